using Campaign.Web.Http;
using Campaign.Web.Http.Answers;
using Campaign.Web.Pages;
using Campaign.Web.Pages.Assets;

namespace Campaign.Web.Boards;

/// <summary>Electronic boards and televisions in public places.</summary>
internal static class BoardArea
{
    // The worker fetches, and does nothing else.
    private const string WorkerPolicy = "default-src 'none'; connect-src 'self'";

    /// <summary>Maps the boards, and the worker that keeps the last good state of them and of nothing else.</summary>
    public static WebApplication MapBoards(this WebApplication app)
    {
        var worker = new Payload(SiteAssets.Read("board-worker.js"), "text/javascript; charset=utf-8");
        app.MapPage(BoardPages.Folder + "{place}", BoardPages.Show);
        app.MapReading(
                BoardPages.Folder + "tho.js",
                (HttpContext http) =>
                {
                    http.Response.Headers.CacheControl = CacheRules.Public;
                    http.Response.Headers.ContentSecurityPolicy = WorkerPolicy;
                    return worker.WriteAsync(http);
                }
            )
            .ExcludeFromDescription();
        return app;
    }
}
