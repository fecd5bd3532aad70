using Campaign.Core.Campaigns;
using Campaign.Core.Events;
using Campaign.Core.Materials;
using Campaign.Core.Messages;
using Campaign.Core.Organisations;
using Campaign.Core.Places;
using Campaign.Core.Plans;
using Campaign.Core.Publication;
using Campaign.Core.Services;

namespace Campaign.Web.Items;

/// <summary>The page on which people read an item.</summary>
public static class SiteAddress
{
    /// <summary>Query parameter that names the language of an item, a BCP 47 tag.</summary>
    public const string LanguageParameter = "tieng";

    /// <summary>Path of a place's page, for who knows that the place exists today.</summary>
    public static string OfPlace(string @ref) => $"/dia-phuong/{@ref}";

    /// <summary>
    /// Path of the item's own page, or of the page that shows it; null when people see it nowhere on its own. Another
    /// language of an item is its Vietnamese page with <c>?tieng=</c>; a service has an English page.
    /// </summary>
    public static string? Of(PublishedItem item, CampaignSnapshot snapshot) =>
        item switch
        {
            CampaignInfo => "/chien-dich",
            Edition x => Edition(x.Header.Campaign, x.Year, snapshot),
            LocalTheme { Header.Edition: { } year } x => Edition(x.Header.Campaign, year, snapshot),
            KeyMessage x => In(x, $"/thong-diep/{Slug(x, snapshot)}"),
            Event x => In(x, $"/lich/{Slug(x, snapshot)}"),
            Material x => In(x, $"/tai-lieu/{Slug(x, snapshot)}"),
            Service x => x.Language.StartsWith("en", StringComparison.Ordinal)
                ? $"/en/help/{Slug(x, snapshot)}"
                : In(x, $"/tro-giup/{Slug(x, snapshot)}"),
            LegalDocument x => In(x, $"/ke-hoach/{Slug(x, snapshot)}"),
            Target x => Document(x.Document, snapshot),
            ReportingDuty { Document: { } document } => Document(document, snapshot),
            ReportingDuty or Allocation => "/ke-hoach",
            Campaign.Core.Broadcast.Script x => In(x, $"/loa/kich-ban/{Slug(x, snapshot)}"),
            Organisation => "/gioi-thieu",
            Place x => OfPlace(x.Ref),
            _ => null,
        };

    private static string Edition(string? campaign, int year, CampaignSnapshot snapshot) =>
        campaign == snapshot.All<CampaignInfo>().FirstOrDefault()?.Alias
            ? $"/{year}"
            : $"/chien-dich/{campaign}/{year}";

    private static string Document(Guid key, CampaignSnapshot snapshot) =>
        snapshot.Find<LegalDocument>(key) is { } document ? $"/ke-hoach/{document.Slug}" : "/ke-hoach";

    // Addresses carry the Vietnamese slug, whatever the language.
    private static string Slug(PublishedItem item, CampaignSnapshot snapshot) =>
        snapshot.Find(item.Id, CampaignSnapshot.DefaultLanguage)?.Slug ?? item.Slug;

    private static string In(PublishedItem item, string path) =>
        item.Language == CampaignSnapshot.DefaultLanguage ? path : $"{path}?{LanguageParameter}={item.Language}";
}
