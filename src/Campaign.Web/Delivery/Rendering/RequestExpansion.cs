using System.Diagnostics.CodeAnalysis;
using Campaign.Web.Delivery.Requests;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Campaign.Web.Delivery.Rendering;

/// <summary>
/// Renders properties according to a request's <c>expand</c> and <c>fields</c>. Serves one request at a time.
/// </summary>
internal sealed class RequestExpansion(
    IApiPropertyRenderer renderer,
    Func<IPublishedElement, string, bool> isConfidential,
    PropertyTree? expand,
    PropertyTree? fields
) : IOutputExpansionStrategy
{
    private PropertyTree? _expand = expand;
    private PropertyTree? _fields = fields;
    private int _depth;

    public IDictionary<string, object?> MapContentProperties(IPublishedContent content) =>
        Map(content.Properties.Where(x => !isConfidential(content, x.Alias)));

    public IDictionary<string, object?> MapMediaProperties(
        IPublishedContent media,
        bool skipUmbracoProperties = true
    ) =>
        Map(
            media.Properties.Where(x =>
                !skipUmbracoProperties || !x.Alias.StartsWith("umbraco", StringComparison.Ordinal)
            )
        );

    // Elements are parts of their document, not references, so they are always included.
    public IDictionary<string, object?> MapElementProperties(IPublishedElement element) => Render(element.Properties);

    private Dictionary<string, object?> Map(IEnumerable<IPublishedProperty> properties) =>
        _depth > 0 && _expand is null ? [] : Render(properties);

    private Dictionary<string, object?> Render(IEnumerable<IPublishedProperty> properties)
    {
        var (expand, fields) = (_expand, _fields);
        var rendered = new Dictionary<string, object?>();
        foreach (var property in properties)
        {
            if (fields is { IsEmpty: false } && fields.Of(property.Alias) is null)
                continue;
            (_expand, _fields) = (expand?.Of(property.Alias), fields?.Of(property.Alias));
            _depth++;
            rendered[property.Alias] = renderer.GetPropertyValue(property, _expand is not null);
            _depth--;
        }
        (_expand, _fields) = (expand, fields);
        return rendered;
    }
}

/// <summary>Gives Umbraco's builders the expansion of the current request.</summary>
internal sealed class RequestExpansionAccessor(IHttpContextAccessor http) : IOutputExpansionStrategyAccessor
{
    public bool TryGetValue([NotNullWhen(true)] out IOutputExpansionStrategy? outputExpansionStrategy) =>
        (outputExpansionStrategy = DeliveryRequest.Of(http)?.Expansion) is not null;
}
