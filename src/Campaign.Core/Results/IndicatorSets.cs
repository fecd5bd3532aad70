using System.Collections.Immutable;
using Campaign.Core.Campaigns;
using Campaign.Core.Places;
using Campaign.Core.Publication;

namespace Campaign.Core.Results;

/// <summary>Which indicators an edition asks for.</summary>
public static class IndicatorSets
{
    extension(CampaignSnapshot snapshot)
    {
        /// <summary>
        /// What an edition counts, in order: what it chose from its campaign's set, and what belongs to it alone. An
        /// edition that chose nothing counts nothing of the set.
        /// </summary>
        public ImmutableArray<Indicator> IndicatorsOf(Edition edition) =>
            [
                .. snapshot
                    .All<Indicator>()
                    .Where(x =>
                        x.Header.Campaign == edition.Header.Campaign
                        && (x.Header.Edition == edition.Year || edition.Indicators.Contains(x.Id))
                    ),
            ];
    }

    /// <summary>The ones that a unit is asked for: those for everybody, and those of its place.</summary>
    /// <param name="indicators">What the edition counts.</param>
    /// <param name="places">All places.</param>
    /// <param name="place">Ref of the unit's place; null: the nation.</param>
    /// <param name="day">A day of the edition.</param>
    public static ImmutableArray<Indicator> For(
        this ImmutableArray<Indicator> indicators,
        PlaceRegistry places,
        string? place,
        DateOnly day
    ) =>
        [
            .. indicators.Where(x =>
                x.Header.Places.IsEmpty || (place is not null && places.Reaches(x.Header.Places, place, day))
            ),
        ];
}
