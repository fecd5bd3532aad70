using Campaign.Web.Http.Answers;

namespace Campaign.Web.Pages;

/// <summary>Maps pages.</summary>
internal static class PageRoutes
{
    /// <summary>Maps a page that answers GET and HEAD.</summary>
    internal static void MapPage(
        this IEndpointRouteBuilder routes,
        string pattern,
        Func<PageContext, Page> handler,
        params string[] parameters
    ) =>
        routes
            .MapReading(pattern, (HttpContext http, PageEndpoint pages) => pages.GetAsync(http, handler, parameters))
            .ExcludeFromDescription();
}
