using Campaign.Web.Http;
using Campaign.Web.Http.Answers;
using Microsoft.Extensions.Primitives;

namespace Campaign.Web.Pages;

/// <summary>A rendered page.</summary>
/// <param name="Version">The state from which it was rendered.</param>
/// <param name="Html">Its bytes, compressed on demand.</param>
/// <param name="Address">The address, without query parameters that the page ignores.</param>
/// <param name="IsKept">Whether browsers may store it.</param>
internal sealed record RenderedPage(PageVersion Version, Payload Html, string Address, bool IsKept);

/// <summary>The answer to exactly one request.</summary>
internal sealed record KeptPage(PageVersion Version, PreparedAnswer Answer);

/// <summary>Builds an answer from a page.</summary>
internal static class PreparedPage
{
    /// <summary>Bytes with all headers.</summary>
    /// <param name="body">The page's bytes, shared by all addresses that lead to it.</param>
    /// <param name="coding">Value of <c>Content-Encoding</c>; null when it is not compressed.</param>
    /// <param name="etag">Its tag; null for a page that browsers may not store.</param>
    public static PreparedAnswer Of(byte[] body, string? coding, string? etag)
    {
        List<KeyValuePair<string, StringValues>> common =
        [
            .. PagePolicy.Headers,
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
