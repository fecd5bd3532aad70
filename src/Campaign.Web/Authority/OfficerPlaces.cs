using Campaign.Content.Publishing;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Authority;

/// <summary>
/// Which places an officer decides for: a confined one for the provinces whose folders are given to them.
/// </summary>
internal sealed class OfficerPlaces(
    SnapshotStore store,
    AddressedPlaces addressed,
    CampaignClock clock,
    IContentService contents
)
{
    /// <summary>What to say to an officer about a place outside.</summary>
    public const string Outside = "Nơi này nằm ngoài phạm vi được giao cho bạn.";

    /// <summary>Whether a right of the officer extends to a place; null: the whole country.</summary>
    /// <param name="officer">The officer.</param>
    /// <param name="permission">The right: each counts within the limits of the group that grants it.</param>
    public Func<string?, bool> Of(Officer officer, string permission) =>
        officer.IsConfined(permission) ? Inside(officer) : _ => officer.May(permission);

    /// <summary>
    /// Whether a place lies in the provinces given to the officer; null: the whole country, which never does.
    /// </summary>
    public Func<string?, bool> Inside(Officer officer)
    {
        var (places, today, provinces) = (store.Current.Places, clock.Today, Provinces(officer));
        return place => place is not null && (IsIn(place) || HeirsAreIn(place));

        bool IsIn(string place) => places.Chain(place, today).Any(x => provinces.Contains(x.Ref));

        // What a unit that is no more was addressed goes to those that took its place: to all of them.
        bool HeirsAreIn(string place) =>
            places.Find(place)?.ExistsOn(today) == false
            && places.Resolve(place, today) is { IsEmpty: false } heirs
            && heirs.All(x => IsIn(x.Ref));
    }

    /// <summary>The provinces whose folders are a start node of the officer, lie under one or hold one.</summary>
    public IReadOnlySet<string> Provinces(Officer officer)
    {
        var starts = contents.GetByIds(officer.DocumentStartNodes).Where(x => !x.Trashed).ToList();
        return starts
            .SelectMany(x =>
                Below(x).Select(addressed.PlaceOf).Append(addressed.ProvinceOf(AddressedPlaces.Ids(x.Path)))
            )
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
    }

    // Folders of provinces lie in folders only, so nothing else is looked into.
    private IEnumerable<IContent> Below(IContent top) =>
        addressed.MayHoldProvinces(top.ContentType.Alias)
            ? contents
                .GetPagedChildren(top.Id, 0, int.MaxValue, out _, null, null, null)
                .SelectMany(x => Below(x).Prepend(x))
            : [];
}
