using System.Text.Json;
using Campaign.Web.Http.Answers;

namespace Campaign.Web.Feeds;

/// <summary>JSON Feed 1.1.</summary>
internal static class JsonFeed
{
    public static byte[] Write(Feed feed) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                version = "https://jsonfeed.org/version/1.1",
                title = feed.Title,
                home_page_url = feed.HomeUrl,
                feed_url = feed.SelfUrl,
                language = feed.Language,
                items = feed.Entries.Select(x => new
                {
                    id = x.Id,
                    url = x.Url,
                    title = x.Title,
                    content_text = x.Text,
                    date_published = x.Published.UtcDateTime,
                    date_modified = x.Updated.UtcDateTime,
                    tags = x.Categories,
                    attachments = x.Files.Select(f => new
                    {
                        url = f.Url,
                        mime_type = f.MediaType,
                        size_in_bytes = f.Bytes,
                        duration_in_seconds = f.Seconds ?? 0,
                    }),
                }),
            },
            Answer.JsonOptions
        );
}
