using System.Net.Http.Json;
using System.Text.Json;
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

    /// <summary>
    /// Up to two addresses for each route that the public may ask; empty for a route that nothing links to.
    /// </summary>
    /// <param name="site">A running site.</param>
    public static async Task<Dictionary<string, List<string>>> FindAsync(WholeSite site) =>
        await FindAsync(site, await UnlinkedAsync(site));

    private static async Task<Dictionary<string, List<string>>> FindAsync(WholeSite site, IEnumerable<string> known)
    {
        var routes = site
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(x => x.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") ?? true)
            .Select(x => x.RoutePattern)
            .Where(x => IsPublic(Name(x)))
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
            foreach (var link in Links(await answer.Content.ReadAsStringAsync()))
                Take(link);
        }
        return found;
    }

    /// <summary>Addresses of this site in an answer.</summary>
    public static IEnumerable<string> Links(string text) =>
        Link().Matches(text).Select(x => x.Groups["path"].Value.Replace("&amp;", "&", StringComparison.Ordinal));

    // Addresses that clients build from what lists contain.
    private static async Task<List<string>> UnlinkedAsync(WholeSite site)
    {
        List<string> made = ["/umbraco/delivery/api/v2/content/item/thang-hanh-dong"];
        made.AddRange(["/bang-tin/20", "/bang-tin/tho.js", "/api/v1/boards/20.zip", "/api/v1/boards/20/film"]);
        // No script of the shipped content has a recording: a problem that names them is the answer.
        made.AddRange(["/api/v1/programmes/20/2026-11-25.m3u", "/api/v1/programmes/20/2026-11-25/sang.mp3"]);
        var edition = await site.Http.GetFromJsonAsync<JsonElement>("/api/v1/campaigns/thang-hanh-dong/editions/2021");
        made.Add($"/api/v1/editions/{edition.GetProperty("id").GetGuid()}/forms");
        made.AddRange(["/nhung/tro-giup?place=20", "/api/v1/embeds/lich?place=20", "/api/v1/embeds/lich.html"]);
        made.AddRange(["/api/v1/speaker-kits/20?minutes=15", "/api/v1/speaker-kits/20.pdf?minutes=15"]);
        // No edition of the content that ships has chosen indicators.
        made.AddRange(["/ket-qua/2025", "/chien-dich/thang-hanh-dong/2025/ket-qua"]);
        made.AddRange(new[] { "", ".csv", ".pdf" }.Select(x => $"/loa/bao-cao/2026-11{x}"));
        foreach (var list in new[] { "messages", "events", "services" })
        {
            var answer = await site.Http.GetFromJsonAsync<JsonElement>($"/api/v1/{list}?limit=1");
            made.Add($"/api/v1/{list}/{answer.GetProperty("items")[0].GetProperty("id").GetGuid()}/forms");
        }
        foreach (
            var list in new[] { "services", "organizations", "service_at_locations", "taxonomies", "taxonomy_terms" }
        )
        {
            var answer = await site.Http.GetFromJsonAsync<JsonElement>($"/hsds/v3/{list}");
            if (
                answer.GetProperty("contents").EnumerateArray().FirstOrDefault() is
                { ValueKind: JsonValueKind.Object } one
            )
                made.Add($"/hsds/v3/{list}/{one.GetProperty("id").GetString()}");
        }
        return made;
    }

    private static bool IsPublic(string route) =>
        !route.StartsWith("/umbraco", StringComparison.OrdinalIgnoreCase)
        || route.StartsWith("/umbraco/delivery", StringComparison.OrdinalIgnoreCase);

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

    // Two slashes name another site, and in the bytes of a picture nothing at all.
    [GeneratedRegex("""(?<=["'>\s(])(?:https?://127\.0\.0\.1:\d+)?(?<path>/(?!/)[^\s"'<>\\()]*)""")]
    private static partial Regex Link();
}
