using System.Globalization;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Web.Api.Limits;
using Campaign.Web.Api.Problems;
using Campaign.Web.Api.Queries;
using Campaign.Web.Broadcast.Edits;
using Campaign.Web.Operations;
using Campaign.Web.Search;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

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
    EditBook edits,
    IOptions<CampaignOptions> campaign,
    IOptions<ApiOptions> options
)
{
    private readonly PreparedResponses _prepared = new(options.Value.PreparedBytes / 2);
    private readonly string? _baseUrl = campaign.Value.BaseUrl?.TrimEnd('/');

    /// <summary>The prepared answer to a request; null: the request goes on to routing.</summary>
    public PreparedResponse? FindPrepared(HttpContext context)
    {
        var method = context.Request.Method;
        if (!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method))
            return null;
        return _prepared.Find(KeyOf(context)) is { } found
            && found.Stamp == Stamp.Of(found.Resource, store.Current, edits.Current, clock.Today)
            && Acceptable.Is(context.Request.Headers.Accept, found.Resource.MediaType)
            ? found
            : null;
    }

    /// <summary>Answers with prepared bytes.</summary>
    /// <exception cref="ProblemException">The client has no answers left.</exception>
    public Task ServeAsync(HttpContext context, PreparedResponse prepared)
    {
        if (!prepared.Answer.IsKnownTo(context.Request.Headers))
            limiter.Take(context);
        return prepared.Answer.WriteAsync(context);
    }

    // What the answer to a request is kept under.
    private PreparedKey KeyOf(HttpContext context)
    {
        var request = context.Request;
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return new(target, BaseUrlOf(request), ContentCodings.Choose(request.Headers.AcceptEncoding));
    }

    /// <summary>Answers a request that was routed to a resource.</summary>
    public async Task ServeAsync(HttpContext context, Resource resource)
    {
        if (!Acceptable.Is(context.Request.Headers.Accept, resource.MediaType))
            throw new ProblemException(ProblemType.NotAcceptable, $"This address answers {MediaTypes.Bare(resource.MediaType)}.");
        var query = ApiQuery.Parse(context.Request.Query, resource.Parameters);
        // What somebody typed is kept nowhere, here or in between.
        var typed = context.Request.Query.ContainsKey("q");
        if (typed)
            resource = resource with { CacheControl = "no-store" };
        var snapshot = await SnapshotAsync(query, context.RequestAborted);
        var today = clock.Today;
        // Before the answer is made: at worst a new answer is thought old and made again.
        var decided = edits.Current;
        var stamp = Stamp.Of(resource, snapshot, decided, today);
        var key = KeyOf(context);
        var etag = stamp.ETag(key.BaseUrl + key.Target, key.Coding);
        var modified = stamp.LastModified(snapshot, decided, clock)?.ToString("r", CultureInfo.InvariantCulture);
        if (Preconditions.NotModified(context.Request.Headers, etag, modified))
        {
            await new PreparedAnswer(PreparedResponse.HeadersOf(resource, etag, modified), [], [], etag, modified).WriteAsync(context);
            return;
        }
        var path = context.Request.PathBase + context.Request.Path;
        var answer = resource.Handle(
            new(resource, snapshot, search, today, clock.UtcNow, key.BaseUrl, path, query, context.Request.RouteValues)
        );
        var prepared = PreparedResponse.Of(resource, stamp, etag, modified, answer, key.Coding);
        if (!typed)
            _prepared.Keep(key, prepared);
        await ServeAsync(context, prepared);
    }

    /// <summary>The site's address: configured, or that of the request.</summary>
    public string BaseUrlOf(HttpRequest request) => _baseUrl ?? $"{request.Scheme}://{request.Host.Value}";

    // A client that learnt of a version from another node, or through a cache, names it: see docs/api.
    private async Task<CampaignSnapshot> SnapshotAsync(ApiQuery query, CancellationToken stop)
    {
        var current = store.Current;
        if (query.Long(Parameter.MinVersion.Name) is not { } wanted || current.Seq >= wanted)
            return current;
        // The wait itself ends with the patience: a version that never comes would be waited for for ever.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(options.Value.MinVersionWait);
        try
        {
            return await store.NewerThanAsync(wanted - 1, patience.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new ProblemException(ProblemType.NotYet, $"This node has followed the log to {store.Current.Seq}.")
            {
                RetryAfter = TimeSpan.FromSeconds(1),
            };
        }
    }
}
