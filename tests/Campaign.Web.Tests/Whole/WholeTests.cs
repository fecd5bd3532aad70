using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Campaign.Core.Publication;
using Campaign.Web.Publication;
using Campaign.Web.Site.About;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Tests.Whole;

// Umbraco keeps one host per process, so these classes run one after the other.
[CollectionDefinition("whole", DisableParallelization = true)]
public sealed class WholeCollection;

[Collection("whole")]
public sealed class OnSqlite(SqliteSite site) : WholeTests<SqliteSite>(site);

[Collection("whole")]
public sealed class OnPostgres(PostgresSite site) : WholeTests<PostgresSite>(site);

/// <summary>
/// The main use on real input: the Action Month of Đắk Nông in 2021, read on a page and fetched from the API.
/// </summary>
public abstract class WholeTests<TSite>(TSite site) : IClassFixture<TSite>
    where TSite : WholeSite
{
    [Fact]
    public async Task The_sixteen_messages_of_2021_keep_their_errors_beside_the_corrections()
    {
        var list = await site.Http.GetFromJsonAsync<JsonElement>("/api/v1/messages?edition=2021");
        var items = list.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(16, items.Count);
        Assert.StartsWith("Hướng ứng", items[0].GetProperty("officialText").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("Hưởng ứng", items[0].GetProperty("correctedText").GetString(), StringComparison.Ordinal);
        Assert.NotEqual(JsonValueKind.Null, items[0].GetProperty("correctionNote").ValueKind);
        var one = await site.Http.GetFromJsonAsync<JsonElement>(
            $"/api/v1/messages/{items[0].GetProperty("id").GetGuid()}"
        );
        Assert.Equal(items[0].GetRawText(), one.GetRawText());
    }

    [Fact]
    public async Task The_edition_of_2021_shows_the_national_theme_and_the_province_s_own()
    {
        var page = await site.Http.GetStringAsync("/2021");
        Assert.Contains("tăng quyền năng và tạo cơ hội", page, StringComparison.Ordinal);
        Assert.Contains("tăng cường quyền năng", page, StringComparison.Ordinal);
        Assert.Contains("Chấm dứt bạo lực, vun đắp yêu thương", Words(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plans_keep_nineteen_targets_apart()
    {
        var list = await site.Http.GetFromJsonAsync<JsonElement>("/api/v1/targets?limit=200");
        var plans = list.GetProperty("items")
            .EnumerateArray()
            .CountBy(x => x.GetProperty("document").GetProperty("id").GetGuid());
        Assert.Equal([2, 4, 5, 8], plans.Select(x => x.Value).Order());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/2021")]
    [InlineData("/thong-diep")]
    [InlineData("/tai-lieu")]
    [InlineData("/tro-giup")]
    [InlineData("/lich")]
    [InlineData("/dia-phuong/68")]
    [InlineData("/loa")]
    [InlineData("/ke-hoach")]
    [InlineData("/tim-kiem?q=b%E1%BA%A1o+l%E1%BB%B1c")]
    [InlineData("/an-toan")]
    [InlineData("/en/an-toan")]
    [InlineData("/gioi-thieu")]
    [InlineData("/api")]
    [InlineData("/en")]
    [InlineData("/en/help")]
    [InlineData("/sitemap.xml")]
    [InlineData("/robots.txt")]
    [InlineData("/api/v1")]
    [InlineData("/api/v1/campaigns/thang-hanh-dong/editions/2021")]
    [InlineData("/api/v1/places/68")]
    [InlineData("/api/v1/changes?limit=5")]
    [InlineData("/api/v1/search?q=hotline")]
    [InlineData("/api/v1/calendar.ics")]
    [InlineData("/api/v1/programmes/20/2026-11-22")]
    [InlineData("/api/problems")]
    [InlineData("/feeds/all.atom")]
    [InlineData("/feeds/messages.rss")]
    [InlineData("/feeds/events.json")]
    [InlineData("/hsds/v3/services")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/umbraco")]
    [InlineData("/healthz/live")]
    [InlineData("/healthz/ready")]
    public async Task Every_address_of_the_contract_answers(string path)
    {
        using var answer = await site.Http.GetAsync(path);
        Assert.True(
            answer.StatusCode == HttpStatusCode.OK,
            $"{path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}"
        );
    }

    [Fact]
    public async Task The_curl_examples_of_the_developers_page_work()
    {
        foreach (var (title, _, url) in ApiExamples.All)
        {
            var start = new ProcessStartInfo(
                "curl",
                ["--silent", "--show-error", "--fail", $"{site.Http.BaseAddress}{url.TrimStart('/')}"]
            )
            {
                RedirectStandardOutput = true,
            };
            using var curl = Process.Start(start)!;
            var answer = await curl.StandardOutput.ReadToEndAsync();
            await curl.WaitForExitAsync();
            Assert.True(curl.ExitCode == 0 && answer.Length > 0, title);
        }
    }

    [Fact]
    public async Task An_officer_s_publication_reaches_readers_and_its_withdrawal_does_too()
    {
        var documents = site.Services.GetRequiredService<IContentService>();
        var store = site.Services.GetRequiredService<SnapshotStore>();
        var first = await site.Http.GetFromJsonAsync<JsonElement>("/api/v1/messages?edition=2021&limit=1");
        var id = first.GetProperty("items")[0].GetProperty("id").GetGuid();
        var document = documents.GetById(id)!;
        var seq = store.Current.Seq;
        Assert.True(documents.Unpublish(document).Success);
        var after = await store.NewerThanAsync(seq, new CancellationTokenSource(TimeSpan.FromMinutes(5)).Token);
        using (var gone = await site.Http.GetAsync($"/api/v1/messages/{id}"))
            Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        var page = new Uri(first.GetProperty("items")[0].GetProperty("webUrl").GetString()!).AbsolutePath;
        using (var gone = await site.Http.GetAsync(page))
        {
            Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
            Assert.Contains(
                "Ban biên tập đã rút thông điệp này",
                await gone.Content.ReadAsStringAsync(),
                StringComparison.Ordinal
            );
        }
        await using (
            var db = await site.Services.GetRequiredService<IDbContextFactory<OperationsDb>>().CreateDbContextAsync()
        )
            Assert.Contains(
                await db.Set<AddressRow>().ToListAsync(),
                x => x.ItemId == id && page.EndsWith($"/{x.Slug}", StringComparison.Ordinal)
            );
        Assert.True(documents.Publish(documents.GetById(id)!, ["*"]).Success);
        await store.NewerThanAsync(after.Seq, new CancellationTokenSource(TimeSpan.FromMinutes(5)).Token);
        using var back = await site.Http.GetAsync($"/api/v1/messages/{id}");
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
    }

    [Fact]
    public async Task An_unchanged_list_answers_304_and_an_unknown_parameter_400_by_name()
    {
        using var first = await site.Http.GetAsync("/api/v1/places");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/places");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await site.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        using var wrong = await site.Http.GetAsync("/api/v1/messages?nam=2021");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("nam", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_shelter_has_a_location_anywhere()
    {
        foreach (
            var path in (string[])
                [
                    "/api/v1/services?limit=200",
                    "/hsds/v3/services?full=true",
                    "/umbraco/delivery/api/v2/content?filter=contentType:service&take=100",
                ]
        )
        {
            using var answer = await site.Http.GetAsync(path);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.DoesNotContain("\"latitude\"", text, StringComparison.Ordinal);
        }
    }

    // The page joins compounds with no-break spaces.
    private static string Words(string html) =>
        html.Replace('\u00a0', ' ').Replace("&nbsp;", " ", StringComparison.Ordinal);
}
