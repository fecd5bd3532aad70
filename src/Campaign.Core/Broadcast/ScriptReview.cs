using Campaign.Core.Text;
using Campaign.Core.Text.Spoken;

namespace Campaign.Core.Broadcast;

/// <summary>What a script is reviewed against.</summary>
public sealed record ScriptReviewOptions
{
    /// <summary>BCP 47 tag of the script.</summary>
    public string Language { get; init; } = "vi-VN";

    /// <summary>Dictionary and hotlines for the spoken form.</summary>
    public SpokenOptions Spoken { get; init; } = new();

    /// <summary>Speeds and pauses.</summary>
    public SpeechTiming Timing { get; init; } = new();

    /// <summary>Seconds the script may take at normal speed; null when it has no slot yet.</summary>
    public int? SlotSeconds { get; init; }

    /// <summary>
    /// The longest acceptable sentence, in syllables: what a reader can say in one breath and a listener take in.
    /// </summary>
    public int MaxSentenceSyllables { get; init; } = 25;

    /// <summary>Verified telephone numbers, digits only; null: numbers are not checked.</summary>
    public IReadOnlySet<string>? KnownNumbers { get; init; }
}

/// <summary>A segment with its spoken form and its length.</summary>
/// <param name="Segment">As written.</param>
/// <param name="Spoken">As read aloud; the text is empty for music.</param>
/// <param name="Syllables">Syllables of the spoken text.</param>
/// <param name="Seconds">Its length, pauses included.</param>
public sealed record ReviewedSegment(ScriptSegment Segment, SpokenText Spoken, int Syllables, SpeechSeconds Seconds);

/// <summary>A doubtful reading, with its line in the script.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Ambiguity">Offsets are within the segment's text.</param>
public sealed record ScriptAmbiguity(int Line, Ambiguity Ambiguity)
{
    /// <summary>What whoever reads it has to know, Vietnamese: the question, and what is read until then.</summary>
    public string Question =>
        IsUnknownAbbreviation ? Ambiguity.Question : $"{Ambiguity.Question} Đang đọc: “{Ambiguity.Used.Trim()}”.";

    /// <summary>Whether it is letters without any reading: there is nothing to choose from.</summary>
    public bool IsUnknownAbbreviation => Ambiguity.Readings.Count == 0 && Ambiguity.Written.All(char.IsLetter);
}

/// <summary>Everything known about a script: what is read, how long it takes, and what to fix.</summary>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Segments">In order.</param>
/// <param name="Syllables">Of the whole script.</param>
/// <param name="Seconds">Of the whole script.</param>
/// <param name="Findings">
/// Whatever needs attention, errors first, then by line; empty for a script that is ready.
/// </param>
/// <param name="Ambiguities">Doubtful readings by line.</param>
public sealed record ScriptReview(
    string Language,
    IReadOnlyList<ReviewedSegment> Segments,
    int Syllables,
    SpeechSeconds Seconds,
    IReadOnlyList<ScriptFinding> Findings,
    IReadOnlyList<ScriptAmbiguity> Ambiguities
)
{
    /// <summary>What is in doubt about how it is read, Vietnamese, each once.</summary>
    public IEnumerable<string> Questions => Ambiguities.Select(x => x.Question).Distinct();

    /// <summary>
    /// Whole seconds of one reading at normal speed: the length that every sheet, page, programme and mail states.
    /// </summary>
    public int WholeSeconds => (int)Seconds.RoundedUp().Normal;

    /// <summary>
    /// Whole seconds of each segment, in order. They add up to <see cref="WholeSeconds"/>; segments rounded up one by
    /// one would add up to more.
    /// </summary>
    public IReadOnlyList<int> SegmentSeconds
    {
        get
        {
            var (end, seconds) = (0.0, new List<int>());
            foreach (var segment in Segments)
            {
                var start = (int)Math.Ceiling(end);
                end += segment.Seconds.Normal;
                seconds.Add((int)Math.Ceiling(end) - start);
            }
            return seconds;
        }
    }

    /// <summary>Reviews a script as typed. A pure function, fast enough to run on every keystroke.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static ScriptReview Of(string text, ScriptReviewOptions? options = null)
    {
        options ??= new ScriptReviewOptions();
        var script = ScriptText.Parse(text);
        var segments = new List<ReviewedSegment>();
        foreach (var segment in script.Segments)
            segments.Add(Review(segment, segments.LastOrDefault()?.Segment.Kind, options));
        var total = segments.Aggregate(new SpeechSeconds(), (sum, s) => sum + s.Seconds);
        var ambiguities = segments
            .SelectMany(s => s.Spoken.Ambiguities.Select(a => new ScriptAmbiguity(s.Segment.Line, a)))
            .Concat(script.Faults.Where(f => f.Doubt is not null).Select(f => new ScriptAmbiguity(f.Line, f.Doubt!)))
            .OrderBy(a => a.Line)
            .ToList();
        var review = new ScriptReview(
            options.Language,
            segments,
            segments.Sum(s => s.Syllables),
            total,
            [],
            ambiguities
        );
        return review with { Findings = ScriptLint.Check(script, review, options) };
    }

    private static ReviewedSegment Review(ScriptSegment segment, SegmentKind? before, ScriptReviewOptions options)
    {
        if (segment.Kind.IsMusic())
            return new ReviewedSegment(
                segment,
                new SpokenText(segment.Text, "", [], []),
                0,
                options.Timing.OfMusic(segment)
            );
        var spoken = SpokenVietnamese.Read(
            segment.Text,
            options.Language,
            options.Spoken with
            {
                GivesNumbersToCall = segment.Kind == SegmentKind.Phone,
            }
        );
        var syllables = Text.Syllables.Count(spoken.Text);
        var seconds = options.Timing.OfSpeech(syllables, Sentences.Of(spoken.Text).Count(), before != segment.Kind);
        return new ReviewedSegment(segment, spoken, syllables, seconds);
    }
}
