using Campaign.Core.Publication;
using Campaign.Core.Results;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Authority;

namespace Campaign.Web.Reporting.Form;

/// <summary>
/// A unit's link holds as long as whoever made it could still make it: an account that is closed, or that works
/// elsewhere now, must leave no door open.
/// </summary>
internal sealed class LinkMakers(OfficerDirectory officers, OfficerPlaces places, SnapshotStore snapshots)
{
    /// <summary>Those of the links that still hold, in their order.</summary>
    public IEnumerable<ReportLinkRow> Holding(IReadOnlyCollection<ReportLinkRow> links)
    {
        var snapshot = snapshots.Current;
        var theirs = links.Select(x => x.MadeBy).Distinct().ToDictionary(x => x, Of);
        return links.Where(x => theirs[x.MadeBy](snapshot.UnitOf(x.Unit)?.Place));
    }

    private Func<string?, bool> Of(Guid maker) =>
        officers.Find(maker) is { Disabled: false } officer
            ? places.Of(officer, Permissions.DocumentUpdate)
            : _ => false;
}
