using System.Globalization;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Web.Api.Limits;
using Campaign.Web.Api.Problems;
using Campaign.Web.Api.Queries;
using Campaign.Web.Operations;
using Campaign.Web.Search;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Campaign.Web.Api.Http;

/// <summary>
/// Answers every public GET: decides the version, answers 304 without work, serves prepared bytes, and only then asks the
/// resource's handler.
/// </summary>
internal sealed class ResourceServer(
    SnapshotStore store,
    SearchService search,
    CampaignClock clock,
    RateLimiter limiter,
    IOptions<CampaignOptions> campaign,
    IOptions<ApiOptions> options
)
{
    private static readonly StringValues Vary = "Accept-Encoding";
    private static readonly StringValues AnyOrigin = "*";
    private static readonly StringValues Exposed = "ETag, Link, Retry-After, RateLimit, RateLimit-Policy";
    private readonly PreparedResponses _prepared = new(options.Value.PreparedBytes / 2);
    private readonly string? _baseUrl = campaign.Value.BaseUrl?.TrimEnd('/');

    /// <summary>Answers from prepared bytes when they are current; false: the request goes on to routing.</summary>
    public bool TryServePrepared(HttpContext context, out Task done)
    {
        done = Task.CompletedTask;
        var method = context.Request.Method;
        if (!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method))
            return false;
        var found = _prepared.Find(KeyOf(context));
        if (found is null || found.Stamp != Stamp.Of(found.Resource, store.Current, clock.Today))
            return false;
        if (!Acceptable.Is(context.Request.Headers.Accept, found.Resource.MediaType))
            return false;
        done = Preconditions.NotModified(context.Request.Headers, found.ETag!, found.LastModified)
            ? NotModified(context, found.Resource, found.ETag, found.LastModified)
            : WriteAsync(context, found);
        return true;
    }

    /// <summary>Answers a request that was routed to a resource.</summary>
    public async Task ServeAsync(HttpContext context, Resource resource)
    {
        if (!Acceptable.Is(context.Request.Headers.Accept, resource.MediaType))
            throw new ProblemException(ProblemType.NotAcceptable, $"This address answers {MediaTypes.Bare(resource.MediaType)}.");
        var query = ApiQuery.Parse(context.Request.Query, resource.Parameters);
        var snapshot = await SnapshotAsync(query, context.RequestAborted);
        var today = clock.Today;
        var stamp = Stamp.Of(resource, snapshot, today);
        var key = KeyOf(context);
        var etag = stamp.ETag(key.BaseUrl + key.Target, key.Coding);
        var modified = stamp.LastModified(snapshot, clock)?.ToString("r", CultureInfo.InvariantCulture);
        if (Preconditions.NotModified(context.Request.Headers, etag, modified))
        {
            await NotModified(context, resource, etag, modified);
            return;
        }
        var path = context.Request.PathBase + context.Request.Path;
        var answer = resource.Handle(
            new(resource, snapshot, search, today, clock.UtcNow, key.BaseUrl, path, query, context.Request.RouteValues)
        );
        var prepared = new PreparedResponse(resource, stamp, etag, modified, answer, key.Coding);
        _prepared.Keep(key, prepared);
        await WriteAsync(context, prepared);
    }

    /// <summary>The site's address: configured, or that of the request.</summary>
    public string BaseUrlOf(HttpRequest request) => _baseUrl ?? $"{request.Scheme}://{request.Host.Value}";

    private PreparedKey KeyOf(HttpContext context)
    {
        var request = context.Request;
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return new(target, BaseUrlOf(request), ContentCodings.Choose(request.Headers.AcceptEncoding));
    }

    // A client that learnt of a version from another node, or through a cache, names it: see docs/api.
    private async Task<CampaignSnapshot> SnapshotAsync(ApiQuery query, CancellationToken stop)
    {
        var current = store.Current;
        if (query.Long(Parameter.MinVersion.Name) is not { } wanted || current.Seq >= wanted)
            return current;
        try
        {
            return await store.NewerThanAsync(wanted - 1, stop).WaitAsync(options.Value.MinVersionWait, stop);
        }
        catch (TimeoutException)
        {
            throw new ProblemException(ProblemType.NotYet, $"This node has followed the log to {store.Current.Seq}.")
            {
                RetryAfter = TimeSpan.FromSeconds(1),
            };
        }
    }

    private static Task NotModified(HttpContext context, Resource resource, StringValues etag, StringValues modified)
    {
        var response = context.Response;
        response.StatusCode = StatusCodes.Status304NotModified;
        Common(response.Headers, resource, etag, modified);
        return Task.CompletedTask;
    }

    private Task WriteAsync(HttpContext context, PreparedResponse prepared)
    {
        limiter.Take(context);
        var response = context.Response;
        var headers = response.Headers;
        Common(headers, prepared.Resource, prepared.ETag, prepared.LastModified);
        headers.ContentType = prepared.Resource.MediaType;
        if (prepared.Coding.Count > 0)
            headers.ContentEncoding = prepared.Coding;
        if (prepared.Link.Count > 0)
            headers.Link = prepared.Link;
        response.ContentLength = prepared.Body.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.BodyWriter.WriteAsync(prepared.Body).AsTask();
    }

    private static void Common(IHeaderDictionary headers, Resource resource, StringValues etag, StringValues modified)
    {
        headers.ETag = etag;
        if (modified.Count > 0)
            headers.LastModified = modified;
        headers.CacheControl = resource.CacheControl;
        headers.Vary = Vary;
        headers.XContentTypeOptions = "nosniff";
        headers.AccessControlAllowOrigin = AnyOrigin;
        headers.AccessControlExposeHeaders = Exposed;
    }
}
