using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Text;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management;
using Campaign.Web.Authority;
using Campaign.Web.Site.Text;

namespace Campaign.Web.Broadcast.Desk;

/// <summary>Finding a place by what an officer types.</summary>
internal static class PlaceChoice
{
    private const int Most = 30;

    /// <summary>Communes and provinces of today whose code or name begins or contains what was typed.</summary>
    public static IResult Find(
        HttpContext http,
        SnapshotStore store,
        CampaignClock clock,
        OfficerPlaces officers,
        string? query
    )
    {
        var wanted = Folding.Fold(query ?? "").Trim();
        var (officer, places, today) = (http.Officer(), store.Current.Places, clock.Today);
        var mine = officers.Of(officer, Permissions.Dashboard);
        var found = places
            .All.Where(x => x.Level != PlaceLevel.District && x.ExistsOn(today) && Matches(x, wanted) && mine(x.Ref))
            .Select(x => new PlaceLine(x.Ref, PlaceWords.Name(places, x.Ref, today)))
            .OrderBy(x => places.Find(x.Ref)!.Level)
            .ThenBy(x => SortKeys.Vietnamese(x.Name), StringComparer.Ordinal)
            .Take(Most);
        return Results.Ok(new { items = found.ToList(), nation = officers.Of(officer, Permissions.Programmes)(null) });
    }

    private static bool Matches(Place place, string wanted) =>
        place.Ref.StartsWith(wanted, StringComparison.Ordinal)
        || Folding.Fold(place.Latest.FullName).Contains(wanted, StringComparison.Ordinal);

    /// <summary>A place an officer may choose.</summary>
    /// <param name="Ref">Its code.</param>
    /// <param name="Name">Its name with its province.</param>
    internal sealed record PlaceLine(string Ref, string Name);
}
