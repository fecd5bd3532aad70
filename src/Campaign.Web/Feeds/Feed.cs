using System.Collections.Immutable;
using System.Globalization;
using Campaign.Core.Broadcast;
using Campaign.Core.Campaigns;
using Campaign.Core.Events;
using Campaign.Core.Materials;
using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Web.Api.Http;
using Campaign.Web.Api.Items;

namespace Campaign.Web.Feeds;

/// <summary>What a feed says, before it is written in a format.</summary>
/// <param name="Title">Its title.</param>
/// <param name="HomeUrl">The site.</param>
/// <param name="SelfUrl">The feed itself.</param>
/// <param name="Language">Language of the entries.</param>
/// <param name="Updated">When it last changed.</param>
/// <param name="Entries">The entries, the newest change first.</param>
/// <param name="Gone">Withdrawn items, the newest first.</param>
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
    /// <summary>Items of some types that pass the request's filters.</summary>
    public static Feed Of(ApiRequest request, string title, ImmutableArray<ItemType> types)
    {
        var links = new Links(request);
        var limit = request.Query.Int("limit") ?? 50;
        var entries = types
            .SelectMany(x => ItemLists.Selected(request, x))
            .OrderByDescending(x => x.Version)
            .Take(limit)
            .Select(x => FeedEntry.Of(x, links))
            .ToImmutableArray();
        var language = ItemLists.LanguageOf(request, types[0]);
        var gone = request
            .Snapshot.Changes.Rows.Reverse()
            .Where(x => x.Action == ChangeAction.Delete && x.Language == language && types.Contains(x.Type))
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
/// <param name="Id">Stable for ever, another for each language.</param>
/// <param name="Url">The page, or the item in the API when it has no page.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Text">Plain text; a help line that belongs to a message is part of it.</param>
/// <param name="Type">What it is.</param>
/// <param name="Published">First publication.</param>
/// <param name="Updated">Last publication.</param>
/// <param name="Files">Recordings and files.</param>
internal sealed record FeedEntry(
    string Id,
    string Url,
    string Title,
    string Text,
    string Type,
    DateTimeOffset Published,
    DateTimeOffset Updated,
    ImmutableArray<ApiFile> Files
)
{
    public static FeedEntry Of(PublishedItem item, Links links)
    {
        var home = links.BaseUrl + Links.PathOf(item);
        var files = item switch
        {
            Script x => x.Recordings,
            Material x => x.Files,
            _ => [],
        };
        return new(
            IdOf(item.Id, item.Language),
            links.WebUrl(item) ?? links.Url(item),
            item.Title,
            TextOf(item),
            item.Type.ApiName(),
            item.Header.PublishedAt,
            item.Header.UpdatedAt,
            [.. files.Select(x => ApiFile.Of(x, home))]
        );
    }

    /// <summary>Id of a document in a language.</summary>
    public static string IdOf(Guid id, string language) =>
        language == CampaignSnapshot.DefaultLanguage ? $"urn:uuid:{id}" : $"urn:uuid:{id}#{language}";

    private static string TextOf(PublishedItem item) =>
        string.Join(
            "\n",
            new[]
            {
                item.Header.Summary,
                item switch
                {
                    KeyMessage x => x.HelpLine is null ? x.Text : $"{x.Text} {x.HelpLine}",
                    Edition x => x.Theme,
                    Material x => x.AltText,
                    Script x => x.Body,
                    Service x => string.Join(", ", x.Phones.Select(p => p.Number)),
                    Event x => $"{Days(x)}{(x.Cancelled ? " (đã hủy)" : "")}{(x.Venue is null ? "" : $". {x.Venue}")}",
                    _ => null,
                },
            }.Where(x => !string.IsNullOrWhiteSpace(x))
        );

    private static string Days(Event x)
    {
        var culture = CultureInfo.InvariantCulture;
        var from = x.StartDate.ToString("dd/MM/yyyy", culture);
        return x.EndDate == x.StartDate ? from : $"{from}–{x.EndDate.ToString("dd/MM/yyyy", culture)}";
    }
}
