using Microsoft.Extensions.Primitives;

namespace Campaign.Web.Http.Answers;

/// <summary>Whether a client already has the current version (RFC 9110 §13).</summary>
internal static class Preconditions
{
    /// <summary>Whether a GET should be answered with 304.</summary>
    /// <param name="headers">The request's headers.</param>
    /// <param name="etag">Tag of the current version.</param>
    /// <param name="lastModified">When it last changed, as a header value; empty when unknown.</param>
    public static bool NotModified(IHeaderDictionary headers, string etag, string? lastModified)
    {
        var tags = headers.IfNoneMatch;
        if (tags.Count > 0)
            return Matches(tags, etag, any: true);
        // Only the exact date we sent counts, which is also nginx's default. If the machine's clock was set back, a
        // later date would prove nothing.
        return lastModified is not null && headers.IfModifiedSince is [{ } since] && since == lastModified;
    }

    /// <summary>Whether a request names the tag of the current version, which only its answers tell.</summary>
    /// <param name="headers">The request's headers.</param>
    /// <param name="etag">Tag of the current version.</param>
    public static bool Names(IHeaderDictionary headers, string etag) => Matches(headers.IfNoneMatch, etag, any: false);

    private static bool Matches(StringValues tags, string etag, bool any)
    {
        foreach (var line in tags)
        {
            if (line == etag || (any && line == "*"))
                return true;
            if (line is not null && line.Split(',').Any(x => Bare(x.Trim()) == etag))
                return true;
        }
        return false;
    }

    // If-None-Match compares weakly, because a proxy that compressed the body may have marked the tag W/.
    private static string Bare(string tag) => tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
}
