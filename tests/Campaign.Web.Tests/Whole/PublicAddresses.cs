using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Whole;

/// <summary>
/// Finds addresses of every public route for GET as a reader would, by following the links in answers.
/// </summary>
internal static partial class PublicAddresses
{
    private const int EachRoute = 2;

    /// <summary>Up to two addresses for each route; empty for a route that nothing links to.</summary>
    /// <param name="site">A running site.</param>
    /// <param name="isPublic">Which route patterns to include.</param>
    /// <param name="known">Addresses that no answer links to.</param>
    public static async Task<Dictionary<string, List<string>>> FindAsync(
        WholeSite site,
        Func<string, bool> isPublic,
        IEnumerable<string> known
    )
    {
        var routes = site
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(x => x.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") ?? true)
            .Select(x => x.RoutePattern)
            .Where(x => isPublic(Name(x)))
            .DistinctBy(Name)
            .OrderBy(x => x.InboundPrecedence)
            .Select(x => (Name: Name(x), Matches: Expression(x), IsFixed: x.Parameters.Count == 0))
            .ToList();
        var found = routes.ToDictionary(x => x.Name, _ => new List<string>());
        var waiting = new Queue<string>();

        void Take(string address)
        {
            var path = address.Split('?')[0];
            if (
                routes.FirstOrDefault(x => x.Matches.IsMatch(path)) is { Name: { } name }
                && found[name].Count < EachRoute
                && !found[name].Contains(address)
            )
            {
                found[name].Add(address);
                waiting.Enqueue(address);
            }
        }

        foreach (var address in routes.Where(x => x.IsFixed).Select(x => x.Name).Concat(known))
            Take(address);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            Timeout = TimeSpan.FromMinutes(10),
        };
        http.BaseAddress = site.Http.BaseAddress;
        while (waiting.TryDequeue(out var address))
        {
            using var answer = await http.GetAsync(address);
            if (answer.Headers.Location is { } elsewhere)
                Take(elsewhere.IsAbsoluteUri ? elsewhere.PathAndQuery : elsewhere.ToString());
            if (answer.Content.Headers.ContentType?.MediaType is not { } type || !Read().IsMatch(type))
                continue;
            foreach (Match link in Link().Matches(await answer.Content.ReadAsStringAsync()))
                Take(link.Groups["path"].Value.Replace("&amp;", "&", StringComparison.Ordinal));
        }
        return found;
    }

    private static string Name(RoutePattern route) => "/" + route.RawText!.TrimStart('/');

    private static Regex Expression(RoutePattern route)
    {
        var path = route.PathSegments.Select(segment =>
            "/"
            + string.Concat(
                segment.Parts.Select(part =>
                    part switch
                    {
                        RoutePatternParameterPart { IsCatchAll: true } => ".*",
                        RoutePatternParameterPart p when p.ParameterPolicies.Any(x => x.Content == "guid") =>
                            "[0-9a-f-]{36}",
                        RoutePatternParameterPart p when p.ParameterPolicies.Any(x => x.Content == "int") => "[0-9]+",
                        RoutePatternParameterPart => "[^/]+?",
                        RoutePatternLiteralPart x => Regex.Escape(x.Content),
                        RoutePatternSeparatorPart x => Regex.Escape(x.Content),
                        _ => throw new NotSupportedException(part.GetType().Name),
                    }
                )
            )
        );
        return new($"^{string.Concat(path)}/?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    [GeneratedRegex("json|xml|html|calendar|plain")]
    private static partial Regex Read();

    [GeneratedRegex("""(?<=["'>\s(])(?:https?://127\.0\.0\.1:\d+)?(?<path>/[^\s"'<>\\()]*)""")]
    private static partial Regex Link();
}
