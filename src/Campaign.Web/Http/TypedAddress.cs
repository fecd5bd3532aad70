using System.Text.RegularExpressions;
using Campaign.Core.HelpCalls;

namespace Campaign.Web.Http;

/// <summary>The words of an address, which somebody may have typed into the bar at the top of the browser.</summary>
internal static partial class TypedAddress
{
    // Nobody types more there, and whoever sends thousands of parts must not keep the server busy.
    private const int MostCharacters = 2_000;
    private const int MostPrefixes = 2;
    private const int MostValues = 8;

    /// <summary>
    /// How the path may be meant: all of it, without the parts of the site in front, and the last part alone.
    /// </summary>
    public static IReadOnlyList<string> OfPath(HttpRequest request)
    {
        // Value is decoded; a PathString that becomes a string by itself is encoded again.
        var path = (request.PathBase + request.Path).Value ?? "";
        // Nobody types the key of an item, and nothing in it is a word.
        var parts = Uri.UnescapeDataString(Cut(path))
            .Split('/')
            .Where(x => !Guid.TryParse(x, out _))
            .Select(Words)
            .Where(x => x.Length > 0)
            .ToList();
        return
        [
            .. Enumerable
                .Range(0, Math.Min(parts.Count, MostPrefixes + 1))
                .Select(x => string.Join(' ', parts.Skip(x)))
                .Concat(parts.TakeLast(1))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>The values after the question mark.</summary>
    public static IEnumerable<string> OfQuery(HttpRequest request) =>
        request
            .Query.SelectMany(x => x.Value)
            .Take(MostValues)
            .Select(x => Words(Cut(x ?? "")))
            .Where(x => x.Length > 0);

    /// <summary>Whether the address is a call for help.</summary>
    public static bool IsCall(HttpRequest request) =>
        OfPath(request).Concat(OfQuery(request)).Any(x => CallRecogniser.Shipped.Situation(x) is not null);

    /// <summary>
    /// Where the request went, for the log: the pattern of the route, since what was typed must not stand there.
    /// </summary>
    public static string Route(HttpContext http) =>
        (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "an address without a page";

    private static string Cut(string text) => text.Length > MostCharacters ? text[..MostCharacters] : text;

    private static string Words(string part) => Separators().Replace(part, " ").Trim();

    [GeneratedRegex(@"[+\-_.,;:~=&]+")]
    private static partial Regex Separators();
}
