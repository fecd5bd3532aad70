using System.Diagnostics.CodeAnalysis;
using Campaign.Core.Campaigns;
using Campaign.Core.Organisations;
using Campaign.Core.Publication;
using Campaign.Core.Results;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Requests;
using Campaign.Web.Authority;

namespace Campaign.Web.Reporting;

/// <summary>Finds the unit that an officer means, within what is theirs.</summary>
internal sealed class DeskUnits(SnapshotStore snapshots, OfficerPlaces places)
{
    /// <summary>The edition and the unit; a problem when there is none, or it is not the officer's.</summary>
    public IResult? Find(
        HttpContext http,
        UnitWords words,
        [NotNull] out Edition? edition,
        [NotNull] out ReportingUnit? unit
    )
    {
        var snapshot = snapshots.Current;
        (edition, unit) = (null!, null!);
        if (words is not { Campaign: { } campaign, Year: { } year })
            return Problems.Invalid("Không có năm chiến dịch này.");
        var found = snapshot.All<Edition>().FirstOrDefault(x => x.Header.Campaign == campaign && x.Year == year);
        if (found is null)
            return Problems.Invalid("Không có năm chiến dịch này.");
        var asked = words.Organisation is { } key
            ? snapshot.Find<Organisation>(key) is { } body
                ? ReportingUnit.Of(body)
                : new(null, key)
            : new ReportingUnit(words.Place, null);
        if (snapshot.WhyNot(asked, found) is { } why)
            return Problems.Invalid(why);
        if (!places.Of(http.Officer(), Permissions.DocumentUpdate)(asked.Place))
            return Problems.Forbidden(OfficerPlaces.Outside);
        (edition, unit) = (found, asked);
        return null;
    }
}
