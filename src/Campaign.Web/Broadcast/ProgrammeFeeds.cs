using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Campaign.Core.Broadcast;
using Campaign.Core.Time;
using Campaign.Web.Broadcast.Edits;
using Campaign.Web.Broadcast.Sounds;
using Campaign.Web.Feeds;
using Campaign.Web.Formats;
using Campaign.Web.Http.Answers;
using Campaign.Web.Publication;
using Campaign.Web.Words;
using Ical.Net.CalendarComponents;

namespace Campaign.Web.Broadcast;

/// <summary>A commune's sessions for subscribers: a calendar and a feed of the coming days.</summary>
internal sealed class ProgrammeFeeds(BroadcastApi api, EditBook edits)
{
    private const int DaysAhead = 14;

    // A reader that keeps the entry of the evening before shows both.
    private const string Newest = "Bản mới nhất thay mọi bản trước của ngày này.";

    /// <summary>The route table.</summary>
    public IEnumerable<Resource> Table =>
        [
            BroadcastApi.OfDay(
                "api/v1/programmes/{place}/sessions.ics",
                "getProgrammeCalendar",
                "A commune's sessions for two weeks as iCalendar.",
                MediaTypes.Calendar,
                BroadcastApi.Wishes,
                Calendar
            ),
            BroadcastApi.OfDay(
                "api/v1/programmes/{place}/sessions.rss",
                "getProgrammeRss",
                "Today's and tomorrow's programme as RSS.",
                MediaTypes.Rss,
                BroadcastApi.Wishes,
                Rss
            ),
        ];

    /// <summary>The sessions of the next two weeks as iCalendar.</summary>
    public Answer Calendar(ApiRequest request)
    {
        var state = StateOf(request);
        var days = Days(request, DaysAhead).ToList();
        var calendar = PublishedCalendar.Named("Programmes", $"Phát thanh: {days[0].PlaceName}");
        calendar.Events.AddRange(days.SelectMany(day => day.Sessions.Select(x => Entry(day, x, state, request))));
        return PublishedCalendar.Answer(calendar) with { Headers = VersionOf(days) };
    }

    /// <summary>One entry per day with the whole text, tomorrow's first.</summary>
    public Answer Rss(ApiRequest request)
    {
        var days = Days(request, 2).Reverse().ToList();
        var items = days.Where(x => x.Sessions.Count > 0)
            .Select(day => new XElement(
                "item",
                new XElement("title", $"Chương trình ngày {day.Day:dd/MM/yyyy}, {day.PlaceName}"),
                new XElement("link", Page(request, day)),
                // Readers never look again at an entry they know, so what is read otherwise is another entry.
                new XElement("guid", new XAttribute("isPermaLink", "false"), Id(day, request, "-" + MarkOf(day))),
                // It can be read from the day before on. Readers hide what seems to come from the future.
                new XElement("pubDate", Morning(day.Day.AddDays(-1)).ToString("r", CultureInfo.InvariantCulture)),
                new XElement("description", FeedXml.Html($"{Newest}\n\n{ProgrammeText.ForReader(day)}"))
            ));
        var channel = new XElement(
            "channel",
            new XElement("title", $"Chương trình phát thanh: {days[0].PlaceName}"),
            new XElement("link", $"{request.BaseUrl}/loa/{days[0].Place.Ref}"),
            new XElement("description", "Chương trình của hôm nay và ngày mai."),
            new XElement("language", "vi"),
            new XElement("ttl", 60),
            items
        );
        return new Answer(FeedXml.Bytes(new XElement("rss", new XAttribute("version", "2.0"), channel)))
        {
            Headers = VersionOf(days),
        };
    }

    // A unit that will be divided or end has its sessions up to its last day.
    private IEnumerable<DayProgramme> Days(ApiRequest request, int count) =>
        Enumerable
            .Range(0, count)
            .TakeWhile(x =>
                x == 0 || ProgrammePlace.On(request.Snapshot, request.Part("place"), request.Today.AddDays(x)) is [_]
            )
            .Select(x =>
                api.Compose(
                    request.Snapshot,
                    request.Part("place"),
                    Dates.Iso(request.Today.AddDays(x)),
                    request.Today,
                    request.Query
                )
            );

    private static ImmutableArray<string> VersionOf(List<DayProgramme> days) =>
        [BroadcastApi.HeaderOf(days.Max(x => x.Version))];

    // Grows with every publication that can change a programme and with every decision of an officer.
    private (long Sequence, DateTimeOffset Changed) StateOf(ApiRequest request)
    {
        var (snapshot, decided) = (request.Snapshot, edits.Current);
        var version = ProgrammeService.DependsOn.Max(snapshot.VersionOf);
        var published = snapshot.Changes.Since(version - 1, 1) is [var change, ..] ? change.At : (DateTimeOffset?)null;
        var today = Morning(request.Today);
        // If the clock was set back, no entry may be dated in the future.
        var changed = new[] { published, decided.ChangedAt }.Max() is { } known && known <= request.Now ? known : today;
        return (version + decided.Revision, changed);
    }

    private static CalendarEvent Entry(
        DayProgramme day,
        DaySession session,
        (long Sequence, DateTimeOffset Changed) state,
        ApiRequest request
    )
    {
        var (start, seconds) = (day.Day.ToDateTime(session.Start), session.Session.Seconds);
        return new()
        {
            Uid = $"{session.Session.Session.ApiName()}-{Id(day, request)}",
            Sequence = checked((int)state.Sequence),
            DtStamp = PublishedCalendar.Instant(state.Changed),
            LastModified = PublishedCalendar.Instant(state.Changed),
            DtStart = PublishedCalendar.Local(start),
            DtEnd = PublishedCalendar.Local(start.AddSeconds(seconds)),
            Summary = $"Phát thanh {session.Name.ToLowerInvariant()}: {Lengths.Of(seconds)}",
            Description = PublishedCalendar.Text(
                string.Join('\n', session.Pieces.Select(x => $"{x.Start:H:mm:ss} {x.Title}"))
            ),
            Url = new Uri(Page(request, day)),
        };
    }

    // Includes the site's name, because another site may have programmes for the same places and days.
    private static string Id(DayProgramme day, ApiRequest request, string mark = "") =>
        PublishedCalendar.Uid($"programme-{day.Place.Ref}-{day.Day:yyyyMMdd}{mark}", request.BaseUrl);

    // A hash of what is read and of what stands at the head.
    private static string MarkOf(DayProgramme day) =>
        ItemSounds.Hash($"{ProgrammeOutline.Of(day)}\n{string.Join(' ', day.Notices.Select(x => x.Id))}")[..16];

    private static string Page(ApiRequest request, DayProgramme day) =>
        $"{request.BaseUrl}/loa/{day.Place.Ref}/{day.Day:yyyy-MM-dd}";

    // Midnight in Viet Nam, which stays the same however often it is asked for.
    private static DateTimeOffset Morning(DateOnly day) =>
        new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(7)).ToUniversalTime();
}
