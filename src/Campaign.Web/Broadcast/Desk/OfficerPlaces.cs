using System.Globalization;
using Campaign.Content.Projection;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Broadcast.Desk;

/// <summary>
/// Which places an officer decides for: a confined one for the provinces whose folders are given to them.
/// </summary>
internal sealed class OfficerPlaces(
    SnapshotStore store,
    SnapshotFollower follower,
    CampaignClock clock,
    IContentService contents
)
{
    /// <summary>What to say to an officer about a place outside.</summary>
    public const string Outside = "Nơi này nằm ngoài phạm vi được giao cho bạn.";

    /// <summary>Whether the officer decides for a place; null: the whole country.</summary>
    public Func<string?, bool> Of(Officer officer)
    {
        if (!officer.IsConfined)
            return _ => true;
        var (places, provinces) = (store.Current.Places, Provinces(officer));
        return place => place is not null && places.Chain(place, clock.Today).Any(x => provinces.Contains(x.Ref));
    }

    // A folder is the officer's when it is a start node or lies under one.
    private HashSet<string> Provinces(Officer officer)
    {
        var folders = follower.FoldersOfProvinces(store.Current);
        var starts = contents
            .GetByIds(officer.DocumentStartNodes)
            .Select(x => x.Id.ToString(CultureInfo.InvariantCulture))
            .ToHashSet();
        return contents
            .GetByIds(folders.Keys)
            .Where(x => !x.Trashed && x.Path.Split(',').Any(starts.Contains))
            .Select(x => folders[x.Key])
            .ToHashSet(StringComparer.Ordinal);
    }
}
