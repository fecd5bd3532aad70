using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Results;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Publication;
using Campaign.Web.Keys;
using Campaign.Web.Reporting;
using Campaign.Web.Storage;
using Campaign.Web.Tests.Backoffice.Recalls;
using Campaign.Web.Tests.Webhooks;
using Campaign.Web.Tests.Whole;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Reporting;

[Collection("whole")]
public sealed class ResultChangeOnSqlite(ResultChangeOnSqlite.Host site)
    : ResultChangeTests<ResultChangeOnSqlite.Host>(site)
{
    public sealed class Host : WholeSite
    {
        protected override IReadOnlyDictionary<string, string?> Settings { get; } =
            new Dictionary<string, string?> { ["Campaign:Webhooks:AllowedNetworks"] = "127.0.0.1" };
    }
}

[Collection("whole")]
public sealed class ResultChangeOnPostgres(ResultChangeOnPostgres.Host site)
    : ResultChangeTests<ResultChangeOnPostgres.Host>(site)
{
    public sealed class Host : WholeSite
    {
        protected override bool OnPostgres => true;

        protected override IReadOnlyDictionary<string, string?> Settings { get; } =
            new Dictionary<string, string?> { ["Campaign:Webhooks:AllowedNetworks"] = "127.0.0.1" };
    }
}

