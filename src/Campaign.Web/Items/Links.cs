using System.Collections.Immutable;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Web.Http.Answers;

namespace Campaign.Web.Items;

/// <summary>What an item's JSON needs besides the item: addresses and the names of what it refers to.</summary>
public sealed class Links
{
    private readonly IItemFacts _items;

    internal Links(IItemFacts items, CampaignSnapshot snapshot, string baseUrl, DateOnly asOf) =>
        (_items, Snapshot, BaseUrl, AsOf) = (items, snapshot, baseUrl, asOf);

    internal Links(ApiRequest request)
        : this(request.Items, request.Snapshot, request.BaseUrl, request.Query.Day("asOf") ?? request.Today) { }

    /// <summary>What is published.</summary>
    public CampaignSnapshot Snapshot { get; }

    /// <summary>The day for which places and checks are evaluated.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The site's address, without a trailing slash.</summary>
    public string BaseUrl { get; }

    /// <summary>Address of the item in the API.</summary>
    public string Url(PublishedItem item) => BaseUrl + PathOf(item) + LanguageQuery(item.Language);

    /// <summary>Path of the item in the API, without its language.</summary>
    public string PathOf(PublishedItem item) => _items.PathOf(item);

    /// <summary>The page a person reads; null when the item has none of its own.</summary>
    public string? WebUrl(PublishedItem item) => _items.PageOf(item, Snapshot) is { } path ? BaseUrl + path : null;

    /// <summary>A place by code, with its name on that day or its last one.</summary>
    public ApiPlaceName Place(string code) =>
        new(code, Snapshot.Places.Find(code) is { } place ? (place.On(AsOf) ?? place.Latest).FullName : code);

    /// <summary>Something an item refers to; null when it is not public in any language.</summary>
    public ApiReference? Reference(Guid? id, string language)
    {
        if (id is not { } key)
            return null;
        var item = Snapshot.Find(key, language) ?? Snapshot.Find(key, CampaignSnapshot.DefaultLanguage);
        return item is null ? null : new(item.Id, item.Type.Name, item.Title, _items.NumberOf(item), Url(item));
    }

    /// <summary>The public ones among the items it refers to.</summary>
    public ImmutableArray<ApiReference> References(ImmutableArray<Guid> ids, string language) =>
        [.. ids.Select(x => Reference(x, language)).OfType<ApiReference>()];

    /// <summary>The query that asks for a language; empty for Vietnamese.</summary>
    public static string LanguageQuery(string language) =>
        language == CampaignSnapshot.DefaultLanguage ? "" : $"?lang={language}";
}

/// <summary>A place.</summary>
/// <param name="Code">Official code, or the alias of a former unit.</param>
/// <param name="Name">Kind and name.</param>
public sealed record ApiPlaceName(string Code, string Name);

/// <summary>Another item.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its type.</param>
/// <param name="Title">Its title.</param>
/// <param name="Number">A document's official number; null for others or when not known.</param>
/// <param name="Url">Its address in the API.</param>
public sealed record ApiReference(Guid Id, string Type, string Title, string? Number, string Url);
