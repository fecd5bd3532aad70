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

/// <summary>The operators' pages: choose a commune, then the programme of a day.</summary>
internal sealed class LoaPages(ProgrammeService programmes, IOptions<BroadcastOptions> options)
{
    /// <summary>Query parameters of the start page: province, or a place as it was typed.</summary>
    internal static readonly string[] Parameters = ["tinh", "noi"];

    /// <summary><c>/loa</c>: a place by its name, or first the province, then its communes.</summary>
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
        var typed = context.Query.Typed("noi", TypedText.MaxLength);
        if (HelpCall.Of(typed, context.Snapshot, context.Today) is { } call)
            return HelpPages.Call(context, call);
        var answer = new PlaceLookup(places, context.Today).Find(typed);
        // What a former unit became is several: one of them has a loudspeaker here.
        if (answer.Places.Length > 1)
            answer = answer with { Places = [], Choices = answer.Places };
        return Page.Of<ChooseView, ChooseModel>(
            new(provinces, province, communes, []) { Typed = typed, Answer = answer },
            Head(context, "Chương trình cho loa xã")
        ) with
        {
            Status = typed is not null && answer.Choices.IsEmpty ? 400 : 200,
        };
    }

    /// <summary><c>/loa/{place}/{date}</c>.</summary>
    public Page Day(PageContext context)
    {
        if (ProgrammePlace.Day(context.Segment("date"), context.Today) is not { } day)
            return context.NotFound("ngày nào như vậy (viết như 2025-11-21)");
        var found = ProgrammePlace.On(context.Snapshot, context.Segment("place"), day);
        if (found.IsEmpty)
            return context.NotFound("xã, phường, đặc khu nào như vậy");
        if (found.Length > 1)
            return Page.Of<ChooseView, ChooseModel>(
                new([], null, [], Sorted(found)) { Day = day },
                Head(context, "Chọn đơn vị hành chính mới")
            );
        var programme = programmes.Compose(context.Snapshot, found[0], day, new());
        var tomorrow = programmes.Compose(context.Snapshot, found[0], day.AddDays(1), new());
        return Page.Of<DayView, DayModel>(
            new(programme, tomorrow, options.Value.SyllablesPerMinute, context.Today),
            Head(context, $"{programme.PlaceName}, {Weekday(day)} {Dates.Full(day)}")
        );
    }

    /// <summary>
    /// Where an address leads on: a form's choice, a place without a day, a former unit's successor; null: nowhere.
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

    /// <summary>Ref of the one place that was typed, for its address; null when there is a question.</summary>
    public static string? Meant(Core.Publication.CampaignSnapshot snapshot, string? typed, DateOnly today) =>
        new PlaceLookup(snapshot.Places, today).Find(typed) is { Places: [var only] } ? only.Ref : null;

    private static PageHead Head(PageContext context, string title) =>
        new(title)
        {
            Description = "Lời đọc đã soạn sẵn cho loa xã: thời lượng, số điện thoại, bản chép, bản in.",
            Theme = context.CurrentTheme,
        };

    /// <summary>"thứ Sáu", as it stands within a sentence.</summary>
    internal static string Weekday(DateOnly day) =>
        char.ToLowerInvariant(Dates.Weekday(day)[0]) + Dates.Weekday(day)[1..];

    private static ImmutableArray<Place> Sorted(IEnumerable<Place> places) =>
        [.. places.OrderBy(x => SortKeys.Vietnamese(x.Latest.Name), StringComparer.Ordinal)];
}

/// <summary>Choosing a place.</summary>
/// <param name="Provinces">All provinces of today.</param>
/// <param name="Province">The chosen one.</param>
/// <param name="Communes">Its communes.</param>
/// <param name="Successors">What a former unit lives on in, when that is more than one.</param>
public sealed record ChooseModel(
    ImmutableArray<Place> Provinces,
    Place? Province,
    ImmutableArray<Place> Communes,
    ImmutableArray<Place> Successors
)
{
    /// <summary>The place as it was typed; null when none was.</summary>
    public string? Typed { get; init; }

    /// <summary>What was found by that name.</summary>
    public PlaceAnswer Answer { get; init; } = PlaceAnswer.Nowhere;

    /// <summary>The day the successors are sought for.</summary>
    public DateOnly? Day { get; init; }
}

/// <summary>A day's programme and what comes the day after.</summary>
public sealed class DayModel
{
    internal DayModel(DayProgramme day, DayProgramme next, int rate, DateOnly now) =>
        (Day, Next, Rate, Now) = (day, next, rate, now);

    /// <summary>Today; what is still to come cannot be reported as aired.</summary>
    public DateOnly Now { get; }

    /// <summary>Syllables a minute the times are for.</summary>
    public int Rate { get; }

    internal DayProgramme Day { get; }

    internal DayProgramme Next { get; }
}