/// <summary>Whoever follows the log, a feed or a webhook learns that sums are different, and of no report.</summary>
public abstract class ResultChangeTests<TSite>(TSite whole) : IClassFixture<TSite>
    where TSite : WholeSite
{
    private readonly ResultSite _site = new(whole);

    private IPublicationLog Log => whole.Services.GetRequiredService<IPublicationLog>();

    [Fact]
    public async Task What_is_accepted_sent_back_and_corrected_is_told_to_whom_it_concerns()
    {
        var code = await _site.IndicatorAsync();
        var (place, elsewhere) = (_site.Province(1), _site.Province(2));
        using var chief = await whole.SignInAsync(OfficerGroup.ChiefEditor);
        var cursor = (await AskAsync("/api/v1"))["cursor"]!.GetValue<string>();
        var report = await SubmittedAsync(place, code, 115);
        Assert.Empty(await RowsAsync(cursor, place));

        await StepAsync(chief, report, "accept");
        var row = Assert.Single(await RowsAsync(cursor, place));
        Assert.Equal(
            ("result", "upsert", "published", "both", ResultSite.Campaign, ResultSite.Year, place),
            (
                Text(row, "type"),
                Text(row, "action"),
                Text(row, "reason"),
                Text(row, "match"),
                Text(row["result"]!, "campaign"),
                row["result"]!["edition"]!.GetValue<int>(),
                Text(row["result"]!, "place")
            )
        );
        Assert.Empty(await RowsAsync(cursor, elsewhere));
        Assert.DoesNotContain($"{report.Id}", row.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("115", await FetchAsync(row, code));

        await StepAsync(chief, report, "return");
        report = await SubmittedAsync(place, code, 116);
        await StepAsync(chief, report, "accept");
        await StepAsync(chief, report, "lock");
        await StepAsync(chief, report, "correct");
        report = await SubmittedAsync(place, code, 117);
        await StepAsync(chief, report, "accept");
        await StepAsync(chief, report, "return");
        var rows = await RowsAsync(cursor, place);
        Assert.Equal(
            ["published", "unpublished", "published", "updated", "updated"],
            rows.Select(x => Text(x, "reason"))
        );
        Assert.Single(rows.Select(x => Text(x, "id")).Distinct());
        // The correction was sent back, so the closed report counts again.
        Assert.Equal("116", await FetchAsync(rows[^1], code));
    }

    [Fact]
    public async Task The_page_of_an_edition_leads_to_its_results_also_when_its_indicators_are_its_own()
    {
        await _site.IndicatorAsync();
        Assert.Contains(
            $"href=\"/ket-qua/{ResultSite.Year}\"",
            await whole.Http.GetStringAsync($"/{ResultSite.Year}"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_step_that_cannot_be_written_leaves_no_row_and_a_row_never_lacks_its_step()
    {
        var code = await _site.IndicatorAsync();
        var report = await SubmittedAsync(_site.Province(3), code, 7);
        await using (var db = await DatabaseAsync())
        {
            // A step of this revision is in the way, as if a node that is lost had written it.
            var row = new ReportStepRow
            {
                ReportId = report.Id,
                Revision = report.Revision + 1,
                Action = nameof(ReportAction.Save),
                By = "officer:a",
                At = DateTimeOffset.UnixEpoch,
                Content = "{}",
            };
            db.Add(row);
            await db.SaveChangesAsync();
        }
        var head = await Log.HeadAsync();
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => ActAsync(report, ReportAction.Accept));
        Assert.Equal(head, await Log.HeadAsync());
        Assert.Equal(ReportState.Submitted, (await _site.Store.FindAsync(report.Id, default))!.Report.State);

        await using (var db = await DatabaseAsync())
            await db.Set<ReportStepRow>()
                .Where(x => x.ReportId == report.Id && x.Revision == report.Revision + 1)
                .ExecuteDeleteAsync();
        var decided = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TryAsync(report)));
        Assert.Single(decided, x => x);
        Assert.Equal(head + 1, await Log.HeadAsync());
        Assert.Equal(1, (await _site.Store.StepsAsync(report.Id, default)).Count(x => x.Action == ReportAction.Accept));
    }

    [Fact]
    public async Task Feeds_and_webhooks_tell_of_it_and_say_what_no_longer_counts()
    {
        await using var receiver = await Receiver.StartAsync();
        var code = await _site.IndicatorAsync();
        var (place, elsewhere) = (_site.Province(4), _site.Province(5));
        await ListenAsync(receiver, place);
        using var chief = await whole.SignInAsync(OfficerGroup.ChiefEditor);
        var report = await SubmittedAsync(place, code, 115);
        await StepAsync(chief, report, "accept");
        var id = new ResultArea(ResultSite.Campaign, ResultSite.Year, place).Id;
        var name = _site.Site.Snapshot.Places.Find(place)!.Latest.FullName;
        foreach (var feed in new[] { "all", "results" })
        {
            var head = await Log.HeadAsync();
            foreach (var format in new[] { "atom", "rss", "json" })
                Assert.Contains(
                    $"urn:uuid:{id}",
                    await whole.Http.GetStringAsync($"/feeds/{feed}.{format}?minVersion={head}"),
                    StringComparison.Ordinal
                );
            var entry = await EntryAsync($"/feeds/{feed}.json?place={place}&minVersion={head}", id);
            Assert.EndsWith(name, Text(entry!, "title"), StringComparison.Ordinal);
            Assert.EndsWith($"/ket-qua/{ResultSite.Year}?noi={place}", Text(entry!, "url"), StringComparison.Ordinal);
            Assert.Contains("1 báo cáo", Text(entry!, "content_text"), StringComparison.Ordinal);
            foreach (var other in new[] { $"place={elsewhere}", "edition=2019" })
                Assert.Null(await EntryAsync($"/feeds/{feed}.json?{other}&minVersion={head}", id));
        }
        // What sums do not have selects none of them, and is refused where there is nothing else.
        foreach (var other in new[] { "q=bao", "lang=en", "situation=normal" })
        {
            Assert.Null(await EntryAsync($"/feeds/all.json?{other}&minVersion={await Log.HeadAsync()}", id));
            using var refused = await whole.Http.GetAsync($"/feeds/results.json?{other}");
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }
        using (var refused = await whole.Http.GetAsync("/feeds/results.json?campaign=khong-co"))
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        await StepAsync(chief, report, "return");
        var gone = await EntryAsync($"/feeds/results.json?minVersion={await Log.HeadAsync()}", id);
        Assert.Contains("đừng dùng số liệu đã lấy", Text(gone!, "content_text"), StringComparison.Ordinal);

        foreach (var reason in new[] { "published", "unpublished" })
        {
            JsonNode? message = null;
            await RecallSite.UntilAsync(() =>
            {
                message = receiver
                    .Taken.Select(x => JsonNode.Parse(x.Body)!)
                    .FirstOrDefault(x =>
                        Text(x, "type") == $"result.{reason}" && x["data"]!["id"]!.GetValue<Guid>() == id
                    );
                return Task.FromResult(message is not null);
            });
            Assert.Equal(place, Text(message!["data"]!["result"]!, "place"));
            Assert.Contains(
                $"/api/v1/results?campaign={ResultSite.Campaign}&edition={ResultSite.Year}&place={place}&minVersion=",
                Text(message["data"]!, "url"),
                StringComparison.Ordinal
            );
        }
    }

    // An endpoint that is told of nothing but the sums of a place.
    private async Task ListenAsync(Receiver receiver, string place)
    {
        var (_, key) = await whole.Services.GetRequiredService<ApiKeyService>().AddAsync("Cổng mẫu", [Scopes.Webhooks]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/webhooks")
        {
            Content = JsonContent.Create(
                new
                {
                    url = receiver.Url,
                    types = new[] { "result" },
                    places = new[] { place },
                }
            ),
        };
        request.Headers.Authorization = new("Bearer", key);
        using var made = await whole.Http.SendAsync(request);
        Assert.True(made.StatusCode == HttpStatusCode.Created, await made.Content.ReadAsStringAsync());
    }

    private async Task<StoredReport> SubmittedAsync(string place, string code, long value)
    {
        var content = ResultsHost.Content((code, null, value));
        var store = _site.Store;
        var report = await store.OpenAsync(
            ResultSite.Campaign,
            ResultSite.Year,
            new(place, null),
            "officer:a",
            default
        );
        report = (await store.SaveAsync(report.Id, report.Revision, content, "officer:a", default)).Now;
        return await ActAsync(report, ReportAction.Submit);
    }

    private Task<StoredReport> ActAsync(StoredReport report, ReportAction action) =>
        _site.Store.ActAsync(report.Id, report.Revision, action, "Lý do mẫu.", "officer:b", default);

    private async Task<bool> TryAsync(StoredReport report)
    {
        try
        {
            await ActAsync(report, ReportAction.Accept);
            return true;
        }
        catch (ReportStepRefused)
        {
            return false;
        }
    }

    // With the latest revision, as the officer's screen would have it.
    private async Task StepAsync(Testing.Backoffice.Session officer, StoredReport report, string action)
    {
        var now = (await _site.Store.FindAsync(report.Id, default))!;
        await ResultSite.OkAsync(
            officer,
            "POST",
            $"/{now.Id}/steps",
            new
            {
                revision = now.Revision,
                action,
                words = "Lý do mẫu.",
            }
        );
    }

    private async Task<JsonNode[]> RowsAsync(string cursor, string place)
    {
        var head = await Log.HeadAsync();
        var answer = await AskAsync($"/api/v1/changes?since={cursor}&place={place}&minVersion={head}");
        return [.. answer["changes"]!.AsArray().Where(x => Text(x!, "type") == "result").Select(x => x!)];
    }

    // What a follower gets at the address of a row.
    private async Task<string> FetchAsync(JsonNode row, string code)
    {
        var answer = await AskAsync(new Uri(Text(row, "url")).PathAndQuery);
        return answer["items"]![0]!["figures"]!.AsArray().Single(x => Text(x!, "indicator") == code)![
            "value"
        ]!.ToJsonString();
    }

    private async Task<JsonNode?> EntryAsync(string path, Guid id) =>
        (await AskAsync(path))["items"]!.AsArray().SingleOrDefault(x => Text(x!, "id") == $"urn:uuid:{id}");

    private Task<OperationsDb> DatabaseAsync() =>
        whole.Services.GetRequiredService<IDbContextFactory<OperationsDb>>().CreateDbContextAsync();

    private async Task<JsonNode> AskAsync(string path)
    {
        using var answer = await whole.Http.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();
}
