using System.Globalization;

namespace Campaign.Core.Intake.Drafting;

/// <summary>
/// Drafts the targets of a plan. A target whose comparison the product cannot express is left to the officer.
/// </summary>
internal static class TargetDrafts
{
    private const int LongestTitle = 90;

    public static IEnumerable<IntakeDraft> Of(DraftFrame frame, string document)
    {
        var order = 0;
        foreach (var fact in frame.Reading.Of(IntakeField.Target))
        {
            if (ComparatorOf(fact.Parts[0]) is not { } comparator)
                continue;
            order++;
            yield return new IntakeDraft(
                "target",
                $"{document}-{order}",
                fact.Where,
                [.. Fields(fact, comparator, order)]
            )
            {
                Parent = document,
                Block = fact.Block,
            };
        }
    }

    private static IEnumerable<DraftField> Fields(IntakeFact fact, string comparator, int order)
    {
        var (value, unit, population, deadline) = (fact.Parts[1], fact.Parts[2], fact.Parts[3], fact.Parts[4]);
        yield return DraftFrame.Field("title", Short(population));
        yield return DraftFrame.Field("order", order.ToString(CultureInfo.InvariantCulture));
        yield return DraftFrame.Field("officialText", fact.Quote);
        yield return DraftFrame.Field("population", population);
        if (OutcomeOf(fact.Quote, population) is { Length: > 0 } outcome)
            yield return DraftFrame.Field("outcome", outcome);
        yield return DraftFrame.Field("comparator", comparator);
        yield return DraftFrame.Field("value", value.Replace(',', '.'));
        yield return DraftFrame.Field("unit", unit);
        if (deadline.Length > 0)
            yield return DraftFrame.Field("deadline", deadline);
    }

    private static string OutcomeOf(string sentence, string population) =>
        sentence.IndexOf(population, StringComparison.Ordinal) is var at and >= 0
            ? sentence[(at + population.Length)..].Trim(' ', ',', '.', ';')
            : "";

    private static string? ComparatorOf(string sign) =>
        sign switch
        {
            "=" => "equal",
            "≥" => "atLeast",
            ">" => "moreThan",
            _ => null,
        };

    private static string Short(string words)
    {
        var cut = words.Length > LongestTitle ? words[..words.LastIndexOf(' ', LongestTitle)] + "…" : words;
        return char.ToUpper(cut[0], CultureInfo.InvariantCulture) + cut[1..];
    }
}
