using System.Collections.Immutable;
using Campaign.Core.Broadcast;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Results;

namespace Campaign.Web.Items.Changes;

/// <summary>
/// Which changes concern some places: those of what a place publishes itself, and of what its province and the nation
/// publish for it, whether before or after the change.
/// </summary>
internal sealed class ChangeReach
{
    public const string Before = "before";
    public const string After = "after";
    public const string Both = "both";
    public const string Unknown = "unknown";

    private readonly CampaignSnapshot _snapshot;
    private readonly ProgrammeEdits _edits;
    private readonly ImmutableArray<Reader> _readers;

    /// <param name="snapshot">What is published.</param>
    /// <param name="edits">The decisions about programmes.</param>
    /// <param name="today">The campaign's local day.</param>
    /// <param name="places">Codes of the places; none: every change matters.</param>
    public ChangeReach(
        CampaignSnapshot snapshot,
        ProgrammeEdits edits,
        DateOnly today,
        IReadOnlyCollection<string> places
    )
    {
        (_snapshot, _edits) = (snapshot, edits);
        // Programmes may be asked for a year ahead, and by then the place may belong to another province.
        var days = new[] { today, today.AddYears(1) };
        _readers =
        [
            .. from place in places
            from day in days
            from reader in snapshot.Places.Resolve(place, day) is { IsEmpty: false } heirs
                ? heirs.Select(x => x.Ref)
                : [place]
            select new Reader(snapshot.Places, reader, day),
        ];
    }

    /// <summary>The state that concerns the places; null when the change does not.</summary>
    public string? Match(Change row)
    {
        if (row.Type == ProgrammeEdit.ChangeType)
            return _edits.Find(row.Id) is not { } edit ? Unknown
                : Reaches(edit.Place is { } place ? [place] : []) ? Both
                : null;
        if (row.Type == ResultArea.ChangeType)
            return ResultArea.Find(_snapshot, row.Id) is not { } area ? Unknown
                : Reaches(area.Province is { } province ? [province] : []) ? Both
                : null;
        var after = _snapshot.Find(row.Id, row.Language) is { } item && Reaches(item.Concerns);
        // If it is unknown whether the client holds the item, it is told.
        var before = row.Before is not { } scope ? (bool?)null : scope.WasPublic && Reaches(scope.Places);
        return (before, after) switch
        {
            (true, true) => Both,
            (true, false) => Before,
            (false, true) => After,
            (false, false) => null,
            (null, true) => After,
            (null, false) => Unknown,
        };
    }

    private bool Reaches(ImmutableArray<string> audience) =>
        _readers.IsEmpty || audience.IsEmpty || audience.Any(x => _readers.Any(reader => reader.Hears(x)));

    // Does what PlaceRegistry.Reaches does, but looks up each ref only once: a list of changes has thousands of rows.
    private sealed class Reader(PlaceRegistry places, string place, DateOnly day)
    {
        private readonly HashSet<string> _chain = places
            .Chain(place, day)
            .Select(x => x.Ref)
            .ToHashSet(StringComparer.Ordinal);

        private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

        public bool Hears(string audience)
        {
            if (!_known.TryGetValue(audience, out var hears))
                _known[audience] = hears =
                    _chain.Contains(audience) || places.Resolve(audience, day).Any(heir => _chain.Contains(heir.Ref));
            return hears;
        }
    }
}
