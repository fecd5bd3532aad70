using System.Collections.Frozen;
using System.Collections.Immutable;
using Campaign.Core.Forms;
using Campaign.Core.Text;
using Campaign.Core.Wording;
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
        new(Nfc.Of(x.Question), new FormTemplate(Nfc.Of(x.Answer)), x.Source, x.ReviewedBy, x.ReviewedOn);

    private static IEnumerable<string> Faults(SpeakerRules rules)
    {
        foreach (var (minutes, steps) in rules.Meetings)
        {
            if (minutes is < 5 or > 180)
                yield return $"Buổi {minutes} phút: dài từ 5 đến 180 phút.";
            if (steps.Any(x => x.Minutes < 1) || steps.Sum(x => x.Minutes) != minutes)
                yield return $"Buổi {minutes} phút: các bước cộng lại phải đúng {minutes} phút, mỗi bước ít nhất 1 phút.";
            if (steps.Select(x => x.Part).Distinct().Count() != steps.Length)
                yield return $"Buổi {minutes} phút: mỗi phần chỉ có một lần.";
            if (!steps.Any(x => x.Part == SpeakerPart.Help))
                yield return $"Buổi {minutes} phút: thiếu phần help, để ai cũng biết số trợ giúp.";
        }
        if (rules.MinutesPerQuestion is < 1 or > 30)
            yield return "minutesPerQuestion: từ 1 đến 30 phút.";
        if (rules.NeverAsk.IsEmpty)
            yield return "neverAsk: phải nêu điều không được hỏi trước đám đông.";
        foreach (var question in rules.Questions.Concat(rules.Quiz))
        {
            if (SpeakerFields.Known(question.Source.Type) is not { } known)
            {
                yield return $"«{question.Question}»: nguồn kiểu {question.Source.Type} không dùng được.";
                continue;
            }
            foreach (var field in question.Answer.Fields.Where(x => !known.Contains(x)))
                yield return $"«{question.Question}»: không có trường {field}; có: {string.Join(", ", known)}.";
        }
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
