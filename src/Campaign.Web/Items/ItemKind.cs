using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Campaign.Core.Materials;
using Campaign.Core.Publication;
using Campaign.Core.Vocabularies;
using Campaign.Web.Http.Answers;

namespace Campaign.Web.Items;

/// <summary>
/// Everything the channels need to know about a type, in one place. Channels ask here and keep no lists of types, so a
/// type that leaves something out does not compile. Derive from <see cref="ItemKind{TItem, TJson}"/> to declare one.
/// </summary>
public abstract class ItemKind
{
    private protected ItemKind() { }

    /// <summary>The type.</summary>
    public abstract ItemType Type { get; }

    /// <summary>What it is called.</summary>
    public abstract KindNames Names { get; }

    /// <summary>
    /// Types of items that appear in its JSON, besides places, documents and campaigns, which any item may show. A
    /// change to one of them invalidates the answers.
    /// </summary>
    public abstract ImmutableArray<ItemType> Shows { get; }

    /// <summary>The section in which its items have their own pages; null when other pages show them.</summary>
    public abstract KindSection? Section { get; }

    /// <summary>How it appears in feeds; null when it does not.</summary>
    public abstract KindFeed? Feed { get; }

    /// <summary>
    /// Its rank among search results that match equally well; the smallest comes first. Each type has a different rank,
    /// and those of the product are multiples of ten.
    /// </summary>
    public abstract int SearchRank { get; }

    /// <summary>An item as the API returns it, for the API document. Its content is invented, and visibly so.</summary>
    public abstract JsonNode Sample { get; }

    /// <summary>Maps the pages of its section.</summary>
    public abstract void MapPages(IEndpointRouteBuilder routes);

    /// <summary>Its address in the API if that contains a name; null when it contains the id.</summary>
    internal virtual NamedAddress? Named => null;

    internal abstract Type JsonType { get; }

    internal abstract Type ListType { get; }

    internal abstract object JsonOf(PublishedItem item, Links at);

    internal abstract Answer ListOf(IEnumerable<PublishedItem> items, string? next, int total, Links at, string? link);

    /// <summary>Headings of its table; empty when it is not exported.</summary>
    internal abstract ImmutableArray<string> ExportColumns { get; }

    internal abstract IEnumerable<string?> CellsOf(PublishedItem item, Links at);

    internal abstract string? PageOf(PublishedItem item, CampaignSnapshot snapshot);

    internal abstract string? DraftPageOf(PublishedItem item, CampaignSnapshot snapshot);

    internal abstract IEnumerable<string?> TextsOf(PublishedItem item);

    internal abstract IEnumerable<string> TermsOf(PublishedItem item, VocabularySet vocabularies);

    internal abstract IEnumerable<string> CodesOf(PublishedItem item);

    internal abstract string? ExcerptOf(PublishedItem item);

    internal abstract ImmutableArray<MaterialFile> FilesOf(PublishedItem item);

    internal abstract IEnumerable<string?> MarkdownOf(PublishedItem item);

    internal abstract string LabelOf(PublishedItem item);

    internal abstract string? NumberOf(PublishedItem item);

    /// <summary>
    /// Whether its items are looked up rather than read (plans, their figures, responsibilities). A search for everyday
    /// words lists them below all others.
    /// </summary>
    public virtual bool IsReference => false;

    /// <summary>Whether a search finds its items.</summary>
    public virtual bool IsSearched => true;

    /// <summary>What to offer instead of a withdrawn item, most useful first.</summary>
    public virtual IEnumerable<PublishedItem> Instead(CampaignSnapshot snapshot, DateOnly today) => snapshot.List(Type);

    /// <summary>A filter for the items that a filter by an edition's year selects, in one language.</summary>
    public virtual Func<PublishedItem, bool> OfEdition(CampaignSnapshot snapshot, int year, string language) =>
        x => x.Header.Edition == year;

    /// <summary>A filter for the items that exist on a day, for lists as of that day; null when all do.</summary>
    public virtual Func<PublishedItem, bool>? ExistingOn(DateOnly day) => null;

    /// <summary>The kind's name, for log messages.</summary>
    public override string ToString() => Type.Name;
}
