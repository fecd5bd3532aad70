using Campaign.Web.Api.Http;
using Microsoft.Extensions.Primitives;

namespace Campaign.Web.Site.Http;

/// <summary>What an answer is kept under. <paramref name="Target"/> is path and query exactly as sent.</summary>
internal readonly record struct PageTarget(string Target, string Origin, ContentCoding Coding);

/// <summary>A page as it was rendered.</summary>
/// <param name="Html">Its bytes, packed on demand.</param>
/// <param name="Tag">What its ETags begin with; null for a page that browsers may not keep.</param>
internal sealed record RenderedPage(Payload Html, string? Tag);

/// <summary>Makes the answer with a page.</summary>
internal static class PreparedPage
{
    /// <summary>Bytes with all headers.</summary>
    /// <param name="body">The page, shared with every other address that leads to it.</param>
    /// <param name="coding">Value of <c>Content-Encoding</c>; null: as it is.</param>
    /// <param name="etag">Its tag; null for a page that browsers may not keep.</param>
    public static PreparedAnswer Of(byte[] body, string? coding, string? etag)
    {
        List<KeyValuePair<string, StringValues>> common =
        [
            .. SecurityHeaders.Page,
            new("Cache-Control", etag is null ? CacheRules.None : CacheRules.Public),
            new("Vary", "Accept-Encoding"),
        ];
        if (etag is not null)
            common.Add(new("ETag", etag));
        List<KeyValuePair<string, StringValues>> own = [new("Content-Type", "text/html; charset=utf-8")];
        if (coding is not null)
            own.Add(new("Content-Encoding", coding));
        return new(common, own, body, etag);
    }
}
