using System.Text.RegularExpressions;

namespace Campaign.Web.Http;

/// <summary>
/// Knows which addresses the application serves. Pages link to a feed, file or neighbouring area only if it is there,
/// so leaving an area out leaves no dead links.
/// </summary>
public sealed partial class SiteRoutes(IEnumerable<EndpointDataSource> sources)
{
    private readonly Lazy<HashSet<string>> _patterns = new(() =>
        sources
            .SelectMany(x => x.Endpoints)
            .OfType<RouteEndpoint>()
            .Select(x => Shape(x.RoutePattern.RawText ?? ""))
            .ToHashSet(StringComparer.OrdinalIgnoreCase)
    );

    /// <summary>Whether a route has this shape, where <c>{}</c> stands for any value: <c>/loa/{}/{}</c>.</summary>
    public bool Has(string shape) => _patterns.Value.Contains(Shape(shape));

    private static string Shape(string pattern) => "/" + Value().Replace(pattern, "{}").Trim('/');

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Value();
}
