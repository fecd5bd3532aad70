using System.Globalization;
using Campaign.Core.Campaigns;
using Campaign.Core.Events;
using Campaign.Core.Plans;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Core.Vocabularies;
using Campaign.Web.Api.Http;
using Campaign.Web.Api.Items;
using Campaign.Web.Api.Queries;

namespace Campaign.Web.Feeds;

/// <summary>Events, observance days and, when asked for, reporting deadlines as iCalendar.</summary>
internal static class CalendarFeed
{
    public static readonly Parameter Duties = new(
        "duties",
        "Whether the last days of reporting duties are entered too.",
        ParameterKind.Flag,
        "true"
    );

    private const string Zone = CampaignClock.DefaultZone;

    public static Answer Write(ApiRequest request)
    {
        var links = new Links(request);
        var calendar = new CalendarWriter();
        calendar.Line("BEGIN", "VCALENDAR").Line("VERSION", "2.0").Line("PRODID", "-//Campaign//Calendar//VI");
        calendar.Line("CALSCALE", "GREGORIAN").Line("METHOD", "PUBLISH");
        calendar.Text("X-WR-CALNAME", request.Snapshot.All<CampaignInfo>().FirstOrDefault()?.Title);
        calendar
            .Line("X-WR-TIMEZONE", Zone)
            .Line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
            .Line("X-PUBLISHED-TTL", "PT1H");
        WriteZone(calendar);
        foreach (var item in ItemLists.Selected(request, ItemType.Event).Cast<Event>())
            Write(calendar, item, links);
        if (request.Query.Flag(Duties.Name))
            foreach (
                var duty in ItemLists
                    .Selected(request, ItemType.Duty)
                    .Cast<ReportingDuty>()
                    .Where(x => x.DueBefore is not null)
            )
                Write(calendar, duty, links);
        return new Answer(calendar.Line("END", "VCALENDAR").ToArray());
    }

    // Viet Nam has kept UTC+7 without daylight saving since 13/6/1975.
    private static void WriteZone(CalendarWriter calendar) =>
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

    private static void Write(CalendarWriter calendar, Event item, Links links)
    {
        Begin(calendar, item, item.Title, links);
        if (item.StartTime is { } start)
        {
            calendar.Local("DTSTART", Zone, item.StartDate.ToDateTime(start));
            if (item.EndTime is { } end)
                calendar.Local("DTEND", Zone, item.EndDate.ToDateTime(end));
            else if (item.EndDate > item.StartDate)
                calendar.Local("DTEND", Zone, item.EndDate.AddDays(1).ToDateTime(TimeOnly.MinValue));
        }
        else
            // The end of an all-day event is the day after its last one.
            calendar
                .Day("DTSTART", item.StartDate)
                .Day("DTEND", item.EndDate.AddDays(1))
                .Line("TRANSP", "TRANSPARENT");
        calendar.Text("DESCRIPTION", Join(item.Header.Summary, item.Body, item.Website));
        calendar.Text("LOCATION", item.Venue);
        calendar.Text(
            "CATEGORIES",
            links.Snapshot.Vocabularies.NameOf(VocabularySet.EventKind, item.Kind, item.Language)
        );
        calendar.Line("STATUS", item.Cancelled ? "CANCELLED" : "CONFIRMED").Line("END", "VEVENT");
    }

    private static void Write(CalendarWriter calendar, ReportingDuty duty, Links links)
    {
        var before = duty.DueBefore!.Value;
        Begin(calendar, duty, $"Hạn báo cáo: {duty.Title}", links);
        calendar.Day("DTSTART", before.AddDays(-1)).Day("DTEND", before).Line("TRANSP", "TRANSPARENT");
        var last = before.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        calendar.Text(
            "DESCRIPTION",
            Join($"{duty.Who} gửi {duty.To} trước ngày {last}.", duty.Via is null ? null : $"Qua {duty.Via}.")
        );
        calendar.Line("STATUS", "CONFIRMED").Line("END", "VEVENT");
    }

    // The log's sequence grows with every change, as SEQUENCE must.
    private static void Begin(CalendarWriter calendar, PublishedItem item, string title, Links links) =>
        calendar
            .Line("BEGIN", "VEVENT")
            .Line("UID", item.Id.ToString())
            .Line("SEQUENCE", item.Version.ToString(CultureInfo.InvariantCulture))
            .Instant("DTSTAMP", item.Header.UpdatedAt)
            .Instant("CREATED", item.Header.PublishedAt)
            .Instant("LAST-MODIFIED", item.Header.UpdatedAt)
            .Text("SUMMARY", title)
            .Line("URL", links.WebUrl(item) ?? links.Url(item));

    private static string Join(params string?[] parts) =>
        string.Join("\n", parts.Where(x => !string.IsNullOrWhiteSpace(x)));
}
