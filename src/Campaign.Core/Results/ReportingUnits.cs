using System.Collections.Immutable;
using Campaign.Core.Campaigns;
using Campaign.Core.Organisations;
using Campaign.Core.Places;
using Campaign.Core.Plans;
using Campaign.Core.Publication;

namespace Campaign.Core.Results;

/// <summary>Who reports on an edition, and who may not.</summary>
public static class ReportingUnits
{
    extension(CampaignSnapshot snapshot)
    {
        /// <summary>The organisations to which an edition gives a role: they report besides the places.</summary>
        public ImmutableArray<ReportingUnit> OrganisationsOf(Edition edition) =>
            [
                .. edition
                    .Roles.Select(x => x.Organisation is { } key ? snapshot.Find<Organisation>(key) : null)
                    .OfType<Organisation>()
                    .Distinct()
                    .Select(ReportingUnit.Of),
            ];

        /// <summary>The unit that tables call by a name; null when its organisation is not published.</summary>
        /// <param name="name">Its <see cref="ReportingUnit.Name"/>.</param>
        public ReportingUnit? UnitOf(string name) =>
            name.Split(':') switch
            {
                ["place", var place] => new(place, null),
                ["organisation", var key] when Guid.TryParse(key, out var id) => snapshot.Find<Organisation>(id)
                    is { } body
                    ? ReportingUnit.Of(body)
                    : null,
                _ => null,
            };

        /// <summary>The days of an edition's reports.</summary>
        public ReportingCalendar CalendarOf(Edition edition, DateOnly today) =>
            new(
                edition.End,
                today,
                [
                    .. snapshot
                        .All<ReportingDuty>()
                        .Where(x => x.Header.Campaign == edition.Header.Campaign && x.Header.Edition == edition.Year),
                ]
            );

        /// <summary>Why a unit cannot report on an edition, a Vietnamese sentence; null when it can.</summary>
        public string? WhyNot(ReportingUnit unit, Edition edition)
        {
            if (unit.Organisation is { } key)
                return snapshot.Find<Organisation>(key) is null ? "Không có tổ chức này." : null;
            if (snapshot.Places.Find(unit.Place) is not { } place)
                return "Không có đơn vị hành chính này.";
            if (place.ExistsOn(edition.End))
                return null;
            var heirs = snapshot.Places.Resolve(place.Ref, edition.End);
            return heirs.IsEmpty
                ? $"Năm {edition.Year} không có {place.Latest.FullName}."
                : $"Năm {edition.Year} không có {place.Latest.FullName}. Đơn vị báo cáo: "
                    + $"{string.Join(", ", heirs.Select(x => $"{x.On(edition.End)!.FullName} ({x.Ref})"))}.";
        }
    }
}
