using System.Globalization;
using Campaign.Core.HelpCalls;

namespace Campaign.HelpCalls;

/// <summary>Makes the weights that the product runs with, and looks at what they do.</summary>
internal static class Training
{
    // A weight below this changes nothing that anybody sees; leaving it out keeps the file small.
    private const float Least = 0.2f;

    public static int Run(string repository)
    {
        var frames = CallFrames.Shipped;
        var features = new CallFeatures(frames);
        var sentences = Evaluation.Sentences(repository);
        var weights = new Trainer(frames, new CallRecogniser(frames, new CallModel([])), features).Fit(sentences);
        var path = Path.Combine(repository, "src/Campaign.Core/HelpCalls/weights.tsv");
        using var file = new StreamWriter(path) { NewLine = "\n" };
        file.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"# Weights of the recogniser of cries for help, made on {TimeProvider.System.GetUtcNow():yyyy-MM-dd} from {sentences.Count} sentences."));
        file.WriteLine("# A feature, a tab, then hundredths for: no call, " + string.Join(", ", Enum.GetValues<HelpSituation>().Select(x => x.Alias())) + ".");
        foreach (var (name, values) in weights.OrderBy(x => x.Key, StringComparer.Ordinal))
            if (name.Length == 0 || values.Any(x => MathF.Abs(x) >= Least))
                file.WriteLine($"{name}\t{string.Join(' ', values.Select(x => ((int)MathF.Round(x * 100)).ToString(CultureInfo.InvariantCulture)))}");
        return 0;
    }

    public static int Check(string path)
    {
        var recogniser = CallRecogniser.Shipped;
        var judged = Sentence.Read(path).Select(x => Evaluation.Judge(recogniser, x)).ToList();
        Evaluation.Report(path, judged, false);
        Evaluation.Misses(judged);
        return 0;
    }
}
