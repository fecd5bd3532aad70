using Campaign.Content.Types;
using Campaign.Core.Approvals;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Publishing.Approval;

/// <summary>
/// Whom public documents speak to once they lie elsewhere, without a word of them having been changed.
/// </summary>
internal sealed class DraftMoves(IContentService documents, ItemTables tables, DraftLevels levels)
{
    /// <summary>
    /// Whether what lies under one speaks to the same readers as what lies under the other. Plain folders keep the tree
    /// tidy and say nothing to anybody.
    /// </summary>
    /// <param name="one">The first; null: the root.</param>
    /// <param name="other">The second; null: the root.</param>
    public bool AreAlike(IContent? one, IContent? other) => Telling(one).SequenceEqual(Telling(other));

    /// <summary>The public documents of a branch, and whom they would speak to.</summary>
    /// <param name="branch">The branch.</param>
    /// <param name="top">Its top.</param>
    /// <param name="parent">What it is going to lie under; null: the root.</param>
    public IEnumerable<(IContent Document, ApprovalLevel Level)> Of(
        IEnumerable<IContent> branch,
        IContent top,
        IContent? parent
    )
    {
        List<int> above = parent is null ? [] : [.. AddressedPlaces.Ids(parent.Path)];
        foreach (var one in branch)
        {
            // What comes out of the bin itself is not public there; what lies below it is, as soon as its parent is.
            if (!one.Published || (top.Trashed && one.Id == top.Id))
                continue;
            if (tables.Find(one.ContentType.Alias)?.Item is null)
                continue;
            var own = AddressedPlaces.Ids(one.Path).SkipWhile(x => x != top.Id).TakeWhile(x => x != one.Id);
            yield return (one, levels.There(one, [.. above, .. own]));
        }
    }

    private IEnumerable<int> Telling(IContent? parent) =>
        parent is null
            ? []
            : documents
                .GetByIds(AddressedPlaces.Ids(parent.Path))
                .Where(x => x.ContentType.Alias != ItemTables.Folder)
                .OrderBy(x => x.Level)
                .Select(x => x.Id);
}
