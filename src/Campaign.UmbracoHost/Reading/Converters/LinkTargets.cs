using System.Text.Json.Serialization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace Campaign.UmbracoHost.Reading.Converters;

/// <summary>What a link inside the site leads to, as far as its reader may see it.</summary>
internal sealed class LinkTargets(
    IPublishedContentCache documents,
    IPublishedMediaCache media,
    Lazy<IApiContentRouteBuilder> routes,
    IApiMediaUrlProvider urls
)
{
    public IPublishedContent? Media(GuidUdi udi) =>
        udi.EntityType == Constants.UdiEntityType.Media ? media.GetById(udi.Guid) : null;

    public string UrlOf(IPublishedContent item) => urls.GetUrl(item);

    /// <summary>The document and its route; null when it cannot be seen in the current language.</summary>
    public IPublishedContent? Document(GuidUdi udi, out IApiContentRoute? route)
    {
        var document = udi.EntityType == Constants.UdiEntityType.Document ? documents.GetById(udi.Guid) : null;
        route = document is null ? null : routes.Value.Build(document);
        return route is null ? null : document;
    }

    public string? Url(GuidUdi udi) =>
        Media(udi) is { } item ? UrlOf(item)
        : Document(udi, out var route) is null ? null
        : route!.Path;
}

/// <summary>A link as the link picker keeps it.</summary>
internal sealed class StoredLink
{
    public string? Name { get; set; }

    /// <summary>The window it opens in, such as _blank.</summary>
    [JsonPropertyName("target")]
    public string? Window { get; set; }

    public string? Udi { get; set; }

    public string? Url { get; set; }

    public string? QueryString { get; set; }

    /// <summary>The item inside the site, or null and an address outside.</summary>
    public GuidUdi? Item(out string? url)
    {
        url = Url;
        return UdiParser.TryParse(Udi ?? "", out var udi) ? udi as GuidUdi : null;
    }
}
