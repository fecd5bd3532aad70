using Campaign.Core.Publication;

namespace Campaign.Web.Items.Changes;

/// <summary>Ready posts of items, for those who automate what they publish.</summary>
internal interface IPosts
{
    /// <summary>Whether items of a type have posts.</summary>
    bool Has(ItemType type);

    /// <summary>What goes out for a row of the log; null when the item is not public any more.</summary>
    /// <param name="row">The row.</param>
    /// <param name="snapshot">What is published.</param>
    /// <param name="baseUrl">The site's address without a trailing slash; empty for paths.</param>
    /// <param name="today">The campaign's local day.</param>
    ApiPost? Of(Change row, CampaignSnapshot snapshot, string baseUrl, DateOnly today);

    /// <summary>Whether an item may be posted on a day.</summary>
    bool MayGoOut(PublishedItem item, CampaignSnapshot snapshot, DateOnly today);
}
