using System.Collections.Immutable;
using Campaign.Core.Publication;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Queries;
using Campaign.Web.Items;

namespace Campaign.Web.Feeds;

/// <summary>Feeds of everything and of each type, in three formats, and the calendar.</summary>
internal static class FeedRoutes
{
    private static readonly ImmutableArray<Parameter> Parameters =
    [
        .. Parameter.OfLists.Where(x => x != Parameter.Cursor && x != Parameter.Limit),
        Parameter.Limit with
        {
            Description = "Number of entries, newest first; 50 if not given.",
        },
    ];

    // News have no audience, no language but Vietnamese, and no words that are searched.
    private static readonly ImmutableArray<Parameter> OfNews =
    [
        .. Parameters.Where(x =>
            x == Parameter.Campaign || x == Parameter.Edition || x == Parameter.Place || x.Name == Parameter.Limit.Name
        ),
    ];

    /// <summary>Maps every address of the table.</summary>
    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        var services = routes.ServiceProvider;
        foreach (
            var resource in Table(services.GetRequiredService<ItemKinds>(), [.. services.GetServices<INewsSource>()])
        )
            routes.MapResource(resource);
    }

    /// <summary>The table: a feed of everything, one for each kind that has its own, and other news.</summary>
    public static IReadOnlyList<Resource> Table(ItemKinds kinds, ImmutableArray<INewsSource> sources) =>
        [
            .. Formats("all", "Tất cả", [.. kinds.All.Where(x => x.Feed is not null)], sources),
            .. kinds.All.SelectMany(x => x.Feed is { Name: { } name } feed ? Formats(name, feed.Title, [x], []) : []),
            .. sources.SelectMany(x => Formats(x.Name, x.Title, [], [x])),
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

    private static IEnumerable<Resource> Formats(
        string name,
        string title,
        ImmutableArray<ItemKind> kinds,
        ImmutableArray<INewsSource> sources
    ) =>
        [
            Feed(name, title, kinds, sources, "atom", MediaTypes.Atom, AtomFeed.Write),
            Feed(name, title, kinds, sources, "rss", MediaTypes.Rss, RssFeed.Write),
            Feed(name, title, kinds, sources, "json", MediaTypes.JsonFeed, JsonFeed.Write),
        ];

    private static Resource Feed(
        string name,
        string title,
        ImmutableArray<ItemKind> kinds,
        ImmutableArray<INewsSource> sources,
        string format,
        string mediaType,
        Func<Feed, byte[]> write
    ) =>
        new(
            $"feeds/{name}.{format}",
            $"feed-{name}-{format}",
            $"Feed of {name} ({format}).",
            request => new Answer(write(Campaign.Web.Feeds.Feed.Of(request, title, kinds, sources)))
        )
        {
            Tag = "Feeds",
            MediaType = mediaType,
            Body = mediaType == MediaTypes.JsonFeed ? typeof(ApiFeed) : null,
            Parameters = kinds.IsEmpty ? OfNews : Parameters,
            DependsOnNotices = true,
            DependsOnResults = !sources.IsEmpty,
            // Places name the audience; filters name campaigns. News tell of whatever the log tells.
            DependsOn = sources.IsEmpty ? [.. kinds.Select(x => x.Type), ItemType.Place, ItemType.Campaign] : [],
        };
}
