using System.Collections.Immutable;
using Campaign.Core.Campaigns;
using Campaign.Core.Publication;
using Campaign.Web.Http.Answers;
using Campaign.Web.Items;
using Campaign.Web.Items.Lists;
using Campaign.Web.Recalls;

namespace Campaign.Web.Feeds;

/// <summary>The content of a feed, before it is written in a format.</summary>
/// <param name="Title">Its title.</param>
/// <param name="HomeUrl">The site.</param>
/// <param name="SelfUrl">The feed itself.</param>
/// <param name="Language">Language of the entries.</param>
/// <param name="Updated">When it last changed.</param>
/// <param name="Entries">The entries, most recently changed first.</param>
/// <param name="Gone">Withdrawn items, newest first.</param>
internal sealed record Feed(
    string Title,
    string HomeUrl,
    string SelfUrl,
    string Language,
    DateTimeOffset Updated,
    ImmutableArray<FeedEntry> Entries,
    ImmutableArray<Change> Gone
)
{
    /// <summary>A feed of the items of some types, and of other news, that match the request's filters.</summary>
    public static Feed Of(
        ApiRequest request,
        string title,
        ImmutableArray<ItemKind> kinds,
        ImmutableArray<INewsSource> sources
    )
    {
        var links = new Links(request);
        var limit = request.Query.Int("limit") ?? 50;
        var entries = kinds
            .SelectMany(x => ItemLists.Selected(request, x.Type).Select(item => (Item: item, Kind: x)))
            .Select(x => (x.Item.Version, Entry: new Func<FeedEntry>(() => FeedEntry.Of(x.Item, x.Kind, links))))
            .Concat(
                sources
                    .SelectMany(x => x.Of(request).Select(news => (News: news, x.Type)))
                    .Select(x =>
                        (
                            x.News.Version,
                            Entry: new Func<FeedEntry>(() => FeedEntry.Of(x.News, x.Type, request.BaseUrl))
                        )
                    )
            )
            .OrderByDescending(x => x.Version)
            .Take(limit)
            .Select(x => x.Entry())
            .ToImmutableArray();
        // A reader knows no tombstones: what was taken back is an entry of its own.
        var notices = request
            .Snapshot.Notices.All.Where(x => kinds.Any(y => y.Type == x.Type) && x.HoldsIn(request.Snapshot))
            .Take(limit)
            .Select(x => FeedEntry.Of(x, request.BaseUrl));
        entries = [.. notices, .. entries];
        var language = kinds.IsEmpty ? CampaignSnapshot.DefaultLanguage : ItemLists.LanguageOf(request, kinds[0].Type);
        var gone = request
            .Snapshot.Changes.Rows.Reverse()
            .Where(x => x.Action == ChangeAction.Delete && x.Language == language && kinds.Any(y => y.Type == x.Type))
            .DistinctBy(x => x.Id)
            .Where(x => request.Snapshot.Find(x.Id, x.Language) is null)
            .Take(limit)
            .ToImmutableArray();
        var updated = entries
            .Select(x => x.Updated)
            .Concat(gone.Select(x => x.At))
            .DefaultIfEmpty(DateTimeOffset.UnixEpoch)
            .Max();
        var name = request.Snapshot.All<CampaignInfo>().FirstOrDefault()?.Title;
        return new(
            name is null ? title : $"{title} – {name}",
            request.BaseUrl + "/",
            request.Self,
            language,
            updated,
            entries,
            gone
        );
    }
}

/// <summary>An entry.</summary>
/// <param name="Id">Permanent, and different for each language.</param>
/// <param name="Url">The page, or the item in the API when it has no page.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Text">Plain text, including the help line that belongs to a message.</param>
/// <param name="Type">What it is.</param>
/// <param name="Published">First publication.</param>
/// <param name="Updated">Last publication.</param>
/// <param name="Files">Recordings and files.</param>
/// <param name="IsSample">Whether it only shows what such an item looks like.</param>
internal sealed record FeedEntry(
    string Id,
    string Url,
    string Title,
    string Text,
    string Type,
    DateTimeOffset Published,
    DateTimeOffset Updated,
    ImmutableArray<ApiFile> Files,
    bool IsSample = false
)
{
    /// <summary>What marks a sample for machines: its words say it only to people.</summary>
    public const string Sample = "sample";

    /// <summary>Its type and, if it is one, that it is a sample.</summary>
    public ImmutableArray<string> Categories => IsSample ? [Type, Sample] : [Type];

    public static FeedEntry Of(PublishedItem item, ItemKind kind, Links links)
    {
        var home = links.BaseUrl + links.PathOf(item);
        return new(
            IdOf(item.Id, item.Language),
            links.WebUrl(item) ?? links.Url(item),
            item.Title,
            string.Join(
                "\n",
                new[] { item.Header.Summary, kind.Feed?.Text(item) }.Where(x => !string.IsNullOrWhiteSpace(x))
            ),
            item.Type.Name,
            item.Header.PublishedAt,
            item.Header.UpdatedAt,
            [.. kind.FilesOf(item).Select(x => ApiFile.Of(x, home))],
            item.Header.IsSample
        );
    }

    /// <summary>What an officer says of an item that was recalled or corrected.</summary>
    public static FeedEntry Of(RecallNotice notice, string baseUrl) =>
        new(
            $"urn:uuid:{notice.Id}",
            $"{baseUrl}{RecallText.Path}/{notice.Id}",
            $"{(notice.Kind == RecallKind.Withdrawn ? "Thu hồi" : "Đính chính")}: {notice.Title}",
            notice.Text,
            notice.Type.Name,
            notice.At,
            notice.At,
            []
        );

    /// <summary>News that are no item.</summary>
    public static FeedEntry Of(News news, ItemType type, string baseUrl) =>
        new($"urn:uuid:{news.Id}", baseUrl + news.Path, news.Title, news.Text, type.Name, news.First, news.Last, []);

    /// <summary>Id of a document in a language.</summary>
    public static string IdOf(Guid id, string language) =>
        language == CampaignSnapshot.DefaultLanguage ? $"urn:uuid:{id}" : $"urn:uuid:{id}#{language}";
}
