using System.Globalization;
using System.Xml.Linq;
using Campaign.Core.Broadcast;
using Campaign.Core.Time;
using Campaign.Web.Api.Http;
using Campaign.Web.Broadcast.Edits;
using Campaign.Web.Feeds;
using Campaign.Web.Site.Text;

namespace Campaign.Web.Broadcast;

/// <summary>A commune's sessions to subscribe to: a calendar and a feed of the coming days.</summary>
internal sealed class ProgrammeFeeds(BroadcastApi api, EditBook edits)
{
    private const int DaysAhead = 14;
    private const string Zone = CampaignClock.DefaultZone;

    /// <summary>The route table.</summary>
    public IEnumerable<Resource> Table =>
        [
            BroadcastApi.OfDay(
                "api/v1/programmes/{place}/sessions.ics",
                "getProgrammeCalendar",
                "A commune's sessions of two weeks as iCalendar.",
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
        var calendar = new CalendarWriter();
        calendar.Line("BEGIN", "VCALENDAR").Line("VERSION", "2.0").Line("PRODID", "-//Campaign//Programmes//VI");
        calendar
            .Line("CALSCALE", "GREGORIAN")
            .Line("METHOD", "PUBLISH")
            .Text("X-WR-CALNAME", $"Phát thanh: {days[0].PlaceName}");
        calendar
            .Line("BEGIN", "VTIMEZONE")
            .Line("TZID", Zone)
            .Line("BEGIN", "STANDARD")
            .Line("DTSTART", "19750613T000000")
            .Line("TZOFFSETFROM", "+0700")
            .Line("TZOFFSETTO", "+0700")
            .Line("TZNAME", "+07")
            .Line("END", "STANDARD")
            .Line("END", "VTIMEZONE");
        foreach (var day in days)
        foreach (var session in day.Sessions)
            Write(calendar, day, session, state, request);
        return new Answer(calendar.Line("END", "VCALENDAR").ToArray());
    }

    /// <summary>One entry a day, tomorrow's first, with the whole text.</summary>
    public Answer Rss(ApiRequest request)
    {
        var days = Days(request, 2).Reverse().ToList();
        var items = days.Where(x => x.Sessions.Count > 0)
            .Select(day => new XElement(
                "item",
                new XElement("title", $"Chương trình ngày {day.Day:dd/MM/yyyy}, {day.PlaceName}"),
                new XElement("link", Page(request, day)),
                new XElement("guid", new XAttribute("isPermaLink", "false"), Id(day, request)),
                new XElement("pubDate", Morning(day.Day).ToString("r", CultureInfo.InvariantCulture)),
                new XElement("description", FeedXml.Html(ProgrammeText.ForReader(day)))
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
        return new Answer(FeedXml.Bytes(new XElement("rss", new XAttribute("version", "2.0"), channel)));
    }

    private IEnumerable<DayProgramme> Days(ApiRequest request, int count) =>
        Enumerable
            .Range(0, count)
            .Select(x =>
                api.Compose(
                    request.Snapshot,
                    request.Part("place"),
                    Dates.Iso(request.Today.AddDays(x)),
                    request.Today,
                    request.Query
                )
            );

    // Grows with every publication that can alter a programme and with every decision of an officer about one.
    private (long Sequence, DateTimeOffset Changed) StateOf(ApiRequest request)
    {
        var (snapshot, decided) = (request.Snapshot, edits.Current);
        var version = BroadcastApi.OfProgrammes.Max(snapshot.VersionOf);
        var published = snapshot.Changes.Since(version - 1, 1) is [var change, ..] ? change.At : (DateTimeOffset?)null;
        var today = Morning(request.Today);
        // A clock that was set back must not date an entry into the future.
        var changed = new[] { published, decided.ChangedAt }.Max() is { } known && known <= request.Now ? known : today;
        return (version + decided.Revision, changed);
    }

    private static void Write(
        CalendarWriter calendar,
        DayProgramme day,
        DaySession session,
        (long Sequence, DateTimeOffset Changed) state,
        ApiRequest request
    ) =>
        calendar
            .Line("BEGIN", "VEVENT")
            .Line("UID", $"{session.Session.Session.ApiName()}-{Id(day, request)}")
            .Line("SEQUENCE", state.Sequence.ToString(CultureInfo.InvariantCulture))
            .Instant("DTSTAMP", state.Changed)
            .Instant("LAST-MODIFIED", state.Changed)
            .Local("DTSTART", Zone, day.Day.ToDateTime(session.Start))
            .Local("DTEND", Zone, day.Day.ToDateTime(session.Start).AddSeconds(session.Session.Seconds))
            .Text(
                "SUMMARY",
                $"Phát thanh {session.Name.ToLowerInvariant()}: {ProgrammeText.Duration(session.Session.Seconds)}"
            )
            .Text("DESCRIPTION", string.Join('\n', session.Pieces.Select(x => $"{x.Start:H:mm:ss} {x.Title}")))
            .Line("URL", Page(request, day))
            .Line("END", "VEVENT");

    // With the site's name: another site has programmes for the same places and days.
    private static string Id(DayProgramme day, ApiRequest request) =>
        $"programme-{day.Place.Ref}-{day.Day:yyyyMMdd}@{new Uri(request.BaseUrl).Authority}";

    private static string Page(ApiRequest request, DayProgramme day) =>
        $"{request.BaseUrl}/loa/{day.Place.Ref}/{day.Day:yyyy-MM-dd}";

    // Midnight in Viet Nam: the same however often it is asked for.
    private static DateTimeOffset Morning(DateOnly day) =>
        new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(7)).ToUniversalTime();
}
