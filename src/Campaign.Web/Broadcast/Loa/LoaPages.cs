using System.Collections.Immutable;
using Campaign.Core.Places;
using Campaign.Core.Text;
using Campaign.Core.Text.Typing;
using Campaign.Web.Pages;
using Campaign.Web.Pages.Parts;
using Campaign.Web.Search;
using Campaign.Web.Services;
using Campaign.Web.Settings;
using Campaign.Web.Site;
using Campaign.Web.Words;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Broadcast.Loa;

/// <summary>The operators' pages: choosing a commune, then the programme of a day.</summary>
internal sealed class LoaPages(ProgrammeService programmes, IOptions<BroadcastOptions> options)
{
    /// <summary>Query parameters of the start page: a province, or a place as typed.</summary>
    internal static readonly string[] Parameters = ["tinh", PlaceField.Name];

    /// <summary><c>/loa</c>: find a place by name, or choose a province and then a commune.</summary>
    public static Page Choose(PageContext context)
    {
        var places = context.Snapshot.Places;
        var provinces = Sorted(places.Provinces(context.Today));
        var chosen = context.Query.Choice("tinh", provinces.Select(x => x.Ref), "tỉnh");
        var province = places.Find(chosen);
        var communes = province is null
            ? []
            : Sorted(
                places.Children(province.Ref).Where(x => x.Level == PlaceLevel.Commune && x.ExistsOn(context.Today))
            );
        var (typed, answer) = PlaceField.Read(context, out var call);
        if (call is not null)
            return call;
        // A divided unit has several successors, so the operator chooses the one with the loudspeaker.
        if (answer.Places.Length > 1)
            answer = answer with { Places = [], Choices = answer.Places };
        var page = Page.Of<ChooseView, ChooseModel>(
            new(provinces, province, communes, []) { Typed = typed, Answer = answer },
            Head(context, "Chương trình cho loa xã")
        );
        return typed is null || !answer.Offered.IsEmpty ? page : page.WithFaults();
    }

    /// <summary><c>/loa/{place}/{date}</c>.</summary>
    public Page Day(PageContext context) => Day(context, tried: null);

    /// <summary>The same page, with a report of it that was not accepted.</summary>
    public Page Day(PageContext context, ReportTried? tried)
    {
        if (ProgrammePlace.Day(context.Segment("date"), context.Today) is not { } day)
            return context.NotFound("ngày nào như vậy (viết như 2025-11-21)");
        var found = ProgrammePlace.On(context.Snapshot, context.Segment("place"), day);
        if (found.IsEmpty)
            return Nowhere(context);
        if (found.Length > 1)
            return Page.Of<ChooseView, ChooseModel>(
                new([], null, [], Sorted(found)) { Day = day },
                Head(context, "Chọn đơn vị hành chính mới")
            );
        var programme = programmes.Compose(context.Snapshot, found[0], day, new());
        var tomorrow = ProgrammePlace.On(context.Snapshot, found[0].Ref, day.AddDays(1)) is [var next]
            ? programmes.Compose(context.Snapshot, next, day.AddDays(1), new())
            : null;
        var page = Page.Of<DayView, DayModel>(
            new(programme, tomorrow, options.Value.SyllablesPerMinute, context.Today) { Tried = tried },
            Head(context, $"{programme.PlaceName}, {Weekday(day)} {Dates.Full(day)}")
        );
        return tried is null ? page : page.WithFaults();
    }

    /// <summary>The answer for a place that is not there: withdrawn, with the reason, or never there.</summary>
    public static Page Nowhere(PageContext context) =>
        context.Former(Core.Publication.ItemType.Place, context.Segment("place"))
        ?? context.NotFound("xã, phường, đặc khu nào như vậy");

    /// <summary>
    /// Where an address redirects to: a form's choice, today's page of a place, or a former unit's successor. Null:
    /// nowhere.
    /// </summary>
    public static string? Onward(
        Core.Publication.CampaignSnapshot snapshot,
        string? place,
        string? date,
        DateOnly today
    )
    {
        if (place is null || snapshot.Places.Find(place) is null)
            return null;
        if ((date is null ? today : ProgrammePlace.Day(date, today)) is not { } day)
            return null;
        var heirs = ProgrammePlace.On(snapshot, place, day);
        var target = heirs is [var heir] ? heir.Ref : place;
        return date is null || target != place ? $"/loa/{target}/{Dates.Iso(day)}" : null;
    }

    /// <summary>
    /// Ref of the place that was typed; null when it could be several, or when it is a call for help that names one.
    /// </summary>
    public static string? Meant(Core.Publication.CampaignSnapshot snapshot, string? typed, DateOnly today) =>
        typed is not null
        && HelpCall.Of(typed, snapshot, today) is null
        && new PlaceLookup(snapshot.Places, today).Find(TypedText.Kept(typed)) is { Places: [var only] }
            ? only.Ref
            : null;

    private static PageHead Head(PageContext context, string title) =>
        new(title)
        {
            Description = "Lời đọc đã soạn sẵn cho loa xã: thời lượng, số điện thoại, bản chép, bản in.",
            Theme = context.CurrentTheme,
        };

    /// <summary>"thứ Sáu", with the capitals it has within a sentence.</summary>
    internal static string Weekday(DateOnly day) =>
        char.ToLowerInvariant(Dates.Weekday(day)[0]) + Dates.Weekday(day)[1..];

    private static ImmutableArray<Place> Sorted(IEnumerable<Place> places) =>
        [.. places.OrderBy(x => SortKeys.Vietnamese(x.Latest.Name), StringComparer.Ordinal)];
}

/// <summary>Choosing a place.</summary>
/// <param name="Provinces">All current provinces.</param>
/// <param name="Province">The chosen one.</param>
/// <param name="Communes">Its communes.</param>
/// <param name="Successors">The successors of a former unit, when there are several.</param>
public sealed record ChooseModel(
    ImmutableArray<Place> Provinces,
    Place? Province,
    ImmutableArray<Place> Communes,
    ImmutableArray<Place> Successors
)
{
    /// <summary>The place as typed; null when none was.</summary>
    public string? Typed { get; init; }

    /// <summary>What was found by that name.</summary>
    public PlaceAnswer Answer { get; init; } = PlaceAnswer.Nowhere;

    /// <summary>The day for which successors are listed.</summary>
    public DateOnly? Day { get; init; }
}

/// <summary>A day's programme, and a look at the day after.</summary>
public sealed class DayModel
{
    internal DayModel(DayProgramme day, DayProgramme? next, int rate, DateOnly now) =>
        (Day, Next, Rate, Now) = (day, next, rate, now);

    /// <summary>Today. A programme that is still to come cannot be reported as aired.</summary>
    public DateOnly Now { get; }

    /// <summary>Syllables per minute on which the times are based.</summary>
    public int Rate { get; }

    /// <summary>A report that has to be corrected; null when none was sent.</summary>
    public ReportTried? Tried { get; init; }

    internal DayProgramme Day { get; }

    /// <summary>Null when the place ends with the day, or is divided the day after.</summary>
    internal DayProgramme? Next { get; }
}
