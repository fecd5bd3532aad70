using System.Globalization;
using Campaign.Core.Campaigns;
using Campaign.Core.Events;
using Campaign.Core.Plans;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Core.Vocabularies;
using Campaign.Web.Formats;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Queries;
using Campaign.Web.Items;
using Campaign.Web.Items.Lists;
using Ical.Net;
using Ical.Net.CalendarComponents;

namespace Campaign.Web.Feeds;

/// <summary>Events, observance days and, on request, reporting deadlines as iCalendar.</summary>
internal static class CalendarFeed
{
    public static readonly Parameter Duties = new(
        "duties",
        "Whether to include the days by which reports are due.",
        ParameterKind.Flag,
        "true"
    );

    public static Answer Write(ApiRequest request)
    {
        var links = new Links(request);
        var calendar = PublishedCalendar.Named("Calendar", NameOf(request, links));
        calendar.AddProperty("X-WR-TIMEZONE", CampaignClock.DefaultZone);
        var hourly = new CalendarProperty("REFRESH-INTERVAL", "PT1H");
        hourly.AddParameter("VALUE", "DURATION");
        calendar.AddProperty(hourly);
        calendar.AddProperty("X-PUBLISHED-TTL", "PT1H");
        calendar.Events.AddRange(
            ItemLists.Selected(request, ItemType.Event).Cast<Event>().Select(x => Entry(x, links))
        );
        if (request.Query.Flag(Duties.Name))
            calendar.Events.AddRange(
                ItemLists
                    .Selected(request, ItemType.Duty)
                    .Cast<ReportingDuty>()
                    .Where(x => x.DueBefore is not null)
                    .Select(x => Entry(x, links))
            );
        return PublishedCalendar.Answer(calendar);
    }

    // Whoever subscribes to several tells them apart by their names alone.
    private static string NameOf(ApiRequest request, Links links)
    {
        var (query, snapshot) = (request.Query, request.Snapshot);
        var campaigns = snapshot.All<CampaignInfo>().ToList();
        var campaign = campaigns.Find(x => x.Alias == query[Parameter.Campaign.Name]) ?? campaigns.FirstOrDefault();
        string?[] filters =
        [
            query[Parameter.Edition.Name],
            query[Parameter.Place.Name] is { } place ? links.Place(place).Name : null,
            query[Parameter.Audience.Name] is { } audience
                ? snapshot.Vocabularies.NameOf(VocabularySet.Audience, audience, CampaignSnapshot.DefaultLanguage)
                : null,
            query[Parameter.Text.Name] is { } words ? $"«{words}»" : null,
            query[Parameter.Lang.Name],
            query.Flag(Duties.Name) ? "có hạn báo cáo" : null,
        ];
        return string.Join(", ", filters.OfType<string>().Prepend(campaign?.Title).OfType<string>());
    }

    private static CalendarEvent Entry(Event item, Links links)
    {
        var entry = Entry(item, item.Title, links);
        if (item.StartTime is { } start)
        {
            entry.DtStart = PublishedCalendar.Local(item.StartDate.ToDateTime(start));
            if (item.EndTime is { } end)
                entry.DtEnd = PublishedCalendar.Local(item.EndDate.ToDateTime(end));
            else if (item.EndDate > item.StartDate)
                entry.DtEnd = PublishedCalendar.Local(item.EndDate.AddDays(1).ToDateTime(TimeOnly.MinValue));
        }
        else
            AllDay(entry, item.StartDate, item.EndDate);
        entry.Description = Join(item.Header.Summary, item.Body, item.Website);
        entry.Location = PublishedCalendar.Text(item.Venue);
        var named = links.Snapshot.Vocabularies.NameOf(VocabularySet.EventKind, item.Kind, item.Language);
        if (PublishedCalendar.Text(named) is { } kind)
            entry.Categories.Add(kind);
        entry.Status = item.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed;
        return entry;
    }

    private static CalendarEvent Entry(ReportingDuty duty, Links links)
    {
        var before = duty.DueBefore!.Value;
        var entry = Entry(duty, $"Hạn báo cáo: {duty.Title}", links);
        AllDay(entry, before.AddDays(-1), before.AddDays(-1));
        var last = before.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        entry.Description = Join(
            $"{duty.Who} gửi {duty.To} trước ngày {last}.",
            duty.Via is null ? null : $"Qua {duty.Via}."
        );
        entry.Status = EventStatus.Confirmed;
        return entry;
    }

    // In iCalendar, an all-day event ends on the day after its last one.
    private static void AllDay(CalendarEvent entry, DateOnly first, DateOnly last)
    {
        entry.DtStart = PublishedCalendar.Day(first);
        entry.DtEnd = PublishedCalendar.Day(last.AddDays(1));
        entry.Transparency = TransparencyType.Transparent;
    }

    private static CalendarEvent Entry(PublishedItem item, string title, Links links)
    {
        var entry = new CalendarEvent
        {
            // A translation has its own UID: the document's id with the language.
            Uid = PublishedCalendar.Uid($"{item.Id}-{item.Language}", links.BaseUrl),
            // SEQUENCE must grow with every change, as the log's sequence does.
            Sequence = checked((int)item.Version),
            DtStamp = PublishedCalendar.Instant(item.Header.UpdatedAt),
            Created = PublishedCalendar.Instant(item.Header.PublishedAt),
            LastModified = PublishedCalendar.Instant(item.Header.UpdatedAt),
            Summary = PublishedCalendar.Text(title),
            Url = new Uri(links.WebUrl(item) ?? links.Url(item)),
        };
        if (item.Header.IsSample)
            entry.AddProperty("X-CAMPAIGN-SAMPLE", "TRUE");
        return entry;
    }

    private static string? Join(params string?[] parts) =>
        PublishedCalendar.Text(string.Join("\n", parts.Where(x => !string.IsNullOrWhiteSpace(x))));
}
