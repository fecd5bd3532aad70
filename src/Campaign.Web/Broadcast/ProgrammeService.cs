using System.Collections.Immutable;
using Campaign.Core.Broadcast;
using Campaign.Core.Campaigns;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Web.Broadcast.Sounds;
using Campaign.Web.Items;
using Campaign.Web.Publication;
using Campaign.Web.Scripts;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Broadcast;

/// <summary>What a caller may choose about a programme.</summary>
/// <param name="Language">BCP 47 tag of the scripts.</param>
/// <param name="Audience">Takes only scripts for this audience or for everyone; null for all.</param>
/// <param name="Situation">What the commune is going through, such as a flood.</param>
internal sealed record ProgrammeWish(
    string Language = CampaignSnapshot.DefaultLanguage,
    string? Audience = null,
    Situation Situation = Situation.Normal
);

/// <summary>Composes programmes from what is published.</summary>
internal sealed class ProgrammeService(
    ScriptLibrary library,
    EditBook edits,
    SpeechEngine engine,
    IOptions<BroadcastOptions> options
)
{
    /// <summary>The first year with an Action Month; no programme is composed for days before it.</summary>
    public const int FirstYear = 2016;

    /// <summary>On how many days a recall stands at the head of programmes.</summary>
    public const int DaysNoticed = 7;

    /// <summary>The types of items that a programme is made of.</summary>
    public static readonly ImmutableArray<ItemType> DependsOn =
    [
        ItemType.Script,
        ItemType.Abbreviation,
        ItemType.Place,
        ItemType.Campaign,
        ItemType.Edition,
        ItemType.Service,
    ];

    /// <summary>The programme of a place that exists on the day.</summary>
    public DayProgramme Compose(CampaignSnapshot snapshot, Place place, DateOnly day, ProgrammeWish wish)
    {
        var decided = edits.Current;
        var concerned = decided.For(snapshot.Places, place.Ref, day);
        var own = snapshot.AbbreviationsAt(place.Ref, day);
        var help = Help(snapshot, day, wish.Language, own);
        var stock = library.StockOf(snapshot, wish.Language);
        var programme = ProgrammeComposer.Compose(
            new ProgrammeRequest
            {
                Place = place.Ref,
                Day = day,
                Places = snapshot.Places,
                Scripts = stock.Scripts,
                Candidate = x => library.Candidate(stock, x, own),
                Campaigns = [.. snapshot.All<CampaignInfo>()],
                Audience = wish.Audience,
                Situation = wish.Situation,
                Limits = Limits(help),
                Choices = ProgrammeEdits.Choices(concerned),
            }
        );
        var province = snapshot.Places.Chain(place.Ref, day).Last();
        var noticed = snapshot.Notices.All.Where(Concerns).ToList();
        return new(
            programme,
            place,
            province,
            wish.Language,
            [.. programme.Sessions.Select(x => Session(x, own, help))]
        )
        {
            Wish = wish,
            // A notice is about any type. It comes before the row of the log that it is about, and ends with another.
            // Before that row it may yet come to nothing, and a version never goes back.
            Version = DependsOn
                .Concat(noticed.Where(IsLogged).Select(x => x.Type))
                .Select(snapshot.VersionOf)
                .Append(decided.VersionOf(concerned))
                .Max(),
            Notices = [.. noticed.Where(x => x.HoldsIn(snapshot))],
            Agreements = decided.Agreements.At(place.Ref),
            HelpServices = [.. HelpLines.Services(snapshot, day, wish.Language).Select(x => x.Id)],
        };

        // A sheet or stick of the days before may still be in use.
        bool Concerns(RecallNotice notice) =>
            day >= notice.Day
            && day < notice.Day.AddDays(DaysNoticed)
            && snapshot.Places.Reaches(notice.Places, place.Ref, day);

        bool IsLogged(RecallNotice notice) =>
            snapshot.Changes.Since(notice.AfterSeq, int.MaxValue).Any(x => x.Id == notice.Item);
    }

    private Dictionary<Session, ScriptReview> Help(
        CampaignSnapshot snapshot,
        DateOnly day,
        string language,
        OwnAbbreviations own
    ) =>
        Enum.GetValues<Session>()
            .Select(x =>
                (Session: x, Body: HelpLines.Body(snapshot, day.ToDateTime(options.Value.StartOf(x)), language))
            )
            .Where(x => x.Body is not null)
            .ToDictionary(x => x.Session, x => library.ReviewShared(x.Body!, language, own));

    private ProgrammeLimits Limits(Dictionary<Session, ScriptReview> help) =>
        new()
        {
            MaxSeconds = options.Value.MaxProgrammeSeconds,
            TargetSeconds = options.Value.TargetProgrammeSeconds,
            SessionsPerDay = options.Value.SessionsPerDay,
            HelpLineSeconds = help.Values.Select(x => x.WholeSeconds).DefaultIfEmpty().Max(),
        };

    private DaySession Session(ProgrammeSession session, OwnAbbreviations own, Dictionary<Session, ScriptReview> help)
    {
        var start = options.Value.StartOf(session.Session);
        var pieces = new List<DayPiece>();
        var at = 0;
        foreach (var item in session.Items)
        {
            var review = item.Script is { } script ? library.Review(script, own) : help[session.Session];
            pieces.Add(
                new(item, review, start.Add(TimeSpan.FromSeconds(at)))
                {
                    Sound = SoundPlan.RecordingOf(item.Script) is null ? engine.SoundOf(review) : SoundKind.Recording,
                }
            );
            at += item.Seconds;
        }
        return new(session, start, pieces);
    }
}
