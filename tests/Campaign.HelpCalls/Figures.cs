using System.Globalization;
using Campaign.Core.HelpCalls;

namespace Campaign.HelpCalls;

/// <summary>A sentence and what was made of it.</summary>
internal sealed record Judged(Sentence Sentence, CallVerdict Verdict)
{
    /// <summary>Whether the number that the shipped content has first is the right one.</summary>
    public bool HasRightNumber =>
        Sentence.Situation is { } situation && Figures.Number(situation) == Figures.Number(Verdict.Situation);

    /// <summary>Whether it was taken for a call or not as it should be, and the right number stands first.</summary>
    public bool IsRight =>
        Verdict.IsCall == Sentence.Situation is not null && (Sentence.Situation is null || HasRightNumber);
}

/// <summary>Prints recall, false calls and right first number.</summary>
internal static class Figures
{
    /// <summary>The number that the shipped content has first for a situation.</summary>
    public static string Number(HelpSituation x) =>
        x switch
        {
            HelpSituation.Injury or HelpSituation.Despair => "115",
            HelpSituation.Danger => "113",
            HelpSituation.Child or HelpSituation.Trafficking => "111",
            _ => "line",
        };

    /// <summary>All, by style and by situation.</summary>
    public static void Print(string name, List<Judged> judged)
    {
        Console.WriteLine($"\n{name}");
        Line("all", judged);
        foreach (var (style, words) in Sentence.StyleNames)
            Line(words, [.. judged.Where(x => x.Sentence.Style == style)]);
        foreach (
            var group in judged.GroupBy(x => x.Sentence.Situation).Where(x => x.Key is not null).OrderBy(x => x.Key)
        )
            Line(group.Key!.Value.Alias(), [.. group]);
    }

    /// <summary>Every sentence that goes wrong.</summary>
    public static void PrintMisses(IEnumerable<Judged> judged)
    {
        foreach (var x in judged.Where(x => !x.IsRight))
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{x.Verdict.Share:F2} {x.Verdict.Needed:F2} {x.Verdict.Situation.Alias(), -10} "
                ) + $"{x.Sentence.Source, -30} {x.Sentence.Style} {x.Sentence.Text}"
            );
    }

    private static void Line(string name, List<Judged> judged)
    {
        var calls = judged.Where(x => x.Sentence.Situation is not null).ToList();
        var found = calls.Where(x => x.Verdict.IsCall).ToList();
        var right = found.Count(x => x.HasRightNumber);
        var wrong = judged.Count(x => x.Sentence.Situation is null && x.Verdict.IsCall);
        var others = judged.Count - calls.Count;
        Console.WriteLine(
            $"  {name, -12} recall {Share(found.Count, calls.Count)} of {calls.Count, 4}  "
                + $"false {Share(wrong, others)} of {others, 4}  first {Share(right, calls.Count)}"
        );
    }

    private static string Share(int part, int whole) =>
        whole == 0 ? "  -  " : ((double)part / whole).ToString("F3", CultureInfo.InvariantCulture);
}
