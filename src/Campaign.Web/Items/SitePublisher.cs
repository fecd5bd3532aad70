using Campaign.Core.Campaigns;
using Campaign.Core.Organisations;
using Campaign.Core.Publication;
using Campaign.Web.Settings;

namespace Campaign.Web.Items;

/// <summary>Who publishes, whom to ask and what may be done with the data, as machines are told.</summary>
/// <param name="Name">
/// The configured publisher; else the body that issues printed matter for the site's own place; else the organiser of
/// the first campaign. Null when none is entered.
/// </param>
/// <param name="Email">The configured address for questions; null for none.</param>
/// <param name="Website">The body's site; else this site's page about itself.</param>
/// <param name="Licence">The configured licence; else that of the first campaign; null when neither states one.</param>
internal sealed record SitePublisher(string? Name, string? Email, string Website, string? Licence)
{
    /// <summary>Where the site says whose it is.</summary>
    private const string About = "/gioi-thieu";

    /// <summary>Whom to ask: an e-mail address, or else a page.</summary>
    public string Contact => Email ?? Website;

    /// <summary>What configuration and content say.</summary>
    public static SitePublisher Of(CampaignSnapshot snapshot, CampaignOptions site, ApiOptions api, string baseUrl)
    {
        var campaign = snapshot.All<CampaignInfo>().FirstOrDefault();
        var body =
            snapshot
                .All<Organisation>()
                .FirstOrDefault(x => x.IssuesPrint && x.Successors.IsEmpty && x.Place == site.HomePlace)
            ?? (campaign?.Organiser is { } id ? snapshot.Find<Organisation>(id) : null);
        return new(
            site.Publisher ?? body?.Title,
            site.Contact,
            // A configured publisher is not the body whose site this would be.
            (site.Publisher is null ? body?.Website : null)
                ?? baseUrl + About,
            api.Licence ?? campaign?.Header.Licence
        );
    }
}
