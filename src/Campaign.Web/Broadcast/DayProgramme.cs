using System.Collections.Immutable;
using Campaign.Core.Broadcast;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Web.Broadcast.Sounds;

namespace Campaign.Web.Broadcast;

/// <summary>A programme with everything its outputs need: names, clock times and spoken texts.</summary>
/// <param name="Programme">What is read and why.</param>
/// <param name="Place">The place.</param>
/// <param name="Province">The province it is in; the place itself when it is a province.</param>
/// <param name="Language">BCP 47 tag of the scripts.</param>
/// <param name="Sessions">The sessions with their texts.</param>
internal sealed record DayProgramme(
    Programme Programme,
    Place Place,
    Place Province,
    string Language,
    IReadOnlyList<DaySession> Sessions
)
{
    /// <summary>With what the names of its files begin.</summary>
    public const string FileBegin = "chuong-trinh-";

    /// <summary>The day.</summary>
    public DateOnly Day => Programme.Day;

    /// <summary>
    /// What was recalled or corrected lately and may have been read here: it stands at the head, and is not read aloud.
    /// </summary>
    public ImmutableArray<RecallNotice> Notices { get; init; } = [];

    /// <summary>The services whose numbers are added where no script says one.</summary>
    public ImmutableArray<Guid> HelpServices { get; init; } = [];

    /// <summary>What the place's leader agreed to, by script; shown, and not read aloud.</summary>
    public ImmutableDictionary<Guid, ScriptAgreement> Agreements { get; init; } =
        ImmutableDictionary<Guid, ScriptAgreement>.Empty;

    /// <summary>
    /// Sequence of the last change it can depend on: of a script, abbreviation, place, campaign, edition or service, or
    /// of a decision that concerns the place. It never goes back, and a later one is at least as new.
    /// </summary>
    public required long Version { get; init; }

    /// <summary>What the caller chose; the language is <see cref="Language"/>.</summary>
    public ProgrammeWish Wish { get; init; } = new();

    /// <summary>The same choice as the query of an address; empty when it is the usual one.</summary>
    public string Query
    {
        get
        {
            var usual = new ProgrammeWish();
            string[] chosen =
            [
                .. Language == usual.Language ? [] : new[] { $"lang={Language}" },
                .. Wish.Audience is { } audience
                    ? [$"audience={Uri.EscapeDataString(audience)}"]
                    : Array.Empty<string>(),
                .. Wish.Situation == usual.Situation ? [] : new[] { $"situation={Wish.Situation}".ToLowerInvariant() },
            ];
            return chosen.Length == 0 ? "" : "?" + string.Join('&', chosen);
        }
    }

    /// <summary>What is said of the agreement to a piece; null when none is recorded.</summary>
    public string? AgreementTo(DayPiece piece) =>
        piece.Item.Script is { } script ? Agreements.GetValueOrDefault(script.Id)?.Says(script) : null;

    /// <summary>Every item the day's texts are made of.</summary>
    public IEnumerable<Guid> Items =>
        Programme
            .Scripts.Select(x => x.Id)
            .Concat(
                Programme.Sessions.Any(x => x.Items.Any(y => y.Part == ProgrammePart.HelpLines)) ? HelpServices : []
            );

    /// <summary>Kind and name on the day: "Xã Mẫu".</summary>
    public string PlaceName => (Place.On(Day) ?? Place.Latest).FullName;

    /// <summary>All sessions as one text.</summary>
    public ScriptReview Review => DaySession.Join(Language, Sessions.Select(x => x.Review));

    /// <summary>File name without extension, in ASCII: <c>chuong-trinh-00001-2025-11-21</c>.</summary>
    public string FileStem => $"{FileBegin}{Place.Ref}-{Day:yyyy-MM-dd}";
}

/// <summary>One session with its texts.</summary>
/// <param name="Session">The session as composed.</param>
/// <param name="Start">Proposed start.</param>
/// <param name="Pieces">Its items with their texts and start times.</param>
internal sealed record DaySession(ProgrammeSession Session, TimeOnly Start, IReadOnlyList<DayPiece> Pieces)
{
    /// <summary>When it ends.</summary>
    public TimeOnly End => Start.Add(TimeSpan.FromSeconds(Session.Seconds));

    /// <summary>"Buổi sáng".</summary>
    public string Name => Session.Session == Core.Broadcast.Session.Morning ? "Buổi sáng" : "Buổi chiều";

    /// <summary>The whole session as one text; what is read several times appears several times.</summary>
    public ScriptReview Review =>
        Join(Pieces[0].Review.Language, Pieces.SelectMany(x => Enumerable.Repeat(x.Review, x.Item.Times)));

    /// <summary>Joins texts into one.</summary>
    public static ScriptReview Join(string language, IEnumerable<ScriptReview> parts)
    {
        var all = parts.ToList();
        var seconds = all.Aggregate(new SpeechSeconds(), (sum, x) => sum + x.Seconds);
        return new(language, [.. all.SelectMany(x => x.Segments)], all.Sum(x => x.Syllables), seconds, [], []);
    }
}

/// <summary>One piece of a session with its text.</summary>
/// <param name="Item">The item as composed.</param>
/// <param name="Review">The spoken form of one reading.</param>
/// <param name="Start">When it begins.</param>
internal sealed record DayPiece(ProgrammeItem Item, ScriptReview Review, TimeOnly Start)
{
    /// <summary>Where its sound comes from.</summary>
    public SoundKind Sound { get; init; }

    /// <summary>What is in doubt about how it is read, Vietnamese.</summary>
    public ImmutableArray<string> Questions => [.. Review.Questions];

    /// <summary>Its title.</summary>
    public string Title => Item.Script?.Title ?? "Số điện thoại trợ giúp";
}
