using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Campaign.Web.Feeds;

/// <summary>A feed in JSON (JSON Feed 1.1).</summary>
/// <param name="Version">Address of the version of the format.</param>
/// <param name="Title">What the feed is about.</param>
/// <param name="HomePageUrl">The site.</param>
/// <param name="FeedUrl">The feed's own address.</param>
/// <param name="Language">Language of the texts (BCP 47).</param>
/// <param name="Items">The entries, newest first.</param>
internal sealed record ApiFeed(
    string Version,
    string Title,
    [property: JsonPropertyName("home_page_url")] string HomePageUrl,
    [property: JsonPropertyName("feed_url")] string FeedUrl,
    string Language,
    ImmutableArray<ApiFeedItem> Items
);

/// <summary>An entry of a feed.</summary>
/// <param name="Id">Its id, the same for ever.</param>
/// <param name="Url">Where a person reads it.</param>
/// <param name="Title">Its title.</param>
/// <param name="ContentText">Its text, without marks of a format.</param>
/// <param name="DatePublished">First publication, UTC.</param>
/// <param name="DateModified">Last publication, UTC.</param>
/// <param name="Tags">What it belongs to; sample marks a sample.</param>
/// <param name="Attachments">Its files.</param>
internal sealed record ApiFeedItem(
    string Id,
    string Url,
    string Title,
    [property: JsonPropertyName("content_text")] string ContentText,
    [property: JsonPropertyName("date_published")] DateTime DatePublished,
    [property: JsonPropertyName("date_modified")] DateTime DateModified,
    ImmutableArray<string> Tags,
    ImmutableArray<ApiFeedFile> Attachments
);

/// <summary>A file of an entry.</summary>
/// <param name="Url">Its address.</param>
/// <param name="MimeType">Its media type.</param>
/// <param name="SizeInBytes">Its size.</param>
/// <param name="DurationInSeconds">How long it plays; 0 when it does not, or when that is not known.</param>
internal sealed record ApiFeedFile(
    string Url,
    [property: JsonPropertyName("mime_type")] string MimeType,
    [property: JsonPropertyName("size_in_bytes")] long SizeInBytes,
    [property: JsonPropertyName("duration_in_seconds")] double DurationInSeconds
);
