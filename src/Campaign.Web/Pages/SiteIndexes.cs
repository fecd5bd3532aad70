using System.Text;
using System.Xml.Linq;
using Campaign.Core.Events;
using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.Web.Http;
using Campaign.Web.Http.Answers;
using Campaign.Web.Items;
using Campaign.Web.Pages.Layout;
using Campaign.Web.Pages.Parts;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Pages;

/// <summary>The files that search engines read first: the sitemap with its languages, and robots.txt.</summary>
internal static class SiteIndexes
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    private static readonly string[] Fixed =
    [
        "/thong-diep",
        "/lich",
        "/tai-lieu",
        "/ke-hoach",
        "/chien-dich",
        "/an-toan",
        "/de-doc",
        "/ngon-ngu",
        "/gioi-thieu",
        "/api",
        "/tro-giup",
    ];

    public static void MapIndexes(this IEndpointRouteBuilder routes)
    {
        routes.MapReading("/sitemap.xml", SitemapAsync).ExcludeFromDescription();
        routes.MapReading("/robots.txt", RobotsAsync).ExcludeFromDescription();
    }

    private static Task SitemapAsync(
        HttpContext http,
        SnapshotStore store,
        ItemKinds kinds,
        IOptions<CampaignOptions> options
    )
    {
        var origin = options.Value.OriginOf(http.Request);
        var set = new XElement(Map + "urlset", new XAttribute(XNamespace.Xmlns + "xhtml", Html));
        set.Add(Entry(origin, "/", null, [("vi", "/"), ("en", "/en")]));
        set.Add(Entry(origin, "/en", null, [("vi", "/"), ("en", "/en")]));
        set.Add(Entry(origin, "/en/help", null, [("vi", "/tro-giup"), ("en", "/en/help")]));
        set.Add(Entry(origin, "/en/an-toan", null, [("vi", "/an-toan"), ("en", "/en/an-toan")]));
        set.Add(Entry(origin, "/en/contact", null, [("vi", "/gioi-thieu"), ("en", "/en/contact")]));
        set.Add(
            Fixed.Union(kinds.All.Select(x => x.Section?.Path).OfType<string>()).Select(x => Entry(origin, x, null, []))
        );
        set.Add(
            Items(store.Current, kinds)
                .Select(x => Entry(origin, x.Path, x.Item.Header.UpdatedAt, Languages(x.Item, x.Path)))
        );
        return SendAsync(
            http,
            new XDocument(new XDeclaration("1.0", "utf-8", null), set),
            "application/xml; charset=utf-8"
        );
    }

    private static Task RobotsAsync(HttpContext http, IOptions<CampaignOptions> options) =>
        SendAsync(
            http,
            $"User-agent: *\nDisallow: /umbraco/\nDisallow: /tim-kiem\nDisallow: /en/search\n"
                + $"Sitemap: {options.Value.OriginOf(http.Request)}/sitemap.xml\n",
            "text/plain; charset=utf-8"
        );

    /// <summary>The page of every item whose kind has pages that belong in the sitemap.</summary>
    private static IEnumerable<(PublishedItem Item, string Path)> Items(CampaignSnapshot snapshot, ItemKinds kinds) =>
        kinds
            .All.Where(x => x.Section is { InSitemap: true })
            .SelectMany(x => snapshot.List(x.Type))
            .Select(x => (x, kinds.PageOf(x, snapshot)!));

    private static IEnumerable<(string, string)> Languages(PublishedItem item, string path) =>
        item is not Campaign.Core.Campaigns.Edition && item.Header.AvailableLanguages.Length > 1
            ? item.Header.AvailableLanguages.Select(x =>
                (x, x == item.Language ? path : $"{path}?{Translation.Parameter}={x}")
            )
            : [];

    private static XElement Entry(
        string origin,
        string path,
        DateTimeOffset? at,
        IEnumerable<(string Language, string Path)> also
    ) =>
        new(
            Map + "url",
            new XElement(Map + "loc", origin + path),
            at is { } moment
                ? new XElement(
                    Map + "lastmod",
                    moment.UtcDateTime.ToString(
                        "yyyy-MM-ddTHH:mm:ssZ",
                        System.Globalization.CultureInfo.InvariantCulture
                    )
                )
                : null,
            also.Select(x => new XElement(
                Html + "link",
                new XAttribute("rel", "alternate"),
                new XAttribute("hreflang", x.Language),
                new XAttribute("href", origin + x.Path)
            ))
        );

    private static Task SendAsync(HttpContext http, object content, string type)
    {
        http.Response.Headers.CacheControl = CacheRules.Public;
        return new Payload(
            Encoding.UTF8.GetBytes(content as string ?? $"{((XDocument)content).Declaration}\n{content}"),
            type
        ).WriteAsync(http);
    }
}
