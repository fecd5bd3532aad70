using Campaign.Content.Publishing;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management.Authority;
using Umbraco.Cms.Core.Models;

namespace Campaign.Web.Authority;

/// <summary>
/// Authority follows what a document addresses: an officer of a province may write for that province, wherever the
/// document is stored and whichever of its fields names the place.
/// </summary>
internal sealed class AddressAuthority(
    AddressedPlaces addressed,
    OfficerPlaces places,
    SnapshotStore store,
    CampaignClock clock
) : IAddressAuthority
{
    public string? CentralName(string alias) => addressed.IsCentral(alias) ? addressed.NameOfType(alias) : null;

    public string? Refusal(Officer officer, IContent document, IReadOnlyList<int> ancestors, bool published)
    {
        var inside = places.Inside(officer);
        return addressed.Of(document, ancestors, published).FirstOrDefault(x => !inside(x.Ref)) is { } outside
            ? $"«{NameOf(document)}», trường «{outside.Field}»: {What(outside)} {Given(officer)}"
            : null;
    }

    // A draft that was never saved has only names in its languages.
    private static string? NameOf(IContent document) =>
        document.Name is { Length: > 0 } name ? name : document.CultureInfos?.Values.FirstOrDefault()?.Name;

    private string What(AddressedPlace place) =>
        place.IsNation ? "để trống nên sẽ gửi tới cả nước."
        : place.Ref is { } known ? $"«{Name(known)}» nằm ngoài phạm vi được giao cho bạn."
        : $"không có địa danh nào đang công khai mang mã «{place.Text}».";

    private string Given(Officer officer) =>
        places.Provinces(officer).Select(Name).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } names
            ? $"Bạn chỉ quyết định cho: {string.Join(", ", names)}."
            : "Bạn chưa được giao địa phương nào.";

    private string Name(string place) =>
        store.Current.Places.Find(place) is { } unit ? (unit.On(clock.Today) ?? unit.Latest).FullName : place;
}
