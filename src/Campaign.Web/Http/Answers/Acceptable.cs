using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Campaign.Web.Http.Answers;

/// <summary>Whether a client accepts a media type (RFC 9110 §12.5.1).</summary>
internal static class Acceptable
{
    public static bool Is(StringValues accept, string mediaType)
    {
        if (accept.Count == 0 || accept[0] is "*/*" or "")
            return true;
        var bare = MediaTypes.Bare(mediaType);
        if (accept.Count == 1 && accept[0] == bare)
            return true;
        // A header that cannot be parsed is ignored, which the RFC allows.
        if (!MediaTypeHeaderValue.TryParseList(accept, out var list))
            return true;
        var offered = new MediaTypeHeaderValue(bare);
        var best = list.Where(x => Covers(x, offered)).OrderByDescending(Precision).FirstOrDefault();
        return best is { Quality: not 0 };
    }

    // Feed readers and browsers often accept just XML or JSON: application/xml covers application/atom+xml.
    private static bool Covers(MediaTypeHeaderValue wanted, MediaTypeHeaderValue offered) =>
        wanted.MatchesAllTypes
        || (wanted.MatchesAllSubTypes && wanted.Type.Equals(offered.Type, StringComparison.OrdinalIgnoreCase))
        || wanted.MediaType.Equals(offered.MediaType, StringComparison.OrdinalIgnoreCase)
        || (
            offered.Suffix.Length > 0
            && wanted.Type.Equals(offered.Type, StringComparison.OrdinalIgnoreCase)
            && wanted.SubType.Equals(offered.Suffix, StringComparison.OrdinalIgnoreCase)
        )
        || (
            wanted.Type.Equals("text", StringComparison.OrdinalIgnoreCase)
            && wanted.SubType.Equals("xml", StringComparison.OrdinalIgnoreCase)
            && offered.Suffix.Equals("xml", StringComparison.OrdinalIgnoreCase)
        );

    private static int Precision(MediaTypeHeaderValue value) =>
        value.MatchesAllTypes ? 0
        : value.MatchesAllSubTypes ? 1
        : 2;
}
