using Campaign.Core.Campaigns;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Time;
using Campaign.Web.Http;
using Campaign.Web.Items;
using Campaign.Web.Pages.Assets;
using Campaign.Web.Pages.Errors;
using Campaign.Web.Pages.Themes;
using Campaign.Web.Settings;
using Campaign.Web.Words;

namespace Campaign.Web.Pages;

/// <summary>Everything a page may use: one snapshot, one day, the query. Created once per request.</summary>
public sealed class PageContext
{
    /// <summary>The snapshot; the same one for the whole request.</summary>
    public required CampaignSnapshot Snapshot { get; init; }

    /// <summary>The types of items, and what applies to each.</summary>
    public required ItemKinds Kinds { get; init; }

    /// <summary>The campaign's clock.</summary>
    public required CampaignClock Clock { get; init; }

    /// <summary>The campaign's local day.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The product's options.</summary>
    public required CampaignOptions Options { get; init; }

    /// <summary>Style sheet, script, fonts.</summary>
    public required SiteAssets Assets { get; init; }

    /// <summary>Visual themes.</summary>
    public required SiteThemes Themes { get; init; }

    /// <summary>The addresses that the application serves, so that pages link only to what exists.</summary>
    public required SiteRoutes Routes { get; init; }

    /// <summary>Scheme and host for absolute links, without a trailing slash.</summary>
    public required string Origin { get; init; }

    /// <summary>Path of the request.</summary>
    public required string Path { get; init; }

    /// <summary>Values of the variable parts of the path.</summary>
    public required RouteValueDictionary Route { get; init; }

    /// <summary>The query, or the fields of a submitted form.</summary>
    public required PageQuery Query { get; init; }

    /// <summary>Path of the page that shows an item; null when no page does.</summary>
    public string? AddressOf(PublishedItem item) => Kinds.PageOf(item, Snapshot);

    /// <summary>The services that may be shown today.</summary>
    public ServiceDirectory Services => new(Snapshot, Today);

    /// <summary>Language of everything around the content: <c>vi</c> or <c>en</c>.</summary>
    public string Language => Path == "/en" || Path.StartsWith("/en/", StringComparison.Ordinal) ? "en" : "vi";

    /// <summary>The texts around the content.</summary>
    public Ui Ui => Ui.For(Language);

    /// <summary>The value of a path segment.</summary>
    public string Segment(string name) => Route[name] as string ?? "";

    /// <summary>The first campaign, which has the home page; null before any is published.</summary>
    public CampaignInfo? MainCampaign => Snapshot.All<CampaignInfo>().FirstOrDefault();

    /// <summary>The visual theme of the campaign's current edition, used by pages that belong to no edition.</summary>
    public string? CurrentTheme =>
        MainCampaign is { } campaign ? EditionFacts.Current(Snapshot, campaign.Alias, Today)?.VisualTheme : null;

    /// <summary>The name of a term in the page's language.</summary>
    public string Term(string vocabulary, string alias) => Snapshot.Vocabularies.NameOf(vocabulary, alias, Language);

    /// <summary>The page for an address without an item: moved, withdrawn and why, or never there.</summary>
    public Page Missing(ItemType type, string slug) => MissingPages.Of(this, type, slug);

    /// <summary>The same for types without a section; null for an address that never belonged to an item.</summary>
    public Page? Former(ItemType type, string slug) => MissingPages.Former(this, type, slug);

    /// <summary>A page saying that there is nothing at this address.</summary>
    public Page NotFound(string what) => ErrorPages.NotFound(what);
}
