using Microsoft.AspNetCore.Routing.Template;

namespace Campaign.Web.Pages;

/// <summary>What builds the page at a route: metadata of its endpoint.</summary>
/// <param name="Build">Builds the page.</param>
internal sealed record PageHandler(Func<PageContext, Page> Build);

/// <summary>Finds what builds the page at a path, for pages that are shown with something that is not public.</summary>
internal sealed class PageFinder(IEnumerable<EndpointDataSource> sources)
{
    /// <summary>The page's builder and the values of its route; null when no page is served there.</summary>
    public (PageHandler Handler, RouteValueDictionary Route)? At(string path)
    {
        // As in routing, a literal goes before a parameter.
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
