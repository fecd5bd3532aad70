using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Campaign.Core.Broadcast;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Broadcast.Edits;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Whole;

[Collection("whole")]
public sealed class ProgrammeChangeOnSqlite(SqliteSite site) : ProgrammeChangeTests<SqliteSite>(site);

[Collection("whole")]
public sealed class ProgrammeChangeOnPostgres(PostgresSite site) : ProgrammeChangeTests<PostgresSite>(site);

/// <summary>What an officer decides about programmes is a change like any other.</summary>
public abstract class ProgrammeChangeTests<TSite>(TSite site) : IClassFixture<TSite>
    where TSite : WholeSite
{
    private const string Place = "20",
        Elsewhere = "68",
        Reason = "Bài này đọc sau.";

    private static readonly string[] Forms = ["", ".txt", ".ssml", ".zip"];

    private CampaignSnapshot Snapshot => site.Services.GetRequiredService<SnapshotStore>().Current;

    private DateOnly Today => site.Services.GetRequiredService<CampaignClock>().Today;

    // Out of season an officer's exclusion is refused nowhere and changes nothing, so any day will do.
    private string Date => Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Guid Script => Snapshot.All<Script>().First(x => x.Header is { IsSample: false, Places.IsEmpty: true }).Id;

    [Fact]
    public async Task A_decision_is_a_row_for_its_place_alone_and_raises_the_version_of_its_programmes_in_every_form()
    {
        using var chief = await site.SignInAsync(OfficerGroup.ChiefEditor);
        var cursor = (await AskAsync("/api/v1"))["cursor"]!.GetValue<string>();
        var before = await VersionAsync(Place, "");
        var elsewhere = await VersionAsync(Elsewhere, "");

        var edit = await DecideAsync(chief);
        var row = Assert.Single(await RowsAsync(cursor, Place));
        Assert.Equal(
            ("programme", "upsert", "both", Place, Date, "exclude", Reason),
            (
                row["type"]!.GetValue<string>(),
                row["action"]!.GetValue<string>(),
                row["match"]!.GetValue<string>(),
                row["programme"]!["place"]!.GetValue<string>(),
                row["programme"]!["from"]!.GetValue<string>(),
                row["programme"]!["decision"]!.GetValue<string>(),
                row["programme"]!["why"]!.GetValue<string>()
            )
        );
        Assert.Equal(edit, row["id"]!.GetValue<Guid>());
        Assert.Empty(await RowsAsync(cursor, Elsewhere));

        var seq = row["seq"]!.GetValue<long>();
        Assert.EndsWith(
            $"/api/v1/programmes/{Place}/{Date}?minVersion={seq}",
            row["url"]!.GetValue<string>(),
            StringComparison.Ordinal
        );
        Assert.True(seq > before);
        foreach (var form in Forms)
            Assert.Equal(seq, await VersionAsync(Place, form, seq));
        Assert.Equal(seq, (await AskAsync($"/api/v1/programmes/{Place}/{Date}"))["version"]!.GetValue<long>());
        Assert.Equal(elsewhere, await VersionAsync(Elsewhere, "", seq));

        using (var done = await chief.SendAsync("POST", $"campaign/broadcast/edits/{edit}/withdraw"))
            Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        var rows = await RowsAsync(cursor, Place);
        Assert.Equal(["exclude", "withdrawn"], rows.Select(x => x["programme"]!["decision"]!.GetValue<string>()));
        Assert.Equal(
            rows[1]["seq"]!.GetValue<long>(),
            await VersionAsync(Place, ".txt", rows[1]["seq"]!.GetValue<long>())
        );

        // Withdrawn again, it is neither withdrawn nor told of.
        using (await chief.SendAsync("POST", $"campaign/broadcast/edits/{edit}/withdraw"))
            Assert.Equal(2, (await RowsAsync(cursor, Place)).Length);
    }

    [Fact]
    public async Task A_decision_that_cannot_be_stored_leaves_no_row_behind()
    {
        var (edits, stop) = (site.Services.GetRequiredService<EditStore>(), CancellationToken.None);
        var id = Guid.CreateVersion7();
        var edit = new ProgrammeEdit(id, Place, EditKind.Exclude, [Script], Today, Today);
        await edits.AddAsync(edit, Reason, Guid.NewGuid(), stop);
        var head = await site.Services.GetRequiredService<IPublicationLog>().HeadAsync();
        await Assert.ThrowsAsync<DbUpdateException>(() => edits.AddAsync(edit, Reason, Guid.NewGuid(), stop));
        Assert.Equal(head, await site.Services.GetRequiredService<IPublicationLog>().HeadAsync());
        await using var db = await site
            .Services.GetRequiredService<IDbContextFactory<OperationsDb>>()
            .CreateDbContextAsync();
        Assert.Equal(head, (await db.Set<ProgrammeEditRow>().SingleAsync(x => x.Id == id)).MadeSeq);
        Assert.True(await edits.WithdrawAsync(id, Guid.NewGuid(), stop));
    }

    [Fact]
    public async Task An_unknown_place_is_refused_by_name()
    {
        using var answer = await site.Http.GetAsync("/api/v1/changes?place=99");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("place", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<Guid> DecideAsync(Campaign.Testing.Backoffice.Session officer)
    {
        using var answer = await officer.SendAsync(
            "POST",
            "campaign/broadcast/edits",
            new
            {
                place = Place,
                kind = "Exclude",
                scripts = new[] { Script },
                from = Date,
                until = Date,
                reason = Reason,
            }
        );
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!["id"]!.GetValue<Guid>();
    }

    private async Task<JsonNode[]> RowsAsync(string cursor, string place)
    {
        // A node shows a row a moment after it was committed.
        var head = await site.Services.GetRequiredService<IPublicationLog>().HeadAsync();
        var answer = await AskAsync($"/api/v1/changes?since={cursor}&place={place}&minVersion={head}");
        return [.. answer["changes"]!.AsArray().Select(x => x!)];
    }

    private async Task<long> VersionAsync(string place, string form, long minVersion = 0)
    {
        using var answer = await site.Http.GetAsync($"/api/v1/programmes/{place}/{Date}{form}?minVersion={minVersion}");
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return long.Parse(answer.Headers.GetValues("Programme-Version").Single(), CultureInfo.InvariantCulture);
    }

    private async Task<JsonNode> AskAsync(string path) => JsonNode.Parse(await site.Http.GetStringAsync(path))!;
}
