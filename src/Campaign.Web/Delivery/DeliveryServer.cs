using System.Text.Json;
using System.Text.Json.Serialization;
using Campaign.Core.Publication;
using Campaign.Web.Delivery.Content;
using Campaign.Web.Delivery.Rendering;
using Campaign.Web.Delivery.Requests;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Limits;
using Campaign.Web.Http.Problems;
using Microsoft.Extensions.Primitives;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Web;

namespace Campaign.Web.Delivery;

/// <summary>
/// Answers every request of the API: checks access, language and root, then uses the memory, then the builders.
/// </summary>
internal sealed class DeliveryServer(
    DeliveryViews views,
    DeliveryLanguages languages,
    StartItems starts,
    SnapshotStore store,
    RateLimiter limiter,
    IApiPropertyRenderer renderer,
    IVariationContextAccessor variation,
    IUmbracoContextFactory contexts
)
{
    private static readonly JsonSerializerOptions Json = new(Answer.JsonOptions)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly AnswerCache<KeptAnswer> _cache = new(32 << 20);

    public async Task ServeAsync(HttpContext http, DeliveryResource resource)
    {
        if (!Acceptable.Is(http.Request.Headers.Accept, MediaTypes.Json))
            throw new ProblemException(ProblemType.NotAcceptable, "This address answers application/json.");
        SetCommon(http.Response.Headers);
        var stamp = views.Stamp();
        var (isPreview, isPrivate) = DeliveryAccess.Check(http.Request, stamp.Settings, resource.IsMedia);
        foreach (var name in http.Request.Query.Keys.Where(x => !resource.Parameters.Contains(x)))
            throw new ProblemException(
                ProblemType.UnknownParameter,
                $"{name} is none of: {string.Join(", ", resource.Parameters)}."
            );
        var culture = await languages.ChooseAsync(http.Request.Headers.AcceptLanguage);
        var request = http.Request;
        var key = new AnswerKey(
            request.Path + request.QueryString,
            "",
            ContentCodings.Choose(request.Headers.AcceptEncoding),
            $"{culture}\n{isPreview}\n{isPrivate}\n{request.Headers["Start-Item"]}"
        );
        if (_cache.Find(key) is { } kept && kept.Stamp == stamp)
        {
            if (!kept.Answer.IsKnownTo(request.Headers))
                limiter.Take(http);
            await kept.Answer.WriteAsync(http);
            return;
        }
        // Building the answer is what costs, so it counts whatever the outcome.
        limiter.Take(http);
        var bytes = await BuildAsync(http, resource, stamp, culture, isPreview);
        var answer = Prepare(bytes, key.Coding, culture, isPrivate);
        _cache.Keep(key, new KeptAnswer(stamp, answer), answer.Body.Length);
        await answer.WriteAsync(http);
    }

    private async Task<byte[]> BuildAsync(
        HttpContext http,
        DeliveryResource resource,
        DeliveryStamp stamp,
        string culture,
        bool isPreview
    )
    {
        var view = isPreview ? views.Drafts(stamp) : await views.PublishedAsync(stamp, http.RequestAborted);
        var query = http.Request.Query;
        var expansion = new RequestExpansion(
            renderer,
            (content, alias) => Shelters.IsConfidential(store.Current.Vocabularies, content, alias),
            PropertyTree.Parse("expand", Options.One(query, "expand")),
            PropertyTree.Parse("fields", Options.One(query, "fields"))
        );
        var start = starts.Find(http.Request, view, culture, isPreview);
        var request = new DeliveryRequest(
            culture,
            isPreview,
            start,
            view,
            expansion,
            http.Request.RouteValues["path"] as string ?? "",
            query
        );
        // Umbraco's builders and converters get these from the request's context.
        http.Features.Set(request);
        variation.VariationContext = new VariationContext(culture);
        using var context = contexts.EnsureUmbracoContext();
        return JsonSerializer.SerializeToUtf8Bytes(await resource.Answer(request), Json);
    }

    private static PreparedAnswer Prepare(byte[] bytes, ContentCoding coding, string culture, bool isPrivate)
    {
        var (body, tag) = (coding.Pack(bytes), EntityTags.Of(bytes, coding));
        List<KeyValuePair<string, StringValues>> common =
        [
            new("ETag", tag),
            new("Cache-Control", isPrivate ? "private, no-cache" : CacheRules.Public),
        ];
        if (culture.Length > 0)
            common.Add(new("Content-Language", culture));
        List<KeyValuePair<string, StringValues>> own = [new("Content-Type", MediaTypes.Json)];
        if (!ReferenceEquals(body, bytes))
            own.Add(new("Content-Encoding", coding.HeaderValue()));
        return new(common, own, body, tag);
    }

    // Refusals carry these headers too.
    private static void SetCommon(IHeaderDictionary headers)
    {
        headers.Vary = "Accept-Encoding, Accept-Language, Api-Key, Preview, Start-Item";
        headers.XContentTypeOptions = "nosniff";
    }

    /// <summary>An answer and the state of the content from which it was built.</summary>
    private sealed record KeptAnswer(DeliveryStamp Stamp, PreparedAnswer Answer);
}
