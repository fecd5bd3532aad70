using Campaign.Core.Approvals;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Umbraco.Cms.Core.Models;

namespace Campaign.Content.Publishing.Approval;

/// <summary>
/// Whom a document speaks to. What it says to readers now counts as well: narrowing a national text to one commune
/// takes it from everybody else.
/// </summary>
internal sealed class DraftLevels(AddressedPlaces addressed, SnapshotStore store)
{
    /// <summary>The furthest level of the draft and of what is public.</summary>
    /// <param name="draft">The document with the values that are about to be public.</param>
    /// <param name="stored">The document as it is stored.</param>
    public ApprovalLevel Of(IContent draft, IContent stored)
    {
        var level = Of(draft, published: false);
        return stored.Published && Of(stored, published: true) is var now && now < level ? now : level;
    }

    /// <summary>The furthest level of what is public, here and where it is going to lie.</summary>
    /// <param name="document">The document.</param>
    /// <param name="above">Ids of the documents it is going to lie under, top first.</param>
    public ApprovalLevel There(IContent document, IEnumerable<int> above)
    {
        var there = Of(document, above, published: true);
        // In the bin nothing says whom it spoke to.
        return !document.Trashed && Of(document, published: true) is var now && now < there ? now : there;
    }

    private ApprovalLevel Of(IContent document, bool published) =>
        Of(document, AddressedPlaces.Ids(document.Path).Where(x => x != document.Id), published);

    private ApprovalLevel Of(IContent document, IEnumerable<int> above, bool published)
    {
        var places = addressed.Of(document, above, published);
        return places.IsEmpty ? ApprovalLevel.Nation : places.Min(LevelOf);
    }

    private ApprovalLevel LevelOf(AddressedPlace place) =>
        place.Ref is not { } known || store.Current.Places.Find(known) is not { } unit ? ApprovalLevel.Nation
        : unit.Level == PlaceLevel.Province ? ApprovalLevel.Province
        : ApprovalLevel.Commune;
}
