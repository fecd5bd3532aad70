using System.Diagnostics.CodeAnalysis;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Campaign.UmbracoHost.Reading;

/// <summary>
/// The Content Delivery API's default: all properties, referenced items not expanded. Whoever serves the API registers
/// an accessor of its own that follows the request's expand and fields.
/// </summary>
internal sealed class FlatExpansion(IApiPropertyRenderer renderer)
    : IOutputExpansionStrategy,
        IOutputExpansionStrategyAccessor
{
    public IDictionary<string, object?> MapElementProperties(IPublishedElement element) => Map(element.Properties);

    public IDictionary<string, object?> MapContentProperties(IPublishedContent content) => Map(content.Properties);

    public IDictionary<string, object?> MapMediaProperties(
        IPublishedContent media,
        bool skipUmbracoProperties = true
    ) =>
        Map(
            media.Properties.Where(x =>
                !skipUmbracoProperties || !x.Alias.StartsWith("umbraco", StringComparison.Ordinal)
            )
        );

    public bool TryGetValue([NotNullWhen(true)] out IOutputExpansionStrategy? outputExpansionStrategy)
    {
        outputExpansionStrategy = this;
        return true;
    }

    private Dictionary<string, object?> Map(IEnumerable<IPublishedProperty> properties) =>
        properties.ToDictionary(x => x.Alias, x => renderer.GetPropertyValue(x, false));
}
