using System.Collections.Immutable;
using Campaign.Core.Publication;
using Campaign.Web.Api.Http;
using Campaign.Web.Api.Queries;

namespace Campaign.Web.Feeds;

/// <summary>Feeds of everything and of each type, in three formats, and the calendar.</summary>
internal static class FeedRoutes
{
    private static readonly ImmutableArray<Parameter> Parameters =
    [
        .. Parameter.OfLists.Where(x => x != Parameter.Cursor && x != Parameter.Limit),
        Parameter.Limit with
        {
            Description = "Entries, the newest first; 50 when not given.",
        },
    ];

    // Places name the audience, documents the source; both can alter an entry.
    private static readonly ImmutableArray<(string Name, string Title, ImmutableArray<ItemType> Types)> Feeds =
    [
        (
            "all",
            "Tất cả",
            [ItemType.Edition, ItemType.Message, ItemType.Material, ItemType.Service, ItemType.Event, ItemType.Script]
        ),
        ("messages", "Thông điệp", [ItemType.Message]),
        ("materials", "Tài liệu", [ItemType.Material]),
        ("events", "Sự kiện", [ItemType.Event]),
        ("scripts", "Lời phát thanh", [ItemType.Script]),
    ];

    /// <summary>The table.</summary>
    public static IReadOnlyList<Resource> Table { get; } =
    [
        .. Feeds.SelectMany(x =>
            new[]
            {
                Feed(x.Name, x.Title, x.Types, "atom", MediaTypes.Atom, AtomFeed.Write),
                Feed(x.Name, x.Title, x.Types, "rss", MediaTypes.Rss, RssFeed.Write),
                Feed(x.Name, x.Title, x.Types, "json", MediaTypes.JsonFeed, JsonFeed.Write),
            }
        ),
        new(
            "api/v1/calendar.ics",
            "getCalendar",
            "Events and observance days as iCalendar, without a page limit.",
            CalendarFeed.Write
        )
        {
            Tag = "Feeds",
            MediaType = MediaTypes.Calendar,
            Parameters =
            [
                .. Parameter.OfLists.Where(x => x != Parameter.Cursor && x != Parameter.Limit),
                CalendarFeed.Duties,
            ],
            DependsOn = [ItemType.Event, ItemType.Duty, ItemType.Place, ItemType.Campaign],
        },
    ];

    private static Resource Feed(
        string name,
        string title,
        ImmutableArray<ItemType> types,
        string format,
        string mediaType,
        Func<Feed, byte[]> write
    ) =>
        new(
            $"feeds/{name}.{format}",
            $"feed-{name}-{format}",
            $"Feed of {name} ({format}).",
            request => new Answer(write(Campaign.Web.Feeds.Feed.Of(request, title, types)))
        )
        {
            Tag = "Feeds",
            MediaType = mediaType,
            Parameters = Parameters,
            DependsOn = [.. types, ItemType.Place, ItemType.Campaign],
        };
}
