using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Campaign.Core.Materials;
using Campaign.Core.Publication;
using Campaign.Core.Vocabularies;
using Campaign.Web.Http.Answers;

namespace Campaign.Web.Items;

/// <summary>
/// Everything the channels must know of a type, in one place. A channel asks for it here and lists no types itself, so
/// what is left out does not compile. Declared by deriving from <see cref="ItemKind{TItem, TJson}"/>.
/// </summary>
public abstract class ItemKind
{
    private protected ItemKind() { }

    /// <summary>The type.</summary>
    public abstract ItemType Type { get; }

    /// <summary>What it is called.</summary>
    public abstract KindNames Names { get; }

    /// <summary>
    /// Types whose items its JSON shows, beside places, documents and campaigns, which every item may: a change of one
    /// makes the answers anew.
    /// </summary>
    public abstract ImmutableArray<ItemType> Shows { get; }

    /// <summary>Where its items have pages of their own; null: other pages show them.</summary>
    public abstract KindSection? Section { get; }

    /// <summary>How it stands in feeds; null: in none.</summary>
    public abstract KindFeed? Feed { get; }

    /// <summary>
    /// Its place among the hits of a search that match equally well: the smaller comes first. No two types have the
    /// same; those of the product are multiples of ten.
    /// </summary>
    public abstract int SearchRank { get; }

    /// <summary>One item as the API answers it, for the API document: invented content that is seen to be so.</summary>
    public abstract JsonNode Sample { get; }

    /// <summary>Maps the pages of its section.</summary>
    public abstract void MapPages(IEndpointRouteBuilder routes);

    /// <summary>Its address in the API when it goes by a name; null: by its id.</summary>
    internal virtual NamedAddress? Named => null;

    internal abstract Type JsonType { get; }

    internal abstract Type ListType { get; }

    internal abstract object JsonOf(PublishedItem item, Links at);

    internal abstract Answer ListOf(IEnumerable<PublishedItem> items, string? next, int total, Links at, string? link);

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
    /// Whether its items are looked up rather than read (plans, their figures, who is responsible): a search for
    /// everyday words finds them below all others.
    /// </summary>
    public virtual bool IsReference => false;

    /// <summary>What to offer instead of a withdrawn item, most useful first.</summary>
    public virtual IEnumerable<PublishedItem> Instead(CampaignSnapshot snapshot, DateOnly today) => snapshot.List(Type);

    /// <summary>Which items an edition's year stands for in a filter, in one language.</summary>
    public virtual Func<PublishedItem, bool> OfEdition(CampaignSnapshot snapshot, int year, string language) =>
        x => x.Header.Edition == year;

    /// <summary>Which items exist on a day, when a list is asked for that day; null: all do.</summary>
    public virtual Func<PublishedItem, bool>? ExistingOn(DateOnly day) => null;

    /// <summary>The kind's name in a sentence of the log.</summary>
    public override string ToString() => Type.Name;
}
