using System.Globalization;
using Campaign.Benchmarks.Publish;
using Campaign.Benchmarks.Published;

namespace Campaign.Benchmarks.Growth;

/// <summary>What the whole product costs with ever more items, as a table and as pictures.</summary>
internal static class CurvesBenchmark
{
    private const int Publications = 100;

    /// <param name="folder">Gets growth.tsv and the pictures.</param>
    /// <param name="sizes">How many items, in ascending order.</param>
    public static async Task<int> RunAsync(string folder, int[] sizes)
    {
        if (sizes.Distinct().Count() < 2)
            throw new ArgumentException("A curve needs two numbers of items.", nameof(sizes));
        Directory.CreateDirectory(folder);
        var figures = new List<WholeFigures>();
        foreach (var items in sizes)
            figures.Add(await WholeBenchmark.MeasureAsync(items, postgres: false, Publications));
        var note = $"{TimeProvider.System.GetUtcNow():dd/MM/yyyy}, SQLite, load average at the end {Cores.Load()}";
        WriteTable(Path.Combine(folder, "growth.tsv"), figures, note);
        void Draw(string file, string title, string unit, params (string, Func<WholeFigures, double>)[] lines) =>
            File.WriteAllText(
                Path.Combine(folder, file + ".svg"),
                Chart.Draw(title, unit, note, [.. lines.Select(x => Line(figures, x.Item1, x.Item2))])
            );
        Draw(
            "visible",
            "From published to visible, median",
            "ms",
            ("on the same node", x => x.Visible),
            ("on another node", x => x.VisibleElsewhere)
        );
        Draw("publish", "An officer saves and publishes, median", "ms", ("one message", x => x.Save));
        Draw("start", "From the start to the first answer, median", "s", ("published build", x => x.Start));
        Draw("memory", "Memory after 120 requests, median", "MiB", ("published build", x => x.Memory));
        Draw(
            "answers",
            "An answer that is not kept yet, median",
            "ms",
            ("API list", x => x.List),
            ("API search", x => x.Search),
            ("page of a search", x => x.Page)
        );
        Draw(
            "mirror",
            "A mirror comes up to date",
            "ms",
            ("from nothing", x => x.Mirror),
            ($"after {Publications} publications", x => x.Delta)
        );
        return 0;
    }

    private static Series Line(List<WholeFigures> figures, string name, Func<WholeFigures, double> cost) =>
        new(name, [.. figures.Select(x => ((double)x.Items, cost(x)))]);

    private static void WriteTable(string file, List<WholeFigures> figures, string note)
    {
        var columns = typeof(WholeFigures).GetProperties().Where(x => x.CanWrite).ToList();
        File.WriteAllLines(
            file,
            [
                $"# {note}; medians, ms except Import and Start (s) and Memory (MiB)",
                string.Join('\t', columns.Select(x => x.Name)),
                .. figures.Select(row =>
                    string.Join(
                        '\t',
                        columns
                            .Select(x => Convert.ToDouble(x.GetValue(row), CultureInfo.InvariantCulture))
                            .Select(x => x.ToString("0.##", CultureInfo.InvariantCulture))
                    )
                ),
            ]
        );
    }
}
