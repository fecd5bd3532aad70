using System.Collections.Immutable;
using Campaign.Core.Campaigns;
using Campaign.Core.Organisations;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Results;

namespace Campaign.Web.Reporting;

/// <summary>What is known of a unit that reports on an edition.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Edition">The edition.</param>
/// <param name="Name">Its name at the time of the edition.</param>
/// <param name="Indicators">What it is asked for.</param>
/// <param name="Rules">What its report must keep to.</param>
/// <param name="Receiver">Ref of the place whose officers take its report; null: the nation's.</param>
internal sealed record ReportingUnitFacts(
    ReportingUnit Unit,
    Edition Edition,
    string Name,
    ImmutableArray<Indicator> Indicators,
    ReportFaults Rules,
    string? Receiver
)
{
    /// <summary>Why a report cannot be handed in; null when it can.</summary>
    /// <param name="content">What it says.</param>
    /// <param name="isConfirmed">Whether somebody has said that the texts name no person.</param>
    public ReportFault? Wrong(ReportContent content, bool isConfirmed) =>
        Rules.Of(content).FirstOrDefault()
        ?? (isConfirmed ? null : ReportFaults.Questions(content.Narrative).FirstOrDefault());

    /// <summary>The facts of a unit that may report, see <see cref="ReportingUnits"/>.</summary>
    public static ReportingUnitFacts Of(CampaignSnapshot snapshot, Edition edition, ReportingUnit unit)
    {
        var day = edition.End;
        var place = snapshot.Places.Find(unit.Place);
        var version = place is null ? null : place.On(day) ?? place.Latest;
        var indicators = snapshot.IndicatorsOf(edition).For(snapshot.Places, unit.Place, day);
        var isPlace = unit.Organisation is null;
        return new(
            unit,
            edition,
            unit.Organisation is { } key
                ? snapshot.Find<Organisation>(key)?.Title ?? $"{key}"
                : version?.FullName ?? unit.Place ?? "",
            indicators,
            new(indicators, place?.Level, isPlace, day),
            isPlace ? version?.Parent : unit.Place
        );
    }
}
