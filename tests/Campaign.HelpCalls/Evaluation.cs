using Campaign.Core.HelpCalls;

namespace Campaign.HelpCalls;

/// <summary>Five folds; each is judged by a recogniser made from the other four.</summary>
internal static class Evaluation
{
    private const int Folds = 5;

    /// <summary>Prints what frames and model reach alone and together; or only the second, with what goes wrong.</summary>
    public static int Run(string repository, bool onlyMisses)
    {
        var (all, frames) = (Sentences(repository), CallFrames.Shipped);
        var cries = all.Count(x => x.Situation is not null);
        var sources = all.Select(x => x.Source).Distinct().Count();
        Console.WriteLine($"{all.Count} sentences, {cries} cries, {sources} sources");
        var both = new CallFeatures(frames);
        if (!onlyMisses)
        {
            Figures.Print("frames alone", Frames(all, frames));
            Figures.Print("model alone", Held(all, frames, new CallFeatures(frames) { Use = (true, false) }, Near));
            Figures.Print("both, whole sources held out", Held(all, frames, both, Sources));
        }
        var judged = Held(all, frames, both, Near);
        Figures.Print("both, near twins held out", judged);
        Figures.PrintThresholds(judged);
        if (onlyMisses)
            Figures.PrintMisses(judged);
        return 0;
    }

    /// <summary>Every labelled sentence of the repository.</summary>
    public static List<Sentence> Sentences(string repository) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(repository, "tests/Campaign.HelpCalls/Sentences"), "*.txt")
                .Order(StringComparer.Ordinal)
                .SelectMany(Sentence.Read),
        ];

    /// <summary>Judges one sentence.</summary>
    public static Judged Judge(CallRecogniser recogniser, Sentence x)
    {
        var (share, situation) = recogniser.Judge(x.Text);
        return new Judged(x, share, situation);
    }

    private static List<Judged> Frames(List<Sentence> all, CallFrames frames)
    {
        var reader = new CallRecogniser(frames, new CallModel([]));
        return
        [
            .. all.Select(x =>
                frames.First(frames.Tag(reader.Words(x.Text))) is { } hit
                    ? new Judged(x, 1, hit.Situation)
                    : new Judged(x, 0, 0)
            ),
        ];
    }

    private static int[] Sources(List<Sentence> all, CallRecogniser _)
    {
        var sources = all.Select(x => x.Source).Distinct().Order(StringComparer.Ordinal).ToList();
        return [.. all.Select(x => sources.IndexOf(x.Source))];
    }

    private static int[] Near(List<Sentence> all, CallRecogniser reader)
    {
        var groups = Twins.Groups(all, reader);
        var distinct = groups.Distinct().Order().ToList();
        return [.. groups.Select(x => distinct.IndexOf(x))];
    }

    private static List<Judged> Held(
        List<Sentence> all,
        CallFrames frames,
        CallFeatures features,
        Func<List<Sentence>, CallRecogniser, int[]> split
    )
    {
        var judged = new List<Judged>();
        var reader = new CallRecogniser(frames, new CallModel([]));
        var folds = split(all, reader).Select(x => x % Folds).ToArray();
        Parallel.For(
            0,
            Folds,
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            fold =>
            {
                var others = all.Where((_, i) => folds[i] != fold).ToList();
                var weights = new Trainer(frames, reader, features).Fit(others);
                var recogniser = new CallRecogniser(frames, new CallModel(weights), features);
                var found = all.Where((_, i) => folds[i] == fold).Select(x => Judge(recogniser, x)).ToList();
                lock (judged)
                    judged.AddRange(found);
            }
        );
        return judged;
    }
}
