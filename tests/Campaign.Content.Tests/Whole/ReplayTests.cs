using System.Globalization;
using System.Reflection;
using System.Text;
using Campaign.Content.Projection;
using Campaign.Content.Types;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.UmbracoHost.Persistence;
using Campaign.UmbracoHost.Scheduling;
using Campaign.UmbracoHost.Startup;
using Campaign.Web.Tests.Api;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Tests.Whole;

/// <summary>
/// Everything an officer can do to a page, one after the other, and what the log, the changes and the snapshot say of
/// it each time: compared with what was recorded, on both databases.
/// </summary>
public abstract class ReplayTests(DatabaseProvider provider) : ContentTests(provider)
{
    private readonly StringBuilder _record = new();
    private readonly Dictionary<Guid, string> _names = [];
    private HashSet<string> _items = [];
    private long _seq;

    // As the record of the log calls them.
    private static readonly (string Name, ItemType Type)[] Types =
    [
        .. typeof(ItemType)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(x => x.PropertyType == typeof(ItemType))
            .Select(x => (x.Name, (ItemType)x.GetValue(null)!)),
    ];

    public sealed class Sqlite() : ReplayTests(DatabaseProvider.Sqlite);

    public sealed class Postgres() : ReplayTests(DatabaseProvider.PostgreSql);

    [Fact]
    public async Task What_officers_do_reaches_readers_as_recorded()
    {
        await StepAsync("import", ImportAsync);
        await StepAsync("update", () => ChangeAsync("message:thang-mau/2021/2021-01", "tags", "[\"ba\"]"));
        await StepAsync("a language comes", TranslateAsync);
        await StepAsync("another place", () => ChangeAsync("message:thang-mau/2021/2021-02", "places", PlaceOf("20")));
        await StepAsync("another address", () => ChangeAsync("document://kh-1", "umbracoUrlName", "kh-1-moi"));
        await StepAsync("a new year", NextYearAsync);
        await StepAsync(
            "move",
            () => Done(Host.Documents.Move(Message("2021-02"), Found("edition:thang-mau//2022").Id).Success)
        );
        await StepAsync("unpublish a year with what is below", () => UnpublishAsync("edition:thang-mau//2022", "*"));
        await StepAsync("publish it again", () => PublishAsync(Found("edition:thang-mau//2022"), "vi-VN"));
        await StepAsync("a language goes", () => UnpublishAsync("message:thang-mau/2021/2021-01", "en-US"));
        await StepAsync("expire", ExpireAsync);
        await StepAsync("tell again", () => Told("organisation://so-a"));
        await StepAsync("bin", () => Done(Host.Documents.MoveToRecycleBin(Message("2021-01")).Success));
        await StepAsync("delete", () => Done(Host.Documents.Delete(Found("document://kh-1")).Success));
        await Host.Host.Get<SnapshotFollower>().LoadAsync(default);
        Line("== a restart");
        Items(Host.Snapshot);
        foreach (var change in Host.Snapshot.Changes.Rows)
            Line(Words(change));
        Approved.Equal("tests/Campaign.Content.Tests/Whole/Approved/replay.txt", _record.ToString());
    }

    private async Task StepAsync(string name, Func<Task> act)
    {
        await act();
        Line($"== {name}");
        foreach (var row in await RowsAsync())
            Line(row);
        var snapshot = await Host.FollowAsync();
        foreach (var change in snapshot.Changes.Since(_seq, int.MaxValue))
            Line(Words(change));
        Items(snapshot);
        _seq = snapshot.Seq;
    }

    private Task TranslateAsync()
    {
        foreach (
            var (record, title) in new[] { ("campaign://thang-mau", "Month"), ("edition:thang-mau//2021", "2021") }
        )
        {
            var document = Found(record);
            document.SetCultureName(title, "en-US");
            document.SetValue("title", title, "en-US");
            Assert.True(Host.Documents.Save(document).Success);
            Assert.True(Host.Documents.Publish(document, ["en-US"]).Success);
        }
        return Task.CompletedTask;
    }

    private Task NextYearAsync()
    {
        var year = Host.Documents.Create("Năm 2022", Found("campaign://thang-mau").Id, "edition");
        year.Key = DeterministicKey.Of("edition:thang-mau//2022");
        year.SetCultureName("Năm 2022", "vi-VN");
        year.SetValue("year", 2022);
        year.SetValue("start", new DateTime(2022, 11, 15));
        year.SetValue("end", new DateTime(2022, 12, 15));
        Assert.True(Host.Documents.Save(year).Success);
        return PublishAsync(year, "vi-VN");
    }

    private async Task ExpireAsync()
    {
        var service = Found("service://111");
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var schedules = Host.Documents.GetContentScheduleByContentId(service.Id);
        schedules.Add(new ContentSchedule("vi-VN", now, ContentScheduleAction.Expire));
        Host.Documents.PersistContentSchedule(service, schedules);
        Assert.Equal(1, await Host.Host.Get<ScheduleRun>().RunAsync(now.AddMinutes(1)));
    }

