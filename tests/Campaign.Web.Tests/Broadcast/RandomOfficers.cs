using Campaign.Core.Broadcast;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Time;
using Campaign.Web.Broadcast;
using Campaign.Web.Broadcast.Sounds;
using Campaign.Web.Publication;
using Campaign.Web.Scripts;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Tests.Broadcast;

/// <summary>Officers who do anything, and the server they do it to.</summary>
internal sealed class RandomOfficers
{
    public static readonly DateOnly Today = new(2025, 11, 21);

    private static readonly string[][] Audiences =
    [
        [],
        ["68"],
        ["20"],
        ["00001"],
        ["00002"],
        ["00003"],
        ["dak-nong"],
        ["00001", "00003"],
    ];

    private readonly Random _random;
    private readonly EditBook _book = new();
    private readonly ProgrammeService _programmes;
    private readonly List<ProgrammeEdit> _edits = [];

    public RandomOfficers(int seed)
    {
        _random = new(seed);
        var options = Options.Create(new BroadcastOptions());
        var engine = new SpeechEngine(Options.Create(new SpeechOptions()), options);
        _programmes = new(
            new ScriptLibrary(options, new CampaignClock(TimeProvider.System, TimeZoneInfo.Utc)),
            _book,
            engine,
            options
        );
        Snapshot = BroadcastSample.Create(
            Unit(710, "20", "Lạng Sơn", PlaceLevel.Province, null),
            Unit(711, "00003", "Bản Mẫu Ba", PlaceLevel.Commune, "20")
        );
        Scripts = [.. Snapshot.All<Script>()];
    }

    public CampaignSnapshot Snapshot { get; private set; }

    public ProgrammeEdits Edits => _book.Current;

    /// <summary>The scripts they move about, as they were at first.</summary>
    public IReadOnlyList<Script> Scripts { get; }

    /// <summary>One to three acts.</summary>
    public void Work()
    {
        for (var i = _random.Next(1, 4); i > 0; i--)
            Act();
    }

    private void Act()
    {
        var script = Scripts[_random.Next(Scripts.Count)];
        switch (_random.Next(12))
        {
            case < 5:
                Publish(script, Audiences[_random.Next(Audiences.Length)]);
                break;
            case < 7:
                Withdraw(script);
                break;
            case < 9:
                Decide(script);
                break;
            case 9:
                WithdrawDecision();
                break;
            case 10:
                Put(Former(_random.Next(2) == 0 ? "68" : "20"));
                break;
            default:
                Put(Snapshot.All<Service>().First() with { Order = _random.Next(9) });
                break;
        }
    }

    public void Publish(Script script, params string[] places) =>
        Put(
            script with
            {
                Header = script.Header with { Places = [.. places] },
                Body = script.Body + (_random.Next(2) == 0 ? "" : "\n\nPTV: Xin cảm ơn bà con.\n"),
            }
        );

    public void Withdraw(Script script)
    {
        if (Snapshot.Find<Script>(script.Id) is { } there)
            Apply([], Row(there, ChangeAction.Delete));
    }

    /// <summary>What a start does: everything is read anew, and nobody knows any more what was before.</summary>
    public void Restart() =>
        Snapshot = CampaignSnapshot
            .Empty(Snapshot.Vocabularies, Snapshot.Changes.Log)
            .Apply([], [.. Snapshot.Changes.Rows.Select(x => x with { Before = null })], Snapshot.Seq)
            .Apply(Snapshot.Items, [], Snapshot.Seq);

    /// <summary>The programmes of some days in words, with the reason for every choice.</summary>
    public IReadOnlyList<string> ProgrammesOf(string place) => [.. VersionsOf(place).Select(x => x.Text)];

    public IEnumerable<(DateOnly Day, long Version, string Text)> VersionsOf(string place) =>
        from day in new[] { Today, Today.AddDays(1), Today.AddDays(9) }
        let programme = _programmes.Compose(Snapshot, Snapshot.Places.Find(place)!, day, new())
        let decisions = programme.Programme.Decisions.Select(x => $"{x.Script.Id} {x.Script.Title}: {x.Why}")
        select (day, programme.Version, ProgrammeText.ForReader(programme) + string.Join('\n', decisions));

    public IEnumerable<Guid> ScriptsFor(string place) =>
        Snapshot
            .All<Script>()
            .Where(x => Snapshot.Places.Reaches(x.Header.Places, place, Today))
            .Select(x => x.Id)
            .Order();

    private void Decide(Script script)
    {
        var place = Audiences[_random.Next(Audiences.Length)] is [var first, ..] ? first : null;
        var kind = _random.Next(2) == 0 ? EditKind.Pin : EditKind.Exclude;
        var from = Today.AddDays(_random.Next(0, 4));
        _edits.Add(
            new(new Guid(_edits.Count + 1, 0, 0, new byte[8]), place, kind, [script.Id], from, from.AddDays(2))
            {
                MadeSeq = Snapshot.Seq + 1,
            }
        );
        Tell(_edits[^1]);
    }

    private void WithdrawDecision()
    {
        if (_edits.FindIndex(x => x.WithdrawnOn is null) is >= 0 and var at)
            Tell(_edits[at] = _edits[at] with { WithdrawnOn = Today, WithdrawnSeq = Snapshot.Seq + 1 });
    }

    // The product writes row and decision in one transaction, and reads the decision before it shows the row.
    private void Tell(ProgrammeEdit edit)
    {
        _book.Decided(new(_edits, SampleSnapshot.Then));
        Apply([], Row(edit.Id, ProgrammeEdit.ChangeType, Change.Invariant, ChangeAction.Upsert));
    }

    private void Put(PublishedItem item)
    {
        var next = item with { Header = item.Header with { Version = Snapshot.Seq + 1 } };
        Apply([next], Row(next, ChangeAction.Upsert));
    }

    private void Apply(IEnumerable<PublishedItem> items, Change row) =>
        Snapshot = Snapshot.Apply(items, [row], row.Seq);

    private Change Row(PublishedItem item, ChangeAction action) =>
        Row(item.Id, item.Type, item.Language, action) with
        {
            Before = ChangeScope.Of(Snapshot.Find(item.Id, item.Language)),
        };

    private Change Row(Guid id, ItemType type, string culture, ChangeAction action) =>
        new(Snapshot.Seq + 1, id, type.Name, culture, action, ChangeReason.Updated, SampleSnapshot.Then);

    private Place Former(string heir)
    {
        var former = (Place)Snapshot.Places.Find("dak-nong")!;
        return former with { Successions = [former.Successions[0] with { To = heir }] };
    }

    private static Place Unit(int n, string code, string name, PlaceLevel level, string? parent) =>
        new(SampleSnapshot.Header(n, code, name))
        {
            Ref = code,
            Code = code,
            Level = level,
            Versions = [new(name, level == PlaceLevel.Province ? "tỉnh" : "xã", parent, null, null, null)],
        };
}
