using System.Collections.Immutable;
using Campaign.Core.Places;

namespace Campaign.Core.Results;

/// <summary>
/// Sums the reports of an edition from commune to nation, in the order of places of the edition's own day: what merged
/// later stays apart, and what merged before reports once.
/// </summary>
public sealed class RollUp
{
    private readonly PlaceRegistry _places;
    private readonly ReportingCalendar _calendar;
    private readonly ILookup<string, UnitReport> _reports;
    private readonly ILookup<string, Place> _below;
    private readonly ILookup<string, ReportingUnit> _organisations;

    private RollUp(
        PlaceRegistry places,
        ReportingCalendar calendar,
        IEnumerable<ReportingUnit> organisations,
        IReadOnlyCollection<UnitReport> reports
    )
    {
        (_places, _calendar) = (places, calendar);
        _reports = reports.ToLookup(x => x.Unit.Name, StringComparer.Ordinal);
        _below = places
            .All.Where(x => x.ExistsOn(calendar.Day))
            .ToLookup(x => x.On(calendar.Day)!.Parent ?? "", StringComparer.Ordinal);
        _organisations = reports
            .Select(x => x.Unit)
            .Concat(organisations)
            .Where(x => x.Organisation is not null)
            .DistinctBy(x => x.Name)
            .ToLookup(x => Home(x.Place), StringComparer.Ordinal);
    }

    /// <summary>The nation's result; those of places hang below it.</summary>
    /// <param name="places">All places.</param>
    /// <param name="calendar">The edition's day, today, and by when reports are due.</param>
    /// <param name="organisations">Organisations that report besides the places.</param>
    /// <param name="reports">All versions of all reports of the edition.</param>
    public static PlaceResult Of(
        PlaceRegistry places,
        ReportingCalendar calendar,
        IEnumerable<ReportingUnit> organisations,
        IReadOnlyCollection<UnitReport> reports
    ) => new RollUp(places, calendar, organisations, reports).Sum(null, isCovered: false, []);

    private PlaceResult Sum(Place? place, bool isCovered, ImmutableHashSet<string> above)
    {
        var own = place is null ? null : Counted(ReportingUnit.Of(place));
        var isWhole = own?.Content.Scope == ReportScope.Whole;
        var here = _organisations[place?.Ref ?? ""].ToList();
        var below = _below[place?.Ref ?? ""]
            .Where(x => !above.Contains(x.Ref))
            .Select(x => Sum(x, isCovered || isWhole, above.Add(x.Ref)))
            .ToImmutableArray();
        List<UnitReport> counted = [.. here.Select(Counted).OfType<UnitReport>()];
        List<UnitStanding> standings = [.. here.Select(x => Standing(x, isCovered || isWhole))];
        if (own is not null)
            counted = isWhole ? [own] : [own, .. counted];
        if (place is not null)
            standings.Insert(0, Standing(ReportingUnit.Of(place), isCovered));
        var added = isWhole ? [] : below;
        return new(
            place,
            Totals.Of(counted.Select(x => Totals.Of(x.Content)).Concat(added.Select(x => x.Sums))),
            counted.Count + added.Sum(x => x.Counted),
            isWhole,
            [.. standings, .. below.SelectMany(x => x.Standings)],
            below
        );
    }

    // A body of a place that ended works for its heir; of one with several heirs nobody knows for which.
    private string Home(string? place) =>
        place is not null && _places.Resolve(place, _calendar.Day) is [var heir] ? heir.Ref : "";

    // While a correction is under way the closed version goes on to count.
    private UnitReport? Counted(ReportingUnit unit) =>
        _reports[unit.Name].Where(x => ReportFlow.Counts(x.State)).MaxBy(x => x.Version);

    private UnitStanding Standing(ReportingUnit unit, bool isCovered)
    {
        var latest = _reports[unit.Name].MaxBy(x => x.Version)?.State;
        // What is being corrected has been handed in.
        if (latest is ReportState.Draft or ReportState.Returned)
            latest = Counted(unit)?.State ?? latest;
        var first = _reports[unit.Name].MinBy(x => x.Version)?.SubmittedOn;
        var isLate = !isCovered && _calendar.IsLate(first, _calendar.DueBefore(_places, unit.Place));
        return new(unit, latest, isLate, isCovered);
    }
}
