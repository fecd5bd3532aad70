using System.Globalization;
using System.Xml.Linq;
using Campaign.Web.Formats;
using static Campaign.Web.Formats.FeedXml;

namespace Campaign.Web.Feeds;

/// <summary>Atom (RFC 4287) with tombstones (RFC 6721).</summary>
internal static class AtomFeed
{
    private static readonly XNamespace Tombstones = "http://purl.org/atompub/tombstones/1.0";

    public static byte[] Write(Feed feed) =>
        Bytes(
            new XElement(
                Atom + "feed",
                new XAttribute(XNamespace.Xml + "lang", feed.Language),
                new XAttribute(XNamespace.Xmlns + "at", Tombstones),
                new XElement(Atom + "id", feed.SelfUrl),
                new XElement(Atom + "title", feed.Title),
                new XElement(Atom + "updated", Time(feed.Updated)),
                new XElement(Atom + "author", new XElement(Atom + "name", feed.Title)),
                Link("self", feed.SelfUrl),
                Link("alternate", feed.HomeUrl),
                feed.Entries.Select(Entry),
                feed.Gone.Select(x => new XElement(
                    Tombstones + "deleted-entry",
                    new XAttribute("ref", FeedEntry.IdOf(x.Id, x.Language)),
                    new XAttribute("when", Time(x.At))
                ))
            )
        );

    private static XElement Entry(FeedEntry entry) =>
        new(
            Atom + "entry",
            new XElement(Atom + "id", entry.Id),
            new XElement(Atom + "title", entry.Title),
            new XElement(Atom + "published", Time(entry.Published)),
            new XElement(Atom + "updated", Time(entry.Updated)),
            entry.Categories.Select(x => new XElement(Atom + "category", new XAttribute("term", x))),
            Link("alternate", entry.Url),
            entry.Files.Select(x => new XElement(
                Atom + "link",
                new XAttribute("rel", "enclosure"),
                new XAttribute("href", x.Url),
                new XAttribute("type", x.MediaType),
                new XAttribute("length", x.Bytes)
            )),
            new XElement(Atom + "content", new XAttribute("type", "text"), entry.Text)
        );

    private static XElement Link(string rel, string href) =>
        new(Atom + "link", new XAttribute("rel", rel), new XAttribute("href", href));

    private static string Time(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
