using System.Collections.Immutable;
using Campaign.Core.Events;
using Campaign.Core.Places;
using Campaign.Core.Plans;
using Campaign.Core.Publication;
using Campaign.Core.Vocabularies;
using Campaign.Web.Items;
using Campaign.Web.Pages;

namespace Campaign.Web.Events;

/// <summary>The calendar by month, and one page per event.</summary>
internal static class CalendarPages
{
    /// <summary>Query parameters: month, province, audience, kind.</summary>
    internal static readonly string[] Parameters = ["thang", "tinh", "cho", "loai"];

    /// <summary>One month, and what comes next.</summary>
    public static Page Month(PageContext context)
    {
        var (query, snapshot) = (context.Query, context.Snapshot);
        var filter = new CalendarFilter(
            query.Month("thang") ?? new DateOnly(context.Today.Year, context.Today.Month, 1),
            query.Choice(
                "tinh",
                snapshot.Places.All.Where(x => x.Level == PlaceLevel.Province).Select(x => x.Ref),
                "tỉnh"
            ),
            query.Choice("cho", snapshot.Vocabularies[VocabularySet.Audience].Terms.Select(x => x.Alias), "đối tượng"),
            query.Choice(
                "loai",
                snapshot.Vocabularies[VocabularySet.EventKind].Terms.Select(x => x.Alias),
                "loại sự kiện"
            )
        );
        var events = snapshot.All<Event>().Where(x => filter.Takes(x, context)).ToList();
        var model = new CalendarModel(
            filter,
            [.. events.Where(x => x.Overlaps(filter.Month, filter.LastDay))],
            [.. snapshot.All<ReportingDuty>().Where(x => x.DueBefore >= filter.Month && x.DueBefore <= filter.LastDay)],
            [.. events.Where(x => x.StartDate > filter.LastDay && x.EndDate >= context.Today).Take(5)]
        );
        return Page.Of<CalendarView, CalendarModel>(
            model,
            new PageHead("Lịch")
            {
                Description = "Sự kiện, ngày kỷ niệm và hạn báo cáo, theo tháng, nơi và đối tượng.",
                Theme = context.CurrentTheme,
                // Months go on forever, but search engines need only those with events.
                Listed = model.Events.Length > 0 || query.Text("thang") is null,
            }
        );
    }

    /// <summary>One event.</summary>
    public static Page One(PageContext context)
    {
        if (context.Snapshot.FindBySlug<Event>(ItemType.Event, context.Segment("slug")) is not { } found)
            return context.Missing(ItemType.Event, context.Segment("slug"));
        var shown = Translation.Of(context, found);
        return Page.Of<EventView, Translation<Event>>(
            shown,
            new PageHead(shown.Item.Title)
            {
                Description = shown.Item.Header.Summary,
                Theme = context.CurrentTheme,
                Data = [StructuredData.Event(context, shown.Item)],
            }.In(context, shown)
        );
    }
}

/// <summary>What a reader asked for.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Province">Ref of a province; null: the whole country.</param>
/// <param name="Audience">Alias of an audience; null: everyone.</param>
/// <param name="Kind">Alias of a kind of event; null: every kind.</param>
public sealed record CalendarFilter(DateOnly Month, string? Province, string? Audience, string? Kind)
{
    /// <summary>Last day of the month.</summary>
    public DateOnly LastDay => Month.AddMonths(1).AddDays(-1);

    /// <summary>Address of another month with the same choices.</summary>
    public string At(DateOnly month) => Link("/lich", $"thang={month:yyyy-MM}");

    /// <summary>Address for subscribing to the calendar with the same choices.</summary>
    public string Subscription => Link("/api/v1/calendar.ics", null);

    internal bool Takes(Event it, PageContext context) =>
        (Kind is null || it.Kind == Kind)
        && (Audience is null || it.Header.Audiences.IsEmpty || it.Header.Audiences.Contains(Audience))
        && (Province is null || context.Snapshot.Places.Touches(it.Header.Places, Province, context.Today));

    private string Link(string path, string? first)
    {
        var ours = path == "/lich";
        var pairs = new[]
        {
            first,
            Province is null ? null : $"{(ours ? "tinh" : "place")}={Province}",
            Audience is null ? null : $"{(ours ? "cho" : "audience")}={Audience}",
            Kind is null ? null
            : ours ? $"loai={Kind}"
            : $"kind={Kind}",
        }.OfType<string>().ToList();
        return pairs.Count == 0 ? path : $"{path}?{string.Join('&', pairs)}";
    }
}

/// <summary>One month.</summary>
public sealed record CalendarModel(
    CalendarFilter Filter,
    ImmutableArray<Event> Events,
    ImmutableArray<ReportingDuty> Deadlines,
    ImmutableArray<Event> Later
);
