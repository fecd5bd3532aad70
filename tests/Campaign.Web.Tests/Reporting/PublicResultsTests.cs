using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using Campaign.Core.Places;
using Campaign.Core.Results;
using Campaign.Web.Tests.Api;

namespace Campaign.Web.Tests.Reporting;

public sealed class PublicResultsTests : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly ResultsHost _host = new();

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Only_what_was_accepted_is_summed_and_what_was_sent_back_no_longer()
    {
        var content = ResultsHost.Content((ResultsHost.Talks, PlaceLevel.Commune, 7));
        var report = await _host.ReportAsync("00001", content, ReportAction.Submit);
        Assert.Null(await ValueAsync("68"));
        report = await _host.StepAsync(report, ReportAction.Accept);
        Assert.Equal(7, await ValueAsync("68"));
        Assert.Equal(7, await ValueAsync(null));
        Assert.Null(await ValueAsync("20"));
        report = await _host.StepAsync(report, ReportAction.Return);
        Assert.Null(await ValueAsync("68"));
        Assert.Equal(ReportState.Returned, report.Report.State);
    }

    [Fact]
    public async Task A_kept_answer_is_known_until_something_is_accepted()
    {
        await _host.AcceptAsync("00001", 7);
        using var first = await _host.Client.GetAsync(ResultsHost.Address + "?edition=2025");
        var tag = first.Headers.ETag!.ToString();
        Assert.Equal(HttpStatusCode.NotModified, await AskAgainAsync(tag));
        await _host.AcceptAsync("00002", 8);
        Assert.Equal(HttpStatusCode.OK, await AskAgainAsync(tag));
    }

    [Fact]
    public async Task Small_counts_of_communes_and_what_would_tell_them_are_withheld_everywhere()
    {
        await _host.AcceptAsync("00001", 3);
        await _host.AcceptAsync("00002", 1234);
        await _host.AcceptAsync("00003", 5678);
        var answer = await _host.AnswerAsync("&place=68");
        Assert.Equal(
            ["68 6915", "00001 withheld", "00002 withheld", "00003 5678", "00004 -"],
            answer.GetProperty("items").EnumerateArray().Select(Line)
        );
        foreach (var place in new[] { "", "&place=68", "&place=00001", "&place=00002" })
        {
            var text = await _host.TextAsync($"{ResultsHost.Address}?edition=2025{place}");
            Assert.DoesNotContain("1234", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\"value\":3,", text, StringComparison.Ordinal);
        }
        var page = await _host.TextAsync("/ket-qua/2025?noi=00002");
        Assert.DoesNotContain("1.234", page, StringComparison.Ordinal);
        Assert.Contains("không công bố", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_shows_the_sums_of_a_place_and_leads_to_those_below()
    {
        await _host.ReportAsync(
            "68",
            ResultsHost.Content((ResultsHost.Talks, PlaceLevel.Province, 102), (ResultsHost.People, null, 23_800)) with
            {
                Scope = ReportScope.Own,
            },
            ReportAction.Submit,
            ReportAction.Accept
        );
        await _host.AcceptAsync("00001", 9);
        var nation = await _host.TextAsync("/ket-qua/2025");
        Assert.Contains("<td>102</td><td>9</td>", Squeezed(nation), StringComparison.Ordinal);
        Assert.Contains("<b>111</b>", nation, StringComparison.Ordinal);
        Assert.Contains("23.800", nation, StringComparison.Ordinal);
        Assert.Contains("href=\"/ket-qua/2025?noi=68\"", nation, StringComparison.Ordinal);
        var province = await _host.TextAsync("/ket-qua/2025?noi=68");
        Assert.Contains("href=\"/ket-qua/2025?noi=00001\"", province, StringComparison.Ordinal);
        Assert.Contains("Tỉnh Lâm Đồng", province, StringComparison.Ordinal);
        Assert.Contains(
            "Chưa có báo cáo nào được chấp nhận",
            await _host.TextAsync("/ket-qua/2025?noi=20"),
            StringComparison.Ordinal
        );
        await _host.TextAsync("/ket-qua/2024", HttpStatusCode.NotFound);
        await _host.TextAsync("/ket-qua/2025?noi=99999", HttpStatusCode.NotFound);
        await _host.TextAsync($"/chien-dich/{SampleSnapshot.Action}/2025/ket-qua");
    }

    [Fact]
    public async Task The_figures_of_a_whole_province_come_out_as_they_were_counted()
    {
        await _host.ReportAsync(
            "68",
            ResultsHost.Content(
                (ResultsHost.Talks, PlaceLevel.Province, 102),
                (ResultsHost.Talks, PlaceLevel.Commune, 4)
            ) with
            {
                Scope = ReportScope.Whole,
            },
            ReportAction.Submit,
            ReportAction.Accept
        );
        var nation = (await _host.AnswerAsync("")).GetProperty("items")[0];
        Assert.Equal(
            ["province 102", "commune 4"],
            nation
                .GetProperty("figures")
                .EnumerateArray()
                .Select(x => $"{x.GetProperty("level")} {x.GetProperty("value")}")
        );
    }

    [Fact]
    public async Task How_many_are_women_is_told_of_provinces_and_never_of_communes()
    {
        var content = ReportContent.Empty with
        {
            Figures = ReportContent.Empty.Figures.Add(new(ResultsHost.People, null), new(100, 61)),
        };
        await _host.ReportAsync("00001", content, ReportAction.Submit, ReportAction.Accept);
        var items = (await _host.AnswerAsync("&place=68")).GetProperty("items");
        Assert.Equal(61, items[0].GetProperty("figures")[0].GetProperty("women").GetInt64());
        Assert.Equal(JsonValueKind.Null, items[1].GetProperty("figures")[0].GetProperty("women").ValueKind);
        Assert.Contains("nữ 61 trong 100", await _host.TextAsync("/ket-qua/2025?noi=68"), StringComparison.Ordinal);
        Assert.DoesNotContain("61", await _host.TextAsync("/ket-qua/2025?noi=00001"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?edition=2019", "edition")]
    [InlineData("?edition=2025&place=99999", "place")]
    [InlineData("?year=2025", "year")]
    public async Task What_cannot_be_asked_is_told_by_name(string query, string parameter) =>
        Assert.Contains(
            parameter,
            await _host.TextAsync(ResultsHost.Address + query, HttpStatusCode.BadRequest),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task The_example_in_the_api_document_is_an_answer_of_this_server()
    {
        await _host.AcceptAsync("00001", 3);
        await _host.AcceptAsync("00002", 7);
        await _host.AcceptAsync("00003", 12);
        Approved.Equal(
            "src/Campaign.Web/Api/OpenApi/Examples/listResults.json",
            JsonSerializer.Serialize(await _host.AnswerAsync("&place=68"), Indented) + "\n"
        );
    }

    private static string Line(JsonElement item)
    {
        var place = item.GetProperty("place").GetProperty("code").GetString();
        var figures = item.GetProperty("figures");
        if (figures.GetArrayLength() == 0)
            return $"{place} -";
        var value = figures[0].GetProperty("value");
        Assert.Equal(value.ValueKind == JsonValueKind.Null, figures[0].GetProperty("withheld").GetBoolean());
        return $"{place} {(value.ValueKind == JsonValueKind.Null ? "withheld" : value)}";
    }

    private async Task<long?> ValueAsync(string? place)
    {
        var answer = await _host.AnswerAsync(place is null ? "" : $"&place={place}");
        var figures = answer.GetProperty("items")[0].GetProperty("figures");
        return figures.GetArrayLength() == 0 ? null : figures[0].GetProperty("value").GetInt64();
    }

    private async Task<HttpStatusCode> AskAgainAsync(string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, ResultsHost.Address + "?edition=2025");
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var answer = await _host.Client.SendAsync(request);
        return answer.StatusCode;
    }

    private static string Squeezed(string html) => string.Concat(html.Split('\n').Select(x => x.Trim()));
}
