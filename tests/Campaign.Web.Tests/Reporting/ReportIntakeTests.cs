using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Campaign.Core.Places;
using Campaign.Core.Results;
using Campaign.Web.Keys;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Reporting;

/// <summary>A province's own system hands in reports.</summary>
public sealed class ReportIntakeTests : IAsyncLifetime
{
    private const string Address = "/api/v1/result-reports";
    private readonly ResultsHost _host = new();
    private string _key = "";

    public async Task InitializeAsync()
    {
        await _host.InitializeAsync();
        _key = await KeyAsync([Scopes.Results], "68");
    }

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_report_is_handed_in_once_however_often_it_is_sent()
    {
        var (first, one) = await SendAsync("a-1", Report(7));
        var (again, same) = await SendAsync("a-1", Report(7));
        var (retried, other) = await SendAsync("a-2", Report(7));
        var (contradiction, _) = await SendAsync("a-1", Report(8));
        Assert.Equal(
            (HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.Conflict),
            (first, again, retried, contradiction)
        );
        Assert.Equal("submitted", one.GetProperty("state").GetString());
        Assert.Equal(one.GetProperty("id").GetGuid(), same.GetProperty("id").GetGuid());
        Assert.Equal(one.GetProperty("revision").GetInt32(), other.GetProperty("revision").GetInt32());
        var steps = await _host.Reports.StepsAsync(one.GetProperty("id").GetGuid(), default);
        Assert.Equal("Open Save Submit", string.Join(' ', steps.Select(x => x.Action)));
    }

    [Fact]
    public async Task Nothing_is_public_before_an_officer_has_accepted_it()
    {
        var (_, sent) = await SendAsync("a-1", Report(7));
        Assert.DoesNotContain("\"value\":7", await PublicAsync(), StringComparison.Ordinal);
        var report = (await _host.Reports.FindAsync(sent.GetProperty("id").GetGuid(), default))!;
        await _host.StepAsync(report, ReportAction.Accept);
        Assert.Contains("\"value\":7", await PublicAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_has_filled_in_is_not_overwritten_unseen()
    {
        var draft = await _host.ReportAsync("00001", ResultsHost.Content((ResultsHost.Talks, PlaceLevel.Commune, 5)));
        var (status, problem) = await SendAsync("a-1", Report(7));
        Assert.Equal((HttpStatusCode.Conflict, draft.Revision), (status, problem.GetProperty("revision").GetInt32()));
        Assert.Equal(5, problem.GetProperty("content").GetProperty("figures")[0].GetProperty("value").GetInt64());
        var (seen, _) = await SendAsync("a-2", Report(7, revision: draft.Revision));
        Assert.Equal(HttpStatusCode.Created, seen);
    }

    [Fact]
    public async Task A_key_hands_in_for_its_own_places_only()
    {
        _key = await KeyAsync([Scopes.Results], "20");
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync("f-1", Report(7))).Status);
        _key = await KeyAsync([Scopes.Reports], "68");
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync("f-2", Report(7))).Status);
        _key = "cpk_00000000_khong-co";
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync("f-3", Report(7))).Status);
        await Assert.ThrowsAsync<ArgumentException>(() => KeyAsync([Scopes.Results]));
    }

    [Theory]
    [InlineData("""{"campaign":"thang-hanh-dong","edition":1999,"place":"00001"}""", "edition:")]
    [InlineData("""{"campaign":"thang-hanh-dong","edition":2025}""", "place: give either")]
    [InlineData("""{"campaign":"thang-hanh-dong","edition":2025,"place":"dak-nong"}""", "place: ")]
    [InlineData(
        """{"campaign":"thang-hanh-dong","edition":2025,"place":"00001","content":{"figures":[{"indicator":"NC","level":"province","value":1}]}}""",
        "content.figures NC/province: "
    )]
    [InlineData(
        """{"campaign":"thang-hanh-dong","edition":2025,"place":"00001","content":{"figures":[{"indicator":"NC","level":"commune"}]}}""",
        "content.figures[0].value: "
    )]
    [InlineData(
        """{"campaign":"thang-hanh-dong","edition":2025,"place":"00001","content":{"narrative":{"outcome":"Gọi 0912 345 678."}}}""",
        "content.narrative.outcome: "
    )]
    [InlineData(
        """{"campaign":"thang-hanh-dong","edition":2025,"place":"00001","content":{"narrative":{"outcome":"Là Nguyễn Thị Mẫu."}}}""",
        "content.narrative.outcome: "
    )]
    [InlineData("""{"campaign":""", "$")]
    public async Task A_wrong_report_is_told_which_field(string body, string detail)
    {
        _key = await KeyAsync([Scopes.Results], "68", "dak-nong");
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        var (status, problem) = await SendAsync("w-1", content);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.StartsWith(detail, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Empty(await _host.Reports.OfAsync(SampleSnapshot.Action, 2025, default));
    }

    private static JsonContent Report(long talks, int? revision = null) =>
        JsonContent.Create(
            new
            {
                campaign = SampleSnapshot.Action,
                edition = 2025,
                place = "00001",
                content = new
                {
                    figures = new[]
                    {
                        new
                        {
                            indicator = ResultsHost.Talks,
                            level = "commune",
                            value = talks,
                        },
                    },
                    narrative = new { outcome = "Đã tổ chức đúng kế hoạch (mẫu)." },
                },
                revision,
            }
        );

    private Task<string> PublicAsync() => _host.TextAsync(ResultsHost.Address + "?edition=2025&place=68");

    private async Task<string> KeyAsync(string[] scopes, params string[] places) =>
        (await _host.Services.GetRequiredService<ApiKeyService>().AddAsync("Tỉnh mẫu", scopes, places: places)).Text;

    private async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(string idempotency, HttpContent body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = body };
        request.Headers.Authorization = new("Bearer", _key);
        request.Headers.Add("Idempotency-Key", idempotency);
        using var response = await _host.Client.SendAsync(request);
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement);
    }
}