    private Task ChangeAsync(string record, string field, string value)
    {
        var document = Found(record);
        var varies = document.Properties[field]!.PropertyType.Variations == ContentVariation.Culture;
        document.SetValue(field, value, varies ? "vi-VN" : null);
        Assert.True(Host.Documents.Save(document).Success);
        return PublishAsync(document, "vi-VN");
    }

    private Task PublishAsync(IContent document, string culture) =>
        Done(Host.Documents.Publish(document, [culture]).Success);

    private Task UnpublishAsync(string record, string culture) =>
        Done(Host.Documents.Unpublish(Found(record), culture).Success);

    private Task Told(string record)
    {
        Host.Host.Get<IPublicationLog>().Retell([Found(record).Key]);
        return Task.CompletedTask;
    }

    private static Task Done(bool success)
    {
        Assert.True(success);
        return Task.CompletedTask;
    }

    private string PlaceOf(string code) =>
        $"umb://document/{Host.Snapshot.Places.Find(code)!.Id.ToString("N", CultureInfo.InvariantCulture)}";

    private IContent Found(string record) =>
        Host.Documents.GetById(DeterministicKey.Of(record)) ?? throw new InvalidOperationException(record);

    private async Task<List<string>> RowsAsync()
    {
        await using var db = Host.Host.Get<Database>().Open();
        await db.Database.OpenConnectionAsync();
        await using var read = db.Database.GetDbConnection().CreateCommand();
        read.CommandText =
            "SELECT seq, key, type_alias, culture, action, reason, ancestors, segment FROM publication_log "
            + $"WHERE seq > {_seq} ORDER BY seq";
        await using var rows = await read.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await rows.ReadAsync())
        {
            var ancestors = rows.GetString(6).Split('/', StringSplitOptions.RemoveEmptyEntries);
            lines.Add(
                $"log {rows.GetInt64(0)} {Name(Guid.Parse(rows.GetValue(1).ToString()!))} {rows.GetString(2)} "
                    + $"{rows.GetString(3)} {rows.GetInt32(4)} {rows.GetInt32(5)} "
                    + $"[{string.Join(", ", ancestors.Select(x => Name(Guid.Parse(x))))}] {rows.GetString(7)}"
            );
        }
        return lines;
    }

    private string Words(Change x) =>
        $"change {x.Seq} {Name(x.Id)} {Called(x.Type)} {x.Language} {x.Action} {x.Reason} before: "
        + (
            x.Before is not { } before ? "unknown"
            : before.WasPublic ? $"public [{string.Join(' ', before.Places)}] [{string.Join(' ', before.Audiences)}]"
            : "hidden"
        );

    private static string Called(ItemType type) => Types.Single(x => x.Type == type).Name;

    private void Items(CampaignSnapshot snapshot)
    {
        var now = snapshot.Items.Select(x => Words(x, snapshot)).ToHashSet();
        now.UnionWith(Types.Select(x => $"version of {x.Name} {snapshot.VersionOf(x.Type)}"));
        now.UnionWith(
            from id in _names.Keys
            let gone = snapshot.Withdrawn(id)
            where gone is not null
            select $"withdrawn {Name(id)} by {gone.Seq} {gone.Reason}"
        );
        now.UnionWith(
            from slug in (string[])["kh-1", "kh-1-moi", "2021-01", "2021-02", "2021-02-2022", "111", "thang-mau-2022"]
            from type in Types
            let owner = snapshot.FormerOwner(type.Type, slug)
            where owner is not null
            select $"{type.Name} {slug} belonged to {Name(owner.Value)}"
        );
        foreach (var line in _items.Except(now).Select(x => $"- {x}").Order(StringComparer.Ordinal))
            Line(line);
        foreach (var line in now.Except(_items).Select(x => $"+ {x}").Order(StringComparer.Ordinal))
            Line(line);
        _items = now;
    }

    private string Words(PublishedItem x, CampaignSnapshot snapshot) =>
        $"{Name(x.Id)} {Called(x.Type)} {x.Language} {x.Slug} v{x.Version} «{x.Title}» "
        + $"in [{string.Join(' ', x.Header.Places)}] "
        + $"languages [{string.Join(' ', x.Header.AvailableLanguages)}] of {x.Header.Campaign}/{x.Header.Edition} "
        + $"below {(x.Header.ParentId is { } parent ? Name(parent) : "nothing")} "
        + $"{x.GetType().Name} {snapshot.List(x.Type, x.Language).IndexOf(x)}";

    // Documents are called by the name they had when they were first met; keys differ from database to database.
    private string Name(Guid key) =>
        _names.TryGetValue(key, out var known)
            ? known
            : _names[key] = $"{Host.Documents.GetById(key)?.Name ?? "nobody"}#{_names.Count}";

    private void Line(string text) => _record.Append(text).Append('\n');
}
