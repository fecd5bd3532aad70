using System.Text;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Web.Broadcast.Edits;
using Campaign.Web.Operations;
using Campaign.Web.Site.Assets;
using Campaign.Web.Site.Errors;
using Campaign.Web.Site.Themes;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Campaign.Web.Site.Http;

/// <summary>Answers a request for a page: 304 before any work, else the kept page, else a rendered one.</summary>
internal sealed class PageEndpoint(
    SnapshotStore store,
    CampaignClock clock,
    IOptions<CampaignOptions> options,
    SiteAssets assets,
    SiteThemes themes,
    SiteRoutes routes,
    PageCache cache,
    EditBook edits,
    PageRenderer renderer
)
{
    /// <summary>Contract of every page that may be stored.</summary>
    internal const string CacheControl = "public, max-age=60, stale-while-revalidate=600";

    /// <summary>Serves a page for GET and HEAD.</summary>
    /// <param name="http">The request.</param>
    /// <param name="handler">Builds the page.</param>
    /// <param name="names">Query parameters the page knows; all others are ignored, also by the cache.</param>
    public async Task GetAsync(HttpContext http, Func<PageContext, Page> handler, string[] names)
    {
        var (snapshot, today, origin) = (store.Current, clock.Today, Origin(http.Request));
        var known = http.Request.Query.Where(x => names.Contains(x.Key, StringComparer.Ordinal)).ToList();
        var version = $"{assets.Build} {snapshot.Changes.Log:N} {snapshot.Seq} {edits.Current.Mark} {today:yyyyMMdd}";
        var key = Key(origin, http.Request.Path, known);
        var tag = SiteAssets.Hash(Encoding.UTF8.GetBytes($"{version} {key}"));
        if (http.Request.Headers.IfNoneMatch.Any(x => x?.Contains(tag, StringComparison.Ordinal) == true))
        {
            Validators(http, tag);
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        if (cache.Find(version, key) is { } kept)
        {
            Validators(http, tag);
            await kept.WriteAsync(http);
            return;
        }
        var context = Context(http, snapshot, today, origin, new PageQuery(known));
        var page = handler(context);
        if (context.Query.Faults.Count > 0 && page.Status == StatusCodes.Status200OK)
            page = ErrorPages.BadRequest(context.Query.Faults);
        var payload = await renderer.RenderAsync(context, page);
        if (page is { Status: StatusCodes.Status200OK, Head.Store: true })
        {
            cache.Put(version, key, payload);
            Validators(http, tag);
        }
        await WriteAsync(http, page, payload);
    }

    /// <summary>Serves the answer to a posted form. It is never stored anywhere.</summary>
    public async Task PostAsync(HttpContext http, Func<PageContext, Page> handler)
    {
        if (!http.Request.HasFormContentType)
            throw new BadHttpRequestException("A form is expected.", StatusCodes.Status415UnsupportedMediaType);
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var context = Context(http, store.Current, clock.Today, Origin(http.Request), new PageQuery(form));
        var page = handler(context);
        await WriteAsync(http, page, await renderer.RenderAsync(context, page));
    }

    /// <summary>
    /// Serves a page of a snapshot that only this request sees: a draft. It is never stored anywhere.
    /// </summary>
    public async Task PreviewAsync(
        HttpContext http,
        CampaignSnapshot snapshot,
        RouteValueDictionary route,
        Func<PageContext, Page> handler,
        string notice
    )
    {
        http.Request.RouteValues = route;
        var context = Context(http, snapshot, clock.Today, Origin(http.Request), new PageQuery([]));
        var page = handler(context);
        page = page with { Head = page.Head with { Notice = notice, Store = false, Listed = false } };
        await WriteAsync(http, page, await renderer.RenderAsync(context, page));
    }

    /// <summary>Serves a page with a status that is not 200, for what happened outside a page's own handler.</summary>
    public async Task ErrorAsync(HttpContext http, Page page)
    {
        var context = Context(http, store.Current, clock.Today, Origin(http.Request), new PageQuery([]));
        await WriteAsync(http, page, await renderer.RenderAsync(context, page));
    }

    private static async Task WriteAsync(HttpContext http, Page page, Payload payload)
    {
        http.Response.StatusCode = page.Status;
        if (!page.Head.Store || page.Status != StatusCodes.Status200OK)
            http.Response.Headers.CacheControl = "no-store";
        SecurityHeaders.ForPage(http.Response);
        await payload.WriteAsync(http);
    }

    private static void Validators(HttpContext http, string tag)
    {
        // Strong, so one per coding; the suffix is no part of the comparison above.
        var coding = Payload.Coding(http.Request);
        http.Response.Headers.ETag = coding is null ? $"\"{tag}\"" : $"\"{tag}-{coding}\"";
        http.Response.Headers.CacheControl = CacheControl;
        SecurityHeaders.ForPage(http.Response);
        if (http.Response.StatusCode == StatusCodes.Status304NotModified)
            http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
    }

    private static string Key(string origin, string path, IEnumerable<KeyValuePair<string, StringValues>> known) =>
        origin
        + path
        + "?"
        + string.Join(
            '&',
            known
                .OrderBy(x => x.Key, StringComparer.Ordinal)
                .SelectMany(x => x.Value.Select(value => $"{x.Key}={Uri.EscapeDataString(value ?? "")}"))
        );

    private string Origin(HttpRequest request) =>
        options.Value.BaseUrl?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}";

    private PageContext Context(
        HttpContext http,
        CampaignSnapshot snapshot,
        DateOnly today,
        string origin,
        PageQuery query
    ) =>
        new()
        {
            Snapshot = snapshot,
            Clock = clock,
            Today = today,
            Options = options.Value,
            Assets = assets,
            Themes = themes,
            Routes = routes,
            Origin = origin,
            Path = http.Request.Path,
            Route = http.Request.RouteValues,
            Query = query,
        };
}
