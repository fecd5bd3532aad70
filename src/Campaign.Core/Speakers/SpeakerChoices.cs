using System.Collections.Immutable;
using Campaign.Core.Publication;

namespace Campaign.Core.Speakers;

/// <summary>
/// What officers set for kits of speakers in a campaign or one year of it. What they leave empty is taken from the next
/// wider level: the campaign of a year, the file of the site.
/// </summary>
public sealed record SpeakerChoices
{
    private const int MostLines = 30;

    private const int MostQuestions = 60;

    private const int LongestLine = 300;

    /// <summary>Nothing is set.</summary>
    public static SpeakerChoices None { get; } = new();

    /// <summary>Meetings. One replaces the wider level's of the same length.</summary>
    public ImmutableArray<SpeakerMeeting> Meetings { get; init; } = [];

    /// <summary>Minutes that one question with its answer takes.</summary>
    public int? QuestionMinutes { get; init; }

    /// <summary>Kinds of broadcast scripts that can also be said in a room.</summary>
    public ImmutableArray<string> ScriptKinds { get; init; } = [];

    /// <summary>What to say first.</summary>
    public ImmutableArray<string> Opening { get; init; } = [];

    /// <summary>
    /// What else nobody is asked in public. It is added to the wider level's: nobody can take away what protects
    /// people.
    /// </summary>
    public ImmutableArray<string> NeverAsk { get; init; } = [];

    /// <summary>What to do when somebody comes afterwards.</summary>
    public ImmutableArray<string> Afterwards { get; init; } = [];

    /// <summary>How to count without names.</summary>
    public ImmutableArray<string> Counting { get; init; } = [];

    /// <summary>What people ask.</summary>
    public ImmutableArray<SpeakerQuestion> Questions { get; init; } = [];

    /// <summary>The quiz.</summary>
    public ImmutableArray<SpeakerQuestion> Quiz { get; init; } = [];

    /// <summary>What is wrong, by field.</summary>
    public IEnumerable<Fault> Faults()
    {
        foreach (var fault in Meetings.SelectMany(x => x.Faults()))
            yield return new(SpeakerChoiceFields.Meetings, fault);
        if (QuestionMinutes is < 1 or > 30)
            yield return new(SpeakerChoiceFields.QuestionMinutes, "Một câu hỏi từ 1 đến 30 phút.");
        foreach (
            var (field, lines) in new[]
            {
                (SpeakerChoiceFields.Opening, Opening),
                (SpeakerChoiceFields.NeverAsk, NeverAsk),
                (SpeakerChoiceFields.Afterwards, Afterwards),
                (SpeakerChoiceFields.Counting, Counting),
            }
        )
            if (lines.Length > MostLines || lines.Any(x => x.Length > LongestLine))
                yield return new(field, $"Nhiều nhất {MostLines} dòng, mỗi dòng dài nhất {LongestLine} ký tự.");
        foreach (
            var (field, questions) in new[]
            {
                (SpeakerChoiceFields.Questions, Questions),
                (SpeakerChoiceFields.Quiz, Quiz),
            }
        )
        {
            if (questions.Length > MostQuestions)
                yield return new(field, $"Nhiều nhất {MostQuestions} câu.");
            foreach (var fault in questions.SelectMany(x => x.Faults()))
                yield return new(field, fault);
        }
    }
}
