using Campaign.Web.Site.Errors;
using Campaign.Web.Site.Http;

namespace Campaign.Web.Site;

/// <summary>What stands around every request of the site: security headers and pages for errors.</summary>
public static class SiteMiddleware
{
    /// <summary>Areas for machines answer errors in their own form.</summary>
    private static readonly string[] Machines =
    [
        "/api/v1",
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

    /// <summary>
    /// Answers from prepared pages, sends security headers with every answer and turns bare errors of the site into
    /// Vietnamese pages.
    /// </summary>
    public static IApplicationBuilder UseSite(this IApplicationBuilder app)
    {
        var pages = app.ApplicationServices.GetRequiredService<PageEndpoint>();
        app.Use(next => http => pages.TryServePrepared(http, out var done) ? done : next(http));
        return app.Use(
            async (http, next) =>
            {
                SecurityHeaders.Set(http.Response, SecurityHeaders.Everywhere(pages.IsSecure(http)));
                if (Machines.Any(x => http.Request.Path.StartsWithSegments(x, StringComparison.OrdinalIgnoreCase)))
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
                catch (InvalidDataException) when (!http.Response.HasStarted)
                {
                    // A form with too many fields or a boundary that makes no sense.
                    await ErrorAsync(http, pages, StatusCodes.Status400BadRequest);
                    return;
                }
                catch (Exception fault) when (!http.Response.HasStarted && fault is not OperationCanceledException)
                {
                    Log(http).LogError(fault, "The page {Path} failed.", http.Request.Path);
                    await ErrorAsync(http, pages, StatusCodes.Status500InternalServerError);
                    return;
                }
                if (http.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null })
                    await ErrorAsync(http, pages, http.Response.StatusCode);
            }
        );
    }

    private static async Task ErrorAsync(HttpContext http, PageEndpoint pages, int status)
    {
        http.Response.Clear();
        SecurityHeaders.Set(http.Response, SecurityHeaders.Everywhere(pages.IsSecure(http)));
        await pages.ErrorAsync(http, ErrorPages.Other(status));
    }

    private static ILogger Log(HttpContext http) =>
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Campaign.Web.Site");
}
