using Campaign.Core.HelpCalls;

namespace Campaign.HelpCalls;

/// <summary>What is reached on sentences that nothing was made from.</summary>
internal static class Evaluation
{
    /// <summary>Prints what frames and model reach alone and together.</summary>
    public static int Run(string repository)
    {
        var all = Sentences(repository);
        var cries = all.Count(x => x.Situation is not null);
        var sources = all.Select(x => x.Source).Distinct().Count();
        Console.WriteLine($"{all.Count} sentences, {cries} cries, {sources} sources");
        foreach (var (name, held) in Splits(new FrameTable(repository), all))
        {
            Figures.Print($"frames alone, {name}", held.Judge(FramesAlone));
            Figures.Print($"model alone, {name}", held.Judge((frames, others) => Made(frames, others, tags: false)));
            Figures.Print($"both, {name}", held.Judge((frames, others) => Made(frames, others, tags: true)));
        }
        return 0;
    }

    /// <summary>Prints what both together reach with near twins held out, and every sentence that goes wrong.</summary>
    public static int Misses(string repository)
    {
        var (name, held) = Splits(new FrameTable(repository), Sentences(repository))[0];
        return Print($"both, {name}", held.Judge((frames, others) => Made(frames, others, tags: true)));
    }

    /// <summary>Judges the sentences of a file by what is made of all the others.</summary>
    public static int Check(string repository, string path)
    {
        var own = Sentence.Read(path).ToList();
        var judge = Made(new FrameTable(repository).Frames, [.. Sentences(repository).Except(own)], tags: true);
        return Print(path, own.ConvertAll(x => judge(x)));
    }

    /// <summary>Judges the sentences of a file by the weights that the product runs with.</summary>
    public static int Shipped(string path) =>
        Print(path, [.. Sentence.Read(path).Select(x => new Judged(x, CallRecogniser.Shipped.Judge(x.Text)))]);

    /// <summary>Every labelled sentence of the repository.</summary>
    public static List<Sentence> Sentences(string repository) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(repository, "tests/Campaign.HelpCalls/Sentences"), "*.txt")
                .Order(StringComparer.Ordinal)
                .SelectMany(Sentence.Read),
        ];

    private static int Print(string name, List<Judged> judged)
    {
        Figures.Print(name, judged);
        Figures.PrintMisses(judged);
        return 0;
    }

    private static (string, HeldOut)[] Splits(FrameTable table, List<Sentence> all) =>
        [
            ("near twins held out", HeldOut.NearTwins(table, all)),
            ("whole sources held out", HeldOut.Sources(table, all)),
            ("whole sources and their phrases held out", HeldOut.Strict(table, all)),
        ];

    private static Func<Sentence, Judged> Made(CallFrames frames, List<Sentence> others, bool tags)
    {
        var features = new CallFeatures(frames) { Use = (true, tags) };
        var reader = new CallRecogniser(frames, new CallModel([]));
        var model = new CallModel(new Trainer(frames, reader, features).Fit(others));
        var recogniser = new CallRecogniser(frames, model, features) { OneShare = !tags };
        return x => new Judged(x, recogniser.Judge(x.Text));
    }

    private static Func<Sentence, Judged> FramesAlone(CallFrames frames, List<Sentence> _)
    {
        var reader = new CallRecogniser(frames, new CallModel([]));
        return x => new Judged(
            x,
            frames.First(frames.Tag(reader.Words(x.Text))) is { } hit
                ? new CallVerdict(1, 0.5, hit.Situation)
                : new CallVerdict(0, 0.5, HelpSituation.Danger)
        );
    }
}
