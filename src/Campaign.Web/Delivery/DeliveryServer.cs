using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Campaign.Core.Publication;
using Campaign.Web.Api.Http;
using Campaign.Web.Api.Limits;
using Campaign.Web.Api.Problems;
using Campaign.Web.Delivery.Content;
using Campaign.Web.Delivery.Rendering;
using Campaign.Web.Delivery.Requests;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Web;

namespace Campaign.Web.Delivery;

/// <summary>
/// Answers every request of the API: access, language and root first, then from memory, then from the builders.
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

    private readonly DeliveryCache _cache = new(32 * 1024 * 1024);

    public async Task ServeAsync(HttpContext http, DeliveryResource resource)
    {
        if (!Acceptable.Is(http.Request.Headers.Accept, MediaTypes.Json))
            throw new ProblemException(ProblemType.NotAcceptable, "This address answers application/json.");
        Vary(http.Response.Headers);
        var stamp = views.Stamp();
        var (isPreview, isPrivate) = DeliveryAccess.Check(http.Request, stamp.Settings, resource.IsMedia);
        foreach (var name in http.Request.Query.Keys.Where(x => !resource.Parameters.Contains(x)))
            throw new ProblemException(
                ProblemType.UnknownParameter,
                $"{name} is none of: {string.Join(", ", resource.Parameters)}."
            );
        var culture = await languages.ChooseAsync(http.Request.Headers.AcceptLanguage);
        var key = new DeliveryKey(
            http.Request.Path + http.Request.QueryString,
            culture,
            isPreview,
            http.Request.Headers["Start-Item"].ToString(),
            ContentCodings.Choose(http.Request.Headers.AcceptEncoding)
        );
        var kept = _cache.Find(stamp, key);
        var isMade = kept is null;
        if (kept is null)
        {
            // Making an answer is what costs: it counts, whatever comes of it.
            limiter.Take(http);
            var bytes = await BuildAsync(http, resource, stamp, culture, isPreview);
            var body = key.Coding.Pack(bytes);
            kept = new(body, ETag(bytes, key.Coding), ReferenceEquals(body, bytes) ? null : key.Coding.HeaderValue());
            _cache.Keep(stamp, key, kept);
        }
        await WriteAsync(http, kept, culture, isPrivate, isMade);
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
        // Umbraco's builders and converters take these from around them.
        http.Features.Set(request);
        variation.VariationContext = new VariationContext(culture);
        using var context = contexts.EnsureUmbracoContext();
        return JsonSerializer.SerializeToUtf8Bytes(await resource.Answer(request), Json);
    }

    private async Task WriteAsync(
        HttpContext http,
        DeliveryAnswer answer,
        string culture,
        bool isPrivate,
        bool isCounted
    )
    {
        var headers = http.Response.Headers;
        headers.ETag = answer.ETag;
        headers.CacheControl = isPrivate ? "private, no-cache" : CacheRules.Public;
        if (culture.Length > 0)
            headers.ContentLanguage = culture;
        if (Preconditions.NotModified(http.Request.Headers, answer.ETag, null))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        if (!isCounted)
            limiter.Take(http);
        headers.ContentType = MediaTypes.Json;
        if (answer.Coding is not null)
            headers.ContentEncoding = answer.Coding;
        http.Response.ContentLength = answer.Body.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
            await http.Response.BodyWriter.WriteAsync(answer.Body);
    }

    private static void Vary(IHeaderDictionary headers)
    {
        headers.Vary = "Accept-Encoding, Accept-Language, Api-Key, Preview, Start-Item";
        headers.XContentTypeOptions = "nosniff";
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "ETag, Content-Language, Retry-After, RateLimit, RateLimit-Policy";
    }

    private static string ETag(byte[] body, ContentCoding coding) =>
        $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}{coding.TagSuffix()}\"";
}
