using System.Collections.Immutable;
using Campaign.Core.Campaigns;
using Campaign.Core.Places;
using Campaign.Core.Publication;

namespace Campaign.Core.Results;

/// <summary>
/// What a unit reported on the edition before, to be shown beside its form. A unit that was merged since has the sums
/// of all that became it; one that was split off has nothing, because nobody knows what its part was.
/// </summary>
/// <param name="Year">Year of the edition before.</param>
/// <param name="Figures">The figures of accepted reports.</param>
/// <param name="Scope">Whose figures they are; null when the reports differ, or when there is none.</param>
/// <param name="Missing">Names of the units of that time that have no accepted report.</param>
public sealed record EarlierFigures(int Year, Totals Figures, ReportScope? Scope, ImmutableArray<string> Missing)
{
    /// <summary>The figures of a unit; null when the edition is the first.</summary>
    /// <param name="snapshot">What is published.</param>
    /// <param name="edition">The edition on which the unit reports now.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="accepted">All reports that count.</param>
    public static EarlierFigures? Of(
        CampaignSnapshot snapshot,
        Edition edition,
        ReportingUnit unit,
        AcceptedResults accepted
    )
    {
        var before = snapshot
            .All<Edition>()
            .Where(x => x.Header.Campaign == edition.Header.Campaign && x.Year < edition.Year)
            .MaxBy(x => x.Year);
        if (before is null)
            return null;
        var reports = accepted.Of(before.Header.Campaign, before.Year).ToLookup(x => x.Unit.Name);
        var units = Units(snapshot.Places, unit, before.End, edition.End).ToList();
        var found = units.Select(x => reports[x.Unit.Name].MaxBy(r => r.Version)).OfType<UnitReport>().ToList();
        var scopes = found.Select(x => x.Content.Scope).Distinct().ToList();
        return new(
            before.Year,
            Totals.Of(found.Select(x => Totals.Of(x.Content))),
            scopes is [var only] ? only : null,
            [.. units.Where(x => !reports[x.Unit.Name].Any()).Select(x => x.Name)]
        );
    }

    private static IEnumerable<(ReportingUnit Unit, string Name)> Units(
        PlaceRegistry places,
        ReportingUnit unit,
        DateOnly then,
        DateOnly now
    )
    {
        if (unit.Organisation is not null || unit.Place is null)
            return [(unit, "")];
        return Former(unit.Place, [])
            .Where(x => x.ExistsOn(then) && places.Resolve(x.Ref, now) is [var heir] && heir.Ref == unit.Place)
            .Select(x => (ReportingUnit.Of(x), x.On(then)!.FullName));

        IEnumerable<Place> Former(string @ref, HashSet<string> seen) =>
            seen.Add(@ref) && places.Find(@ref) is { } place
                ? places.Predecessors(@ref).SelectMany(x => Former(x.Ref, seen)).Prepend(place)
                : [];
    }
}
