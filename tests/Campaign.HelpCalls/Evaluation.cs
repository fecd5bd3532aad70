using System.Globalization;
using Campaign.Core.HelpCalls;

namespace Campaign.HelpCalls;

/// <summary>Five folds; each is judged by a recogniser made from the other four.</summary>
internal static class Evaluation
{
    private const int Folds = 5;

    public static int Run(string repository, bool showMisses, bool quick = false)
    {
        var all = Sentences(repository);
        var frames = CallFrames.Shipped;
        Console.WriteLine($"{all.Count} sentences, {all.Count(x => x.Situation is not null)} cries, {all.Select(x => x.Source).Distinct().Count()} sources");
        var alone = Frames(all, frames);
        Report("frames alone", alone, false);
        if (!quick)
            Report("model alone", Held(all, frames, new CallFeatures(frames) { Use = (true, false) }, Near), false);
        var strict = Held(all, frames, new CallFeatures(frames), Blocks);
        Report("both, whole sources held out", strict, true);
        var both = Held(all, frames, new CallFeatures(frames), Near);
        Report("both, near twins held out", both, true);
        if (showMisses)
            Misses(both);
        return 0;
    }

    public static List<Sentence> Sentences(string repository) =>
        [
            .. Directory.EnumerateFiles(Path.Combine(repository, "tests/Campaign.HelpCalls/Sentences"), "*.txt")
                .Order(StringComparer.Ordinal)
                .SelectMany(Sentence.Read),
        ];

    public static void Misses(IEnumerable<Judged> judged)
    {
        foreach (var x in judged.Where(x => !x.IsRight))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{x.Share:F2} {x.Found.Alias(),-10} {x.Sentence.Source,-30} {x.Sentence.Style} {x.Sentence.Text}"));
    }

    private static List<Judged> Frames(List<Sentence> all, CallFrames frames)
    {
        var recogniser = new CallRecogniser(frames, new CallModel([]));
        return [.. all.Select(x => frames.First(frames.Tag(recogniser.Words(x.Text))) is { } hit ? new Judged(x, 1, hit.Situation) : new Judged(x, 0, 0))];
    }

    private static int[] Blocks(List<Sentence> all, CallRecogniser _)
    {
        var sources = all.Select(x => x.Source).Distinct().Order(StringComparer.Ordinal).ToList();
        return [.. all.Select(x => sources.IndexOf(x.Source))];
    }

    private static int[] Near(List<Sentence> all, CallRecogniser recogniser)
    {
        var groups = Twins.Groups(all, recogniser);
        var distinct = groups.Distinct().Order().ToList();
        return [.. groups.Select(x => distinct.IndexOf(x))];
    }

    private static List<Judged> Held(List<Sentence> all, CallFrames frames, CallFeatures features, Func<List<Sentence>, CallRecogniser, int[]> split)
    {
        var judged = new List<Judged>();
        var words = new CallRecogniser(frames, new CallModel([]));
        var folds = split(all, words).Select(x => x % Folds).ToArray();
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var weights = new Trainer(frames, words, features).Fit([.. all.Where((_, i) => folds[i] != fold)]);
            var recogniser = new CallRecogniser(frames, new CallModel(weights), features);
            var found = all.Where((_, i) => folds[i] == fold).Select(x => Judge(recogniser, x)).ToList();
            lock (judged)
                judged.AddRange(found);
        });
        return judged;
    }

    public static Judged Judge(CallRecogniser recogniser, Sentence x)
    {
        var (share, situation) = recogniser.Judge(x.Text);
        return new Judged(x, share, situation);
    }

    public static string Number(HelpSituation x) => x switch
    {
        HelpSituation.Injury or HelpSituation.Despair => "115",
        HelpSituation.Danger => "113",
        HelpSituation.Child or HelpSituation.Trafficking => "111",
        _ => "line",
    };

    public static void Report(string name, List<Judged> judged, bool thresholds)
    {
        Console.WriteLine($"\n{name}");
        Line("all", judged);
        foreach (var (style, words) in Sentence.StyleNames)
            Line(words, [.. judged.Where(x => x.Sentence.Style == style)]);
        foreach (var group in judged.Where(x => x.Sentence.Situation is not null).GroupBy(x => x.Sentence.Situation))
            Line(group.Key!.Value.Alias(), [.. group]);
        if (thresholds)
            foreach (var t in (double[])[0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6])
                Line(t.ToString(CultureInfo.InvariantCulture), judged, t);
    }

    private static void Line(string name, List<Judged> judged, double threshold = 0.5)
    {
        var calls = judged.Where(x => x.Sentence.Situation is not null).ToList();
        var others = judged.Count - calls.Count;
        var right = calls.Count(x => x.Share >= threshold && Number(x.Sentence.Situation!.Value) == Number(x.Found));
        var found = calls.Count(x => x.Share >= threshold);
        var wrong = judged.Count(x => x.Sentence.Situation is null && x.Share >= threshold);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {name,-12} recall {Share(found, calls.Count)} ({calls.Count})  false {Share(wrong, others)} ({others})  first {Share(right, calls.Count)}"));
    }

    private static string Share(int part, int whole) => whole == 0 ? "  -  " : ((double)part / whole).ToString("F3", CultureInfo.InvariantCulture);
}

internal sealed record Judged(Sentence Sentence, double Share, HelpSituation Found)
{
    public bool IsRight =>
        Share >= CallRecogniser.Threshold == Sentence.Situation is not null
        && (Sentence.Situation is not { } situation || Evaluation.Number(situation) == Evaluation.Number(Found));
}
