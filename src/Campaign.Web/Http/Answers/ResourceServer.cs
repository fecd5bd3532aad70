using System.Globalization;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Web.Http.Limits;
using Campaign.Web.Http.Problems;
using Campaign.Web.Http.Queries;
using Campaign.Web.Publication;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Http.Answers;

/// <summary>
/// Answers every public GET: determines the version, serves prepared bytes, and calls the resource's handler only if
/// there are none. 304 is decided last, because it is given only where the plain answer would be 200.
/// </summary>
internal sealed class ResourceServer(
    SnapshotStore store,
    IItemFacts items,
    IWordFilter search,
    CampaignClock clock,
    RateLimiter limiter,
    VersionWait versions,
    EditBook edits,
    ResultBook results,
    IOptions<CampaignOptions> campaign,
    IOptions<ApiOptions> options
)
{
    private readonly AnswerCache<PreparedResponse> _prepared = new(options.Value.PreparedBytes);

    /// <summary>The prepared answer to a request; null when the request must go on to routing.</summary>
    public PreparedResponse? FindPrepared(HttpContext context)
    {
        var method = context.Request.Method;
        if (!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method))
            return null;
        return
            _prepared.Find(KeyOf(context)) is { } found
            && found.Stamp == Stamp.Of(found.Resource, store.Current, edits.Current, results.Current, clock.Today)
            ? found
            : null;
    }

    /// <summary>Answers with prepared bytes.</summary>
    /// <exception cref="ProblemException">The client's quota is used up.</exception>
    public Task ServeAsync(HttpContext context, PreparedResponse prepared)
    {
        if (!prepared.Answer.IsKnownTo(context.Request.Headers))
            limiter.Take(context);
        return prepared.Answer.WriteAsync(context);
    }

    private AnswerKey KeyOf(HttpContext context) => AnswerKey.Of(context, campaign.Value.OriginOf(context.Request));

    /// <summary>Answers a request that was routed to a resource.</summary>
    public async Task ServeAsync(HttpContext context, Resource resource)
    {
        // Accept is not looked at, because every address has one form: readers of feeds and calendars often name a type
        // that is nearly right, and would get nothing.
        var query = ApiQuery.Parse(context.Request.Query, resource.Parameters);
        // What people type into search is stored nowhere, neither here nor in caches on the way.
        var typed = context.Request.Query.ContainsKey("q");
        if (typed)
            resource = resource with { CacheControl = "no-store" };
        var snapshot = await versions.SnapshotAsync(query, context.RequestAborted);
        var today = clock.Today;
        // Before the answer is made: at worst a new answer is thought old and made again.
        var (decided, accepted) = (edits.Current, results.Current);
        var stamp = Stamp.Of(resource, snapshot, decided, accepted, today);
        var key = KeyOf(context);
        var etag = stamp.ETag(key.Origin + key.Target, key.Coding);
        var modified = stamp
            .LastModified(snapshot, decided, accepted, clock)
            ?.ToString("r", CultureInfo.InvariantCulture);
        var request = new ApiRequest(
            resource,
            snapshot,
            items,
            search,
            today,
            clock.UtcNow,
            key.Origin,
            context.Request.PathBase + context.Request.Path,
            query,
            context.Request.RouteValues
        );
        if (resource.Stream is not null)
        {
            await new StreamedResponse(resource, etag, modified, key.Coding).SendAsync(context, request, limiter);
            return;
        }
        // Whoever names the tag was given this answer, so nothing has to be made, unless for a header of its own.
        if (resource.Headers.IsEmpty && Preconditions.Names(context.Request.Headers, etag))
        {
            PreparedResponse.NotModified(context.Response, resource, etag, modified);
            return;
        }
        // Making the answer is what costs, so it counts whatever the outcome.
        limiter.Take(context);
        var answer = resource.Handle(request);
        var prepared = PreparedResponse.Of(resource, stamp, etag, modified, answer, key.Coding);
        if (!typed)
            _prepared.Keep(key, prepared, prepared.Answer.Body.Length);
        await prepared.Answer.WriteAsync(context);
    }
}
