using Campaign.Web.Http;
using Campaign.Web.Http.Answers;
using Microsoft.Extensions.Primitives;

namespace Campaign.Web.Pages;

/// <summary>A page as it was rendered.</summary>
/// <param name="Version">What it was rendered of.</param>
/// <param name="Html">Its bytes, packed on demand.</param>
/// <param name="Address">The address without what the page does not know in it.</param>
/// <param name="IsKept">Whether browsers may keep it.</param>
/// <param name="Shell">The document it stands in.</param>
internal sealed record RenderedPage(Stamp Version, Payload Html, string Address, bool IsKept, PageShell Shell);

/// <summary>The answer to exactly one request.</summary>
internal sealed record KeptPage(Stamp Version, PreparedAnswer Answer);

/// <summary>Builds an answer from a page.</summary>
internal static class PreparedPage
{
    /// <summary>Bytes with all headers.</summary>
    /// <param name="shell">The document it stands in.</param>
    /// <param name="body">The page, shared with every other address that leads to it.</param>
    /// <param name="coding">Value of <c>Content-Encoding</c>; null: as it is.</param>
    /// <param name="etag">Its tag; null for a page that browsers may not keep.</param>
    public static PreparedAnswer Of(PageShell shell, byte[] body, string? coding, string? etag)
    {
        List<KeyValuePair<string, StringValues>> common =
        [
            .. shell.Headers,
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
