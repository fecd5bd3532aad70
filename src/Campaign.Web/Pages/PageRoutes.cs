using Campaign.Web.Http.Answers;

namespace Campaign.Web.Pages;

/// <summary>Maps pages.</summary>
public static class PageRoutes
{
    /// <summary>Maps a page that answers GET and HEAD.</summary>
    /// <param name="routes">Where to map it.</param>
    /// <param name="pattern">Route pattern.</param>
    /// <param name="handler">Builds the page from the context alone.</param>
    /// <param name="parameters">Query parameters it reads; all others are ignored.</param>
    public static void MapPage(
        this IEndpointRouteBuilder routes,
        string pattern,
        Func<PageContext, Page> handler,
        params string[] parameters
    ) =>
        routes
            .MapReading(pattern, (HttpContext http, PageEndpoint pages) => pages.GetAsync(http, handler, parameters))
            .WithMetadata(new PageHandler(handler))
            .ExcludeFromDescription();
}
