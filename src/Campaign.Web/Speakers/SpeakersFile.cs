using System.Collections.Frozen;
using System.Collections.Immutable;
using Campaign.Core.Speakers;
using Campaign.Core.Text;
using Campaign.UmbracoHost.Startup;
using Campaign.Web.Formats;

namespace Campaign.Web.Speakers;

/// <summary><c>content/speakers.json</c>: what kits of speakers are made of, checked when the server starts.</summary>
internal static class SpeakersFile
{
    public const string Name = "speakers.json";

    /// <summary>Reads the file of a content folder; without it there are no kits.</summary>
    /// <exception cref="StartupFaultException">It cannot be read or breaks a rule; every fault is told.</exception>
    public static SpeakerRules Read(string folder) =>
        RulesFile.Read<Written, SpeakerRules>(folder, Name, SpeakerRules.None, RulesOf, Faults);

    private static SpeakerRules RulesOf(Written written) =>
        new(
            written.Meetings.ToFrozenDictionary(x => x.Key, x => x.Value.ToImmutableArray()),
            written.MinutesPerQuestion,
            [.. written.ScriptKinds],
            Lines(written.Opening),
            Lines(written.NeverAsk),
            Lines(written.Afterwards),
            Lines(written.Counting),
            [.. written.Questions.Select(Question)],
            [.. written.Quiz.Select(Question)]
        );

    private static ImmutableArray<string> Lines(string[] lines) => [.. lines.Select(Nfc.Of)];

    private static SpeakerQuestion Question(WrittenQuestion x) =>
        new(Nfc.Of(x.Question), Nfc.Of(x.Answer), x.Source, x.ReviewedBy, x.ReviewedOn);

    private static IEnumerable<string> Faults(SpeakerRules rules)
    {
        foreach (var fault in rules.Meetings.SelectMany(x => new SpeakerMeeting(x.Key, x.Value).Faults()))
            yield return fault;
        if (rules.MinutesPerQuestion is < 1 or > 30)
            yield return "minutesPerQuestion: từ 1 đến 30 phút.";
        if (rules.NeverAsk.IsEmpty)
            yield return "neverAsk: phải nêu điều không được hỏi trước đám đông.";
        foreach (var fault in rules.Questions.Concat(rules.Quiz).SelectMany(x => x.Faults()))
            yield return fault;
    }

    private sealed record Written(
        Dictionary<int, SpeakerStep[]> Meetings,
        int MinutesPerQuestion,
        string[] ScriptKinds,
        string[] Opening,
        string[] NeverAsk,
        string[] Afterwards,
        string[] Counting,
        WrittenQuestion[] Questions,
        WrittenQuestion[] Quiz
    );

    private sealed record WrittenQuestion(
        string Question,
        string Answer,
        SpeakerSource Source,
        string? ReviewedBy = null,
        DateOnly? ReviewedOn = null
    );
}
