using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Hosting;
using Campaign.UmbracoHost.Requests;
using Campaign.Web.Http;
using Campaign.Web.Http.Answers;
using Campaign.Web.Items;
using Campaign.Web.Operations;
using Campaign.Web.Pages.Assets;
using Campaign.Web.Pages.Errors;
using Campaign.Web.Pages.Parts;
using Campaign.Web.Pages.Themes;
using Campaign.Web.Publication;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Campaign.Web.Pages;

/// <summary>
/// Answers a request with a page, stored or newly rendered, or with 304 if the client already has it.
/// </summary>
internal sealed class PageEndpoint(
    SnapshotStore store,
    ItemKinds kinds,
    CampaignClock clock,
    IOptions<CampaignOptions> options,
    SiteAssets assets,
    SiteThemes themes,
    SiteRoutes routes,
    EditBook edits,
    ResultBook results,
    PageRenderer renderer,
    CallAnswer answer
)
{
    // Pages as they were rendered, and answers as they are sent: the same bytes, or compressed ones.
    private readonly AnswerCache<RenderedPage> _rendered = new(16 << 20);
    private readonly AnswerCache<KeptPage> _kept = new(32 << 20);

    /// <summary>
    /// Answers with prepared bytes if they are current. Returns false if the request must go on to routing. Must come
    /// before everything else.
    /// </summary>
    public bool TryServePrepared(HttpContext http, out Task done)
    {
        done = Task.CompletedTask;
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
            return false;
        if (_kept.Find(Target(http)) is not { } page)
            return false;
        if (page.Version != Now(store.Current, clock.Today))
            return false;
        done = page.Answer.WriteAsync(http);
        return true;
    }

    /// <summary>Serves a page for GET and HEAD.</summary>
    /// <param name="http">The request.</param>
    /// <param name="handler">Builds the page.</param>
    /// <param name="names">Query parameters the page uses; all others are ignored, also by the cache.</param>
    public async Task GetAsync(HttpContext http, Func<PageContext, Page> handler, string[] names)
    {
        var (snapshot, today, target) = (store.Current, clock.Today, Target(http));
        var known = http.Request.Query.Where(x => names.Contains(x.Key, StringComparer.Ordinal)).ToList();
        var version = Now(snapshot, today);
        var address = Address(http.Request.Path, known);
        var key = new AnswerKey(address, target.Origin, ContentCoding.Identity);
        if (_rendered.Find(key) is { } found && found.Version == version)
        {
            await AnswerAsync(http, target, found);
            return;
        }
        var context = Context(http, snapshot, today, target.Origin, new PageQuery(known));
        var page = handler(context);
        if (context.Query.Faults.Count > 0 && page.Status == StatusCodes.Status200OK)
            page = ErrorPages.BadRequest(context.Query.Faults);
        page = ErrorPages.Heard(context, page, http.Request, answer);
        var payload = await renderer.RenderAsync(context, page);
        if (page is { Status: StatusCodes.Status200OK, Head: { Store: true } or { KeptHere: true } })
        {
            var rendered = new RenderedPage(version, payload, address, page.Head.Store, page.Shell);
            _rendered.Keep(key, rendered, payload.Length);
            await AnswerAsync(http, target, rendered);
            return;
        }
        await WriteAsync(http, page, payload);
    }

    /// <summary>Serves the answer to a submitted form. It is never stored.</summary>
    public async Task PostAsync(HttpContext http, Func<PageContext, Task<Page>> handler)
    {
        if (!http.Request.HasFormContentType)
            throw new BadHttpRequestException("A form is expected.", StatusCodes.Status415UnsupportedMediaType);
        var form = await http.Request.ReadTypedAsync(http.RequestAborted);
        var context = Context(http, store.Current, clock.Today, Origin(http.Request), new PageQuery(form));
        var page = ErrorPages.Heard(context, await handler(context), http.Request, answer);
        await WriteAsync(http, page, await renderer.RenderAsync(context, page));
    }

    /// <summary>Serves a page of a snapshot that exists for this request only: a draft. It is never stored.</summary>
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

    /// <summary>Serves a page with an error status, for what happened outside a page's own handler.</summary>
    public async Task ErrorAsync(HttpContext http, Page page)
    {
        var context = Context(http, store.Current, clock.Today, Origin(http.Request), new PageQuery([]));
        page = ErrorPages.Heard(context, page, http.Request, answer);
        await WriteAsync(http, page, await renderer.RenderAsync(context, page));
    }

    private static async Task WriteAsync(HttpContext http, Page page, Payload payload)
    {
        http.Response.StatusCode = page.Status;
        http.Response.Headers.CacheControl = IsForEverybody(http, page) ? CacheRules.Public : CacheRules.None;
        if (page.Location is { } location)
            http.Response.Headers.Location = location;
        SecurityHeaders.Set(http.Response, page.Shell.Headers);
        await payload.WriteAsync(http);
    }

    // Pages with status 200 are prepared anyway. That an address is missing or moved is content as well.
    private static bool IsForEverybody(HttpContext http, Page page) =>
        page.Head.Store
        && !HttpMethods.IsPost(http.Request.Method)
        && page.Status
            is StatusCodes.Status301MovedPermanently
                or StatusCodes.Status404NotFound
                or StatusCodes.Status410Gone;

    private Task AnswerAsync(HttpContext http, in AnswerKey target, RenderedPage page)
    {
        var body = page.Html.In(target.Coding);
        var coding = page.Html.Coding(body, target.Coding);
        var answer = PreparedPage.Of(page.Shell, body, coding, page.IsKept ? Tag(page, target) : null);
        _kept.Keep(
            target,
            new KeptPage(page.Version, answer),
            target.Coding == ContentCoding.Identity ? 0 : body.Length
        );
        return answer.WriteAsync(http);
    }

    private AnswerKey Target(HttpContext http) => AnswerKey.Of(http, Origin(http.Request));

    private Stamp Now(CampaignSnapshot snapshot, DateOnly today) =>
        Stamp.OfEverything(snapshot, edits.Current, results.Current, today);

    private string Tag(RenderedPage page, in AnswerKey target) =>
        page.Version.ETag($"{assets.Build} {target.Origin}{page.Address}", target.Coding);

    private static string Address(string path, IEnumerable<KeyValuePair<string, StringValues>> known) =>
        path
        + "?"
        + string.Join(
            '&',
            known
                .OrderBy(x => x.Key, StringComparer.Ordinal)
                .SelectMany(x => x.Value.Select(value => $"{x.Key}={Uri.EscapeDataString(value ?? "")}"))
        );

    private string Origin(HttpRequest request) => options.Value.OriginOf(request);

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
            Kinds = kinds,
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
