using Campaign.Core.Text;
using Campaign.Core.Wording;

namespace Campaign.Core.Speakers;

/// <summary>A question with its answer.</summary>
/// <param name="Question">What is asked.</param>
/// <param name="Written">The answer as written: a template over fields of the source, or an officer's own
/// words.</param>
/// <param name="Source">The published record that it rests on.</param>
/// <param name="ReviewedBy">Which office reviewed own words; null: none has.</param>
/// <param name="ReviewedOn">When.</param>
public sealed record SpeakerQuestion(
    string Question,
    string Written,
    SpeakerSource Source,
    string? ReviewedBy,
    DateOnly? ReviewedOn
)
{
    private const int Longest = 500;

    /// <summary>The answer; null when it cannot be read.</summary>
    public FormTemplate? Answer { get; } = Read(Written);

    /// <summary>Whether the answer is made of reviewed fields alone, and needs no review of its own.</summary>
    public bool IsTemplate => Answer?.Fields.Any() == true;

    /// <summary>Whether a person has said that it is right.</summary>
    public bool IsReviewed => IsTemplate || (ReviewedBy is not null && ReviewedOn is not null);

    /// <summary>What is wrong with it, in Vietnamese.</summary>
    public IEnumerable<string> Faults()
    {
        if (Question.Length > Longest || Written.Length > Longest)
            yield return $"«{Question[..Math.Min(40, Question.Length)]}…»: câu hỏi, lời đáp dài nhất {Longest} ký tự.";
        if (Source.Fields is not { } known)
            yield return $"«{Question}»: nguồn kiểu {Source.Type} không dùng được.";
        else if (Answer is null)
            yield return $"«{Question}»: lời đáp có một dấu ngoặc đứng lẻ.";
        else
            foreach (var field in Answer.Fields.Where(x => !known.Contains(x)))
                yield return $"«{Question}»: không có trường {field}; có: {string.Join(", ", known)}.";
    }

    private static FormTemplate? Read(string written)
    {
        try
        {
            return new(Nfc.Of(written));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
