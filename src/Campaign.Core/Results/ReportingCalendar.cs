using System.Collections.Immutable;
using Campaign.Core.Places;
using Campaign.Core.Plans;

namespace Campaign.Core.Results;

/// <summary>The days that matter to the reports of an edition.</summary>
/// <param name="Day">The edition's last day: the places of that day report.</param>
/// <param name="Today">Today.</param>
/// <param name="Duties">The edition's duties to report.</param>
public sealed record ReportingCalendar(DateOnly Day, DateOnly Today, ImmutableArray<ReportingDuty> Duties)
{
    /// <summary>The day before which a unit's report is due: the first that a duty of its place sets.</summary>
    /// <param name="places">All places.</param>
    /// <param name="place">Ref of the unit's place; null: the nation.</param>
    public DateOnly? DueBefore(PlaceRegistry places, string? place) =>
        Duties
            .Where(x =>
                x.DueBefore is not null
                && (x.Header.Places.IsEmpty || (place is not null && places.Reaches(x.Header.Places, place, Day)))
            )
            .Min(x => x.DueBefore);

    /// <summary>Whether a report that was handed in on a day, or is still to come (null), is late.</summary>
    public bool IsLate(DateOnly? submittedOn, DateOnly? dueBefore) => (submittedOn ?? Today) >= dueBefore;
}
