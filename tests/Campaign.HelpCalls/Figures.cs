using System.Globalization;
using Campaign.Core.HelpCalls;

namespace Campaign.HelpCalls;

/// <summary>A sentence and what was made of it.</summary>
internal sealed record Judged(Sentence Sentence, double Share, HelpSituation Found)
{
    /// <summary>Whether it was taken for a call or not as it should be, and the right number stands first.</summary>
    public bool IsRight =>
        Share >= CallRecogniser.Threshold == Sentence.Situation is not null
        && (Sentence.Situation is not { } situation || Figures.Number(situation) == Figures.Number(Found));
}

/// <summary>Prints recall, false calls and right first number.</summary>
internal static class Figures
{
    private static readonly double[] Thresholds = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6];

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

    /// <summary>What other thresholds would give.</summary>
    public static void PrintThresholds(List<Judged> judged)
    {
        foreach (var threshold in Thresholds)
            Line(threshold.ToString(CultureInfo.InvariantCulture), judged, threshold);
    }

    /// <summary>Every sentence that goes wrong.</summary>
    public static void PrintMisses(IEnumerable<Judged> judged)
    {
        foreach (var x in judged.Where(x => !x.IsRight))
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{x.Share:F2} {x.Found.Alias(), -10} ")
                    + $"{x.Sentence.Source, -30} {x.Sentence.Style} {x.Sentence.Text}"
            );
    }

    private static void Line(string name, List<Judged> judged, double? at = null)
    {
        var threshold = at ?? CallRecogniser.Threshold;
        var calls = judged.Where(x => x.Sentence.Situation is not null).ToList();
        var found = calls.Where(x => x.Share >= threshold).ToList();
        var right = found.Count(x => Number(x.Sentence.Situation!.Value) == Number(x.Found));
        var wrong = judged.Count(x => x.Sentence.Situation is null && x.Share >= threshold);
        var others = judged.Count - calls.Count;
        Console.WriteLine(
            $"  {name, -12} recall {Share(found.Count, calls.Count)} of {calls.Count, 4}  "
                + $"false {Share(wrong, others)} of {others, 4}  first {Share(right, calls.Count)}"
        );
    }

    private static string Share(int part, int whole) =>
        whole == 0 ? "  -  " : ((double)part / whole).ToString("F3", CultureInfo.InvariantCulture);
}
