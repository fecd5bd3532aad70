using System.Collections.Immutable;
using Campaign.Core.Campaigns;
using Campaign.Core.Places;
using Campaign.Core.Plans;
using Campaign.Core.Publication;
using Campaign.Web.Http.Answers;

namespace Campaign.Web.Items;

/// <summary>What an item's JSON needs besides the item: addresses, and the names of what it refers to.</summary>
internal sealed class Links(CampaignSnapshot snapshot, string baseUrl, DateOnly asOf)
{
    public Links(ApiRequest request)
        : this(request.Snapshot, request.BaseUrl, request.Query.Day("asOf") ?? request.Today) { }

    public CampaignSnapshot Snapshot => snapshot;

    /// <summary>The day on which places and checks are looked at.</summary>
    public DateOnly AsOf => asOf;

    /// <summary>The site's address, without a slash at its end.</summary>
    public string BaseUrl => baseUrl;

    /// <summary>Address of the item in the API.</summary>
    public string Url(PublishedItem item) => baseUrl + PathOf(item) + LanguageQuery(item.Language);

    /// <summary>Path of the item in the API, without its language.</summary>
    public static string PathOf(PublishedItem item) =>
        item switch
        {
            CampaignInfo or Edition or Core.Places.Place => PathOf(item.Type, item.AddressName),
            _ => $"/api/v1/{ApiNames.Collection(item.Type)}/{item.Id}",
        };

    /// <summary>
    /// Path of an item that is addressed by a name; of an edition that is the campaign's alias and the year.
    /// </summary>
    public static string PathOf(ItemType type, string name) =>
        type != ItemType.Edition
            ? $"/api/v1/{ApiNames.Collection(type)}/{name}"
            : $"/api/v1/campaigns/{name[..name.LastIndexOf('-')]}/editions/{name[(name.LastIndexOf('-') + 1)..]}";

    /// <summary>The page a person reads; null when the item has none of its own.</summary>
    public string? WebUrl(PublishedItem item) => SiteAddress.Of(item, snapshot) is { } path ? baseUrl + path : null;

    /// <summary>A place by code, with its name on the day or its last one.</summary>
    public ApiPlaceName Place(string code) =>
        new(code, snapshot.Places.Find(code) is { } place ? (place.On(asOf) ?? place.Latest).FullName : code);

    /// <summary>Something an item refers to; null when it is not public in any language.</summary>
    public ApiReference? Reference(Guid? id, string language)
    {
        if (id is not { } key)
            return null;
        var item = snapshot.Find(key, language) ?? snapshot.Find(key, CampaignSnapshot.DefaultLanguage);
        return item is null
            ? null
            : new(item.Id, item.Type.ApiName(), item.Title, (item as LegalDocument)?.Number, Url(item));
    }

    /// <summary>What an item refers to, as far as it is public.</summary>
    public ImmutableArray<ApiReference> References(ImmutableArray<Guid> ids, string language) =>
        [.. ids.Select(x => Reference(x, language)).OfType<ApiReference>()];

    public static string LanguageQuery(string language) =>
        language == CampaignSnapshot.DefaultLanguage ? "" : $"?lang={language}";
}

/// <summary>A place.</summary>
/// <param name="Code">Official code, or the alias of a former unit.</param>
/// <param name="Name">Kind and name.</param>
internal sealed record ApiPlaceName(string Code, string Name);

/// <summary>Another item.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its type.</param>
/// <param name="Title">Its title.</param>
/// <param name="Number">A document's official number; null for others or when not known.</param>
/// <param name="Url">Its address in the API.</param>
internal sealed record ApiReference(Guid Id, string Type, string Title, string? Number, string Url);
