using Campaign.Core.Publication;

namespace Campaign.Web.Http.Answers;

/// <summary>What an answer may ask about an item of whatever type.</summary>
internal interface IItemFacts
{
    /// <summary>Path of the item in the API, without its language.</summary>
    string PathOf(PublishedItem item);

    /// <summary>Path of the page that shows it; null when there is none.</summary>
    string? PageOf(PublishedItem item, CampaignSnapshot snapshot);

    /// <summary>Its official number; null when it has none.</summary>
    string? NumberOf(PublishedItem item);

    /// <summary>Which items of a type an edition's year stands for, in one language.</summary>
    Func<PublishedItem, bool> OfEdition(ItemType type, CampaignSnapshot snapshot, int year, string language);

    /// <summary>Which items of a type exist on a day; null: all do.</summary>
    Func<PublishedItem, bool>? ExistingOn(ItemType type, DateOnly day);
}
