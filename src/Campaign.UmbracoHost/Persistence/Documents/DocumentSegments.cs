using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Persistence.Documents;

/// <summary>The URL segments of what is being published, from the providers Umbraco's URL service asks too.</summary>
internal sealed class DocumentSegments(IShortStringHelper strings, Lazy<UrlSegmentProviderCollection> providers)
{
    public Dictionary<string, string> Of(IContent document) =>
        document.ContentType.VariesByCulture()
            ? document.PublishedCultures.ToDictionary(culture => culture, culture => Of(document, culture))
            : new() { [PublishedChanges.Invariant] = Of(document, null) };

    private string Of(IContent document, string? culture) =>
        document.GetUrlSegment(strings, providers.Value, culture) ?? "";
}
