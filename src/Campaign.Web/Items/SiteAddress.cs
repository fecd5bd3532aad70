using Campaign.Core.Campaigns;
using Campaign.Core.Plans;
using Campaign.Core.Publication;

namespace Campaign.Web.Items;

/// <summary>Addresses of pages on which people read items.</summary>
public static class SiteAddress
{
    /// <summary>Query parameter that names the language of an item, a BCP 47 tag.</summary>
    public const string LanguageParameter = "tieng";

    /// <summary>Path of a place's page. The place must exist today.</summary>
    public static string OfPlace(string @ref) => $"/dia-phuong/{@ref}";

    /// <summary>
    /// Path of the picture that social networks show of a link to a message. It is another one with each version,
    /// because networks keep a picture for as long as its address is the same.
    /// </summary>
    internal static string OfPicture(PublishedItem message) =>
        $"{ItemKinds.Api}/messages/{message.Id}/link.png?minVersion={message.Version}"
        + (message.Language == CampaignSnapshot.DefaultLanguage ? "" : $"&lang={message.Language}");

    /// <summary>
    /// Path of an item's page in a section. It contains the Vietnamese name whatever the language, and names the
    /// language in the query.
    /// </summary>
    /// <param name="section">Path of the section: <c>/thong-diep</c>.</param>
    /// <param name="item">The item.</param>
    /// <param name="snapshot">What is published.</param>
    public static string Below(string section, PublishedItem item, CampaignSnapshot snapshot)
    {
        var path = $"{section}/{Slug(item, snapshot)}";
        return item.Language == CampaignSnapshot.DefaultLanguage ? path : $"{path}?{LanguageParameter}={item.Language}";
    }

    /// <summary>The name of an item in page addresses, taken from its Vietnamese text if it has one.</summary>
    internal static string Slug(PublishedItem item, CampaignSnapshot snapshot) =>
        snapshot.Find(item.Id, CampaignSnapshot.DefaultLanguage)?.Slug ?? item.Slug;

    /// <summary>The page of a campaign's year. Those of the first campaign are at the top level.</summary>
    internal static string OfEdition(string? campaign, int year, CampaignSnapshot snapshot) =>
        campaign == snapshot.All<CampaignInfo>().FirstOrDefault()?.Alias
            ? $"/{year}"
            : $"/chien-dich/{campaign}/{year}";

    /// <summary>The page of what was done in a campaign's year; the first campaign's stand at the top.</summary>
    internal static string OfResults(string? campaign, int year, CampaignSnapshot snapshot) =>
        campaign == snapshot.All<CampaignInfo>().FirstOrDefault()?.Alias
            ? $"/ket-qua/{year}"
            : $"/chien-dich/{campaign}/{year}/ket-qua";

    /// <summary>
    /// Where an officer previews a draft that belongs to a campaign's year; null when it belongs to none.
    /// </summary>
    internal static string? OfDraftIn(ItemHeader header) =>
        header is { Campaign: { } campaign, Edition: { } year } ? $"/chien-dich/{campaign}/{year}" : null;

    /// <summary>The page of a plan, or the list of plans when it is not public.</summary>
    internal static string OfDocument(Guid? key, CampaignSnapshot snapshot) =>
        key is { } id && snapshot.Find<LegalDocument>(id) is { } document ? $"/ke-hoach/{document.Slug}" : "/ke-hoach";
}
