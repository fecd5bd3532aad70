using Microsoft.AspNetCore.Routing.Template;

namespace Campaign.Web.Pages;

/// <summary>Endpoint metadata: what builds the page at a route.</summary>
/// <param name="Build">Builds the page.</param>
internal sealed record PageHandler(Func<PageContext, Page> Build);

/// <summary>Finds what builds the page at a path, to show that page with content that is not public.</summary>
internal sealed class PageFinder(IEnumerable<EndpointDataSource> sources)
{
    /// <summary>The page's builder and the values of its route; null when no page is served there.</summary>
    public (PageHandler Handler, RouteValueDictionary Route)? At(string path)
    {
        // As in routing, a literal takes precedence over a parameter.
        foreach (
            var endpoint in sources
                .SelectMany(x => x.Endpoints)
                .OfType<RouteEndpoint>()
                .OrderBy(x => x.RoutePattern.InboundPrecedence)
        )
        {
            var values = new RouteValueDictionary();
            if (
                endpoint.Metadata.GetMetadata<PageHandler>() is { } handler
                && new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []).TryMatch(path, values)
            )
                return (handler, values);
        }
        return null;
    }
}
