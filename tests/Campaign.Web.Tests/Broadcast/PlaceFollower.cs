using Campaign.Core.Publication;
using Campaign.Web.Items.Changes;

namespace Campaign.Web.Tests.Broadcast;

/// <summary>A client of one place, as docs/api describes it, without the network.</summary>
internal sealed class PlaceFollower
{
    private readonly RandomOfficers _server;
    private long _cursor;

    public PlaceFollower(string place, RandomOfficers server)
    {
        (Place, _server, _cursor) = (place, server, server.Snapshot.Seq);
        Programmes = server.ProgrammesOf(place);
        Scripts = [.. server.ScriptsFor(place)];
    }

    public string Place { get; }

    public IReadOnlyList<string> Programmes { get; private set; }

    public HashSet<Guid> Scripts { get; private set; }

    public int Rows { get; private set; }

    public int Told { get; private set; }

    public int Tombstones { get; private set; }

    /// <summary>Asks for changes and does what they say. Returns what it was told.</summary>
    public List<(Guid Id, ChangeAction Action)> Follow()
    {
        var rows = _server.Snapshot.Changes.Since(_cursor, int.MaxValue);
        var reach = new ChangeReach(_server.Snapshot, _server.Edits, RandomOfficers.Today, [Place]);
        var told = new List<(Guid Id, ChangeAction Action)>();
        foreach (var row in rows)
        {
            if (ChangeList.ActionFor(row, reach.Match(row)) is not { } action)
                continue;
            told.Add((row.Id, action));
            if (row.Type == ItemType.Place) // the place may belong elsewhere now
                Scripts = [.. _server.ScriptsFor(Place)];
            else if (row.Type == ItemType.Script && action == ChangeAction.Upsert)
                Scripts.Add(row.Id);
            else if (row.Type == ItemType.Script)
                Tombstones += Scripts.Remove(row.Id) ? 1 : 0;
        }
        _cursor = _server.Snapshot.Seq;
        (Rows, Told) = (Rows + rows.Count, Told + told.Count);
        if (told.Count > 0)
            Programmes = _server.ProgrammesOf(Place);
        return told;
    }
}
