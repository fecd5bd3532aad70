using Campaign.Content.Publishing;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Authority;

/// <summary>
/// Which places an officer decides for. A restricted officer decides for the provinces whose folders were assigned to
/// them.
/// </summary>
internal sealed class OfficerPlaces(
    SnapshotStore store,
    AddressedPlaces addressed,
    CampaignClock clock,
    IContentService contents
)
{
    /// <summary>The message to an officer about a place outside their area.</summary>
    public const string Outside = "Nơi này nằm ngoài phạm vi được giao cho bạn.";

    /// <summary>
    /// Whether an officer's right covers a place; null is the whole country. Whoever may change only certain languages
    /// changes nothing at any place: reports, calls and what a station did are in no language.
    /// </summary>
    /// <param name="officer">The officer.</param>
    /// <param name="permission">The right; it counts within the limits of the group that grants it.</param>
    public Func<string?, bool> Of(Officer officer, string permission) =>
        officer.IsCentral(permission) || (permission != Permissions.DocumentUpdate && officer.Translates(permission))
            ? _ => true
        : officer.IsLocal(permission) ? Inside(officer)
        : _ => false;

    /// <summary>
    /// Whether a place is in the provinces assigned to the officer. Null, the whole country, never is.
    /// </summary>
    public Func<string?, bool> Inside(Officer officer)
    {
        var (places, today, provinces) = (store.Current.Places, clock.Today, Provinces(officer));
        return place => place is not null && (IsIn(place) || HeirsAreIn(place));

        bool IsIn(string place) => places.Chain(place, today).Any(x => provinces.Contains(x.Ref));

        // What was addressed to a former unit belongs to its successors, so the officer needs all of them.
        bool HeirsAreIn(string place) =>
            places.Find(place)?.ExistsOn(today) == false
            && places.Resolve(place, today) is { IsEmpty: false } heirs
            && heirs.All(x => IsIn(x.Ref));
    }

    /// <summary>The provinces whose folders are, contain or lie under a start node of the officer.</summary>
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

    // Folders of provinces only lie in other folders, so nothing else is searched.
    private IEnumerable<IContent> Below(IContent top) =>
        addressed.MayHoldProvinces(top.ContentType.Alias)
            ? contents
                .GetPagedChildren(top.Id, 0, int.MaxValue, out _, null, null, null)
                .SelectMany(x => Below(x).Prepend(x))
            : [];
}
