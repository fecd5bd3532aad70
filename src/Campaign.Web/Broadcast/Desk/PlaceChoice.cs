using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Text;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management;
using Campaign.Web.Authority;
using Campaign.Web.Words;

namespace Campaign.Web.Broadcast.Desk;

/// <summary>Finds places while an officer types.</summary>
internal static class PlaceChoice
{
    private const int Most = 30;

    /// <summary>
    /// First the current communes and provinces that the text means or may mean, then those whose code begins with it
    /// or whose name contains it, because the officer may still be typing.
    /// </summary>
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
        var answer = new PlaceLookup(places, today).Find(query);
        var begun = places
            .All.Where(x => x.ExistsOn(today) && Matches(x, wanted))
            .OrderBy(x => x.Level)
            .ThenBy(x => SortKeys.Vietnamese(x.Latest.Name), StringComparer.Ordinal);
        var found = answer
            .Places.Concat(answer.Choices.SelectMany(x => places.Resolve(x.Ref, today)))
            .Concat(begun)
            .Concat(answer.Near.SelectMany(x => places.Resolve(x.Ref, today)))
            .Where(x => x.Level != PlaceLevel.District && mine(x.Ref))
            .Distinct()
            .Take(Most)
            .Select(x => new PlaceLine(x.Ref, PlaceWords.Name(places, x.Ref, today)));
        return Results.Ok(new { items = found.ToList(), nation = officers.Of(officer, Permissions.Programmes)(null) });
    }

    private static bool Matches(Place place, string wanted) =>
        place.Ref.StartsWith(wanted, StringComparison.Ordinal)
        || Folding.Fold(place.Latest.FullName).Contains(wanted, StringComparison.Ordinal);

    /// <summary>A place that an officer may choose.</summary>
    /// <param name="Ref">Its code.</param>
    /// <param name="Name">Its name with its province.</param>
    internal sealed record PlaceLine(string Ref, string Name);
}
