using System.Globalization;
using System.Xml.Linq;
using Campaign.Web.Formats;
using Campaign.Web.Items;
using static Campaign.Web.Formats.FeedXml;

namespace Campaign.Web.Feeds;

/// <summary>RSS 2.0, with enclosures and playing times for podcast players and station automation.</summary>
internal static class RssFeed
{
    private static readonly XNamespace Itunes = "http://www.itunes.com/dtds/podcast-1.0.dtd";

    public static byte[] Write(Feed feed) =>
        Bytes(
            new XElement(
                "rss",
                new XAttribute("version", "2.0"),
                new XAttribute(XNamespace.Xmlns + "atom", Atom),
                new XAttribute(XNamespace.Xmlns + "itunes", Itunes),
                new XElement(
                    "channel",
                    new XElement("title", feed.Title),
                    new XElement("link", feed.HomeUrl),
                    new XElement("description", Html(feed.Title)),
                    new XElement("language", feed.Language),
                    new XElement("lastBuildDate", Time(feed.Updated)),
                    new XElement("ttl", 60),
                    new XElement(
                        Atom + "link",
                        new XAttribute("rel", "self"),
                        new XAttribute("href", feed.SelfUrl),
                        new XAttribute("type", "application/rss+xml")
                    ),
                    new XElement(Itunes + "author", feed.Title),
                    new XElement(Itunes + "summary", feed.Title),
                    new XElement(Itunes + "type", "episodic"),
                    new XElement(Itunes + "explicit", "false"),
                    new XElement(Itunes + "category", new XAttribute("text", "Government")),
                    feed.Entries.Select(Item)
                )
            )
        );

    private static XElement Item(FeedEntry entry)
    {
        // RSS allows one enclosure. Every player plays MP3, so that comes first, then any recording, then any file.
        var file =
            entry.Files.FirstOrDefault(x => x.MediaType is "audio/mpeg" or "audio/mp3")
            ?? entry.Files.FirstOrDefault(x => x.Seconds is not null)
            ?? entry.Files.FirstOrDefault();
        return new XElement(
            "item",
            new XElement("title", entry.Title),
            new XElement("link", entry.Url),
            new XElement("guid", new XAttribute("isPermaLink", "false"), entry.Id),
            new XElement("pubDate", Time(entry.Published)),
            entry.Categories.Select(x => new XElement("category", x)),
            new XElement("description", Html(entry.Text)),
            file is null ? null : Enclosure(file),
            file?.Seconds is { } seconds ? new XElement(Itunes + "duration", (int)Math.Ceiling(seconds)) : null,
            new XElement(Itunes + "explicit", "false")
        );
    }

    private static XElement Enclosure(ApiFile file) =>
        new(
            "enclosure",
            new XAttribute("url", file.Url),
            new XAttribute("length", file.Bytes),
            new XAttribute("type", file.MediaType)
        );

    private static string Time(DateTimeOffset at) => at.ToUniversalTime().ToString("r", CultureInfo.InvariantCulture);
}
