using Campaign.Core.Publication;

namespace Campaign.Web.Http.Answers;

/// <summary>What an answer may ask about an item of any type.</summary>
internal interface IItemFacts
{
    /// <summary>Path of the item in the API, without its language.</summary>
    string PathOf(PublishedItem item);

    /// <summary>Path of the page that shows it; null when there is none.</summary>
    string? PageOf(PublishedItem item, CampaignSnapshot snapshot);

    /// <summary>Its official number; null when it has none.</summary>
    string? NumberOf(PublishedItem item);

    /// <summary>A filter for the items of a type that a filter by an edition's year selects, in one language.</summary>
    Func<PublishedItem, bool> OfEdition(ItemType type, CampaignSnapshot snapshot, int year, string language);

    /// <summary>A filter for the items of a type that exist on a day; null when all do.</summary>
    Func<PublishedItem, bool>? ExistingOn(ItemType type, DateOnly day);
}
