using Campaign.Core.Campaigns;
using Campaign.Core.Publication;

namespace Campaign.Web.Items;

/// <summary>The current edition of the campaign on the site's home page.</summary>
internal static class CurrentEdition
{
    /// <summary>Its facts on a day; null before anything is published.</summary>
    public static EditionFacts? Of(CampaignSnapshot snapshot, DateOnly today) =>
        snapshot.All<CampaignInfo>().FirstOrDefault() is { } campaign
        && EditionFacts.Current(snapshot, campaign.Alias, today) is { } edition
            ? EditionFacts.Of(snapshot, campaign, edition, today)
            : null;
}
