using System.Text.Json;
using Campaign.Web.Http.Answers;

namespace Campaign.Web.Feeds;

/// <summary>JSON Feed 1.1.</summary>
internal static class JsonFeed
{
    public static byte[] Write(Feed feed) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new ApiFeed(
                "https://jsonfeed.org/version/1.1",
                feed.Title,
                feed.HomeUrl,
                feed.SelfUrl,
                feed.Language,
                [
                    .. feed.Entries.Select(x => new ApiFeedItem(
                        x.Id,
                        x.Url,
                        x.Title,
                        x.Text,
                        x.Published.UtcDateTime,
                        x.Updated.UtcDateTime,
                        [.. x.Categories],
                        [.. x.Files.Select(f => new ApiFeedFile(f.Url, f.MediaType, f.Bytes, f.Seconds ?? 0))]
                    )),
                ]
            ),
            Answer.JsonOptions
        );
}
