using System.Collections.Immutable;
using Campaign.Core.Materials;
using Campaign.Core.Publication;
using Campaign.Core.Vocabularies;
using Campaign.Web.Http.Answers;
using Campaign.Web.Items.Exports;
using Campaign.Web.Items.Lists;

namespace Campaign.Web.Items;

/// <summary>
/// What a concept declares about its type. Abstract members have no sensible default, so each type must define them.
/// </summary>
/// <typeparam name="TItem">The record.</typeparam>
/// <typeparam name="TJson">Its JSON: an <see cref="ApiItem"/> with additional fields.</typeparam>
public abstract class ItemKind<TItem, TJson> : ItemKind
    where TItem : PublishedItem, IPublishedRecord
    where TJson : ApiItem
{
    /// <inheritdoc/>
    public sealed override ItemType Type => TItem.ItemType;

    /// <summary>The JSON of an item.</summary>
    protected abstract TJson Json(TItem item, Links at);

    /// <summary>
    /// Path of the item's own page, or of the page that shows it; null when no page does. For another language, it is
    /// the Vietnamese page with <c>?tieng=</c>: see <see cref="SiteAddress.Below"/>.
    /// </summary>
    protected abstract string? Page(TItem item, CampaignSnapshot snapshot);

    /// <summary>Path of the page on which an officer previews a draft; null when there is none.</summary>
    protected virtual string? DraftPage(TItem item, CampaignSnapshot snapshot) => Page(item, snapshot);

    /// <summary>The running text that is searched, and from which the excerpt is taken.</summary>
    protected abstract IEnumerable<string?> SearchTexts(TItem item);

    /// <summary>Names and tags by which it should be found although they are not in its text.</summary>
    protected virtual IEnumerable<string> SearchTerms(TItem item, VocabularySet vocabularies) => [];

    /// <summary>Numbers and codes as people type them, without separators.</summary>
    protected virtual IEnumerable<string> SearchCodes(TItem item) => [];

    /// <summary>What the excerpt of a search result is taken from; null for the running text.</summary>
    protected virtual string? Excerpt(TItem item) => null;

    /// <summary>Its uploaded files. Feeds enclose them, and they are not deleted while it is public.</summary>
    protected abstract ImmutableArray<MaterialFile> Files(TItem item);

    /// <summary>Its Markdown texts. An uploaded file shown in one of them is not deleted.</summary>
    protected abstract IEnumerable<string?> Markdown(TItem item);

    /// <summary>The text of a link to it.</summary>
    protected virtual string Label(TItem item) => item.Title;

    /// <summary>Its official number; null when it has none.</summary>
    protected virtual string? Number(TItem item) => null;

    /// <summary>Columns of the table of all its items; empty: it is not exported as a whole.</summary>
    protected virtual ImmutableArray<ExportColumn<TJson>> Table => [];

    internal sealed override ImmutableArray<string> ExportColumns => [.. Table.Select(x => x.Name)];

    internal sealed override IEnumerable<string?> CellsOf(PublishedItem item, Links at)
    {
        var json = Json((TItem)item, at);
        return Table.Select(x => x.Cell(json));
    }

    internal sealed override Type JsonType => typeof(TJson);

    internal sealed override Type ListType => typeof(ListPage<TJson>);

    internal sealed override object JsonOf(PublishedItem item, Links at) => Json((TItem)item, at);

    internal sealed override Answer ListOf(
        IEnumerable<PublishedItem> items,
        string? next,
        int total,
        Links at,
        string? link
    ) => Answer.Json(new ListPage<TJson>([.. items.Select(x => Json((TItem)x, at))], next, total, at.AsOf), link);

    internal sealed override string? PageOf(PublishedItem item, CampaignSnapshot snapshot) =>
        Page((TItem)item, snapshot);

    internal sealed override string? DraftPageOf(PublishedItem item, CampaignSnapshot snapshot) =>
        DraftPage((TItem)item, snapshot);

    internal sealed override IEnumerable<string?> TextsOf(PublishedItem item) => SearchTexts((TItem)item);

    internal sealed override IEnumerable<string> TermsOf(PublishedItem item, VocabularySet vocabularies) =>
        SearchTerms((TItem)item, vocabularies);

    internal sealed override IEnumerable<string> CodesOf(PublishedItem item) => SearchCodes((TItem)item);

    internal sealed override string? ExcerptOf(PublishedItem item) => Excerpt((TItem)item);

    internal sealed override ImmutableArray<MaterialFile> FilesOf(PublishedItem item) => Files((TItem)item);

    internal sealed override IEnumerable<string?> MarkdownOf(PublishedItem item) => Markdown((TItem)item);

    internal sealed override string LabelOf(PublishedItem item) => Label((TItem)item);

    internal sealed override string? NumberOf(PublishedItem item) => Number((TItem)item);
}
