using Campaign.UmbracoHost.ReadersFirst;
using Campaign.Web.Http;
using Campaign.Web.Pages;
using Campaign.Web.Pages.Errors;

namespace Campaign.Web.Site;

/// <summary>What surrounds every request of the site: prepared pages, and pages for errors.</summary>
public static class SiteMiddleware
{
    /// <summary>Areas for machines, which answer errors in their own form.</summary>
    private static readonly string[] Machines =
    [
        "/umbraco",
        "/hsds",
        "/feeds",
        "/openapi",
        "/swagger",
        "/healthz",
        "/assets",
        "/theme",
        "/media",
    ];

    /// <summary>Answers with prepared pages, and turns bare errors of the site into Vietnamese pages.</summary>
    public static IApplicationBuilder UseSite(this IApplicationBuilder app)
    {
        var pages = app.ApplicationServices.GetRequiredService<PageEndpoint>();
        app.Use(next => http => pages.TryServePrepared(http, out var done) ? done : next(http));
        return app.Use(
            async (http, next) =>
            {
                if (IsForMachines(http.Request.Path))
                {
                    await next(http);
                    return;
                }
                try
                {
                    await next(http);
                }
                catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
                {
                    await ErrorAsync(http, pages, bad.StatusCode);
                    return;
                }
                catch (Exception fault) when (!http.Response.HasStarted && StorageFaults.Of(fault) is { } kind)
                {
                    Log(http)
                        .LogWarning(
                            "The page of {Route} needs storage, which fails: {Fault}",
                            TypedAddress.Route(http),
                            fault.Message
                        );
                    http.Response.Clear();
                    if (kind.Passes())
                        http.Response.Headers.RetryAfter = $"{StorageFaults.Pause.TotalSeconds:0}";
                    await pages.ErrorAsync(http, ErrorPages.Unstored());
                    return;
                }
                catch (Exception fault) when (!http.Response.HasStarted && fault is not OperationCanceledException)
                {
                    Log(http).LogError(fault, "The page of {Route} failed.", TypedAddress.Route(http));
                    await ErrorAsync(http, pages, StatusCodes.Status500InternalServerError);
                    return;
                }
                if (http.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null })
                    await ErrorAsync(http, pages, http.Response.StatusCode);
            }
        );
    }

    // Only the API's first page is for people.
    private static bool IsForMachines(PathString path) =>
        (
            path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase, out var rest)
            && rest.Value is { Length: > 1 }
        ) || Machines.Any(x => path.StartsWithSegments(x, StringComparison.OrdinalIgnoreCase));

    private static async Task ErrorAsync(HttpContext http, PageEndpoint pages, int status)
    {
        http.Response.Clear();
        await pages.ErrorAsync(http, ErrorPages.Other(status));
    }

    private static ILogger Log(HttpContext http) =>
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Campaign.Web.Site");
}
