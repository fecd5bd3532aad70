using System.Globalization;
using Campaign.Core.HelpCalls;

namespace Campaign.HelpCalls;

/// <summary>Makes the weights that the product runs with.</summary>
internal static class Training
{
    /// <summary>Writes the weights into the source of Campaign.Core.</summary>
    public static int Run(string repository)
    {
        var frames = new FrameTable(repository).Frames;
        var sentences = Evaluation.Sentences(repository);
        var reader = new CallRecogniser(frames, new CallModel([]));
        var weights = new Trainer(frames, reader, new CallFeatures(frames)).Fit(sentences);
        var day = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var classes = string.Join(", ", Enum.GetValues<HelpSituation>().Select(x => x.Alias()));
        using var file = new StreamWriter(Path.Combine(repository, "src/Campaign.Core/HelpCalls/weights.tsv"));
        file.NewLine = "\n";
        file.WriteLine(
            $"# Weights of the recogniser of cries for help, made on {day} from {sentences.Count} sentences."
        );
        file.WriteLine($"# A feature, a tab, then hundredths for: no call, {classes}.");
        foreach (var (name, values) in weights.OrderBy(x => x.Key, StringComparer.Ordinal))
            file.WriteLine($"{name}\t{string.Join(' ', values.Select(Hundredths))}");
        return 0;
    }

    private static string Hundredths(float weight) =>
        ((int)MathF.Round(weight * 100)).ToString(CultureInfo.InvariantCulture);
}
