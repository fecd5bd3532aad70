using System.Collections.Immutable;
using Campaign.Core.Places;

namespace Campaign.Core.Results;

/// <summary>What is summed for a place and everything below it.</summary>
/// <param name="Place">The place; null: the nation.</param>
/// <param name="Sums">The sums of what counts.</param>
/// <param name="Counted">How many reports they are the sum of.</param>
/// <param name="IsCollected">Whether the place itself collected what those below it did: theirs are not added.</param>
/// <param name="Standings">How far the place itself, its organisations and all units below it are.</param>
/// <param name="Below">The places directly below it.</param>
public sealed record PlaceResult(
    Place? Place,
    Totals Sums,
    int Counted,
    bool IsCollected,
    ImmutableArray<UnitStanding> Standings,
    ImmutableArray<PlaceResult> Below
)
{
    /// <summary>The units whose reports are still to come.</summary>
    public IEnumerable<UnitStanding> Missing => Standings.Where(x => x.IsMissing);

    /// <summary>The units that have to change their reports.</summary>
    public IEnumerable<UnitStanding> Returned => Standings.Where(x => x.State == ReportState.Returned);

    /// <summary>The units that are late.</summary>
    public IEnumerable<UnitStanding> Late => Standings.Where(x => x.IsLate);

    /// <summary>Reports that should count but whose place has no part in this order: it had ended.</summary>
    /// <param name="reports">All reports of the edition.</param>
    public IEnumerable<UnitReport> LeftOut(IEnumerable<UnitReport> reports)
    {
        var known = Standings.Select(x => x.Unit.Name).ToHashSet(StringComparer.Ordinal);
        return reports.Where(x => ReportFlow.Counts(x.State) && !known.Contains(x.Unit.Name));
    }

    /// <summary>This place or the one below it with this ref; null when it is neither.</summary>
    public PlaceResult? Find(string? @ref) =>
        Place?.Ref == @ref ? this : Below.Select(x => x.Find(@ref)).FirstOrDefault(x => x is not null);
}
