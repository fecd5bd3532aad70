using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Campaign.Web.Intake.Readers;

/// <summary>A line of text on a page.</summary>
/// <param name="Cells">Its words, split at ruled lines and wide gaps.</param>
/// <param name="Left">Left edge of the first word, in points.</param>
/// <param name="Right">Right edge of the last word, in points.</param>
/// <param name="Y">Baseline, in points from the bottom.</param>
/// <param name="Height">Height of a letter, in points.</param>
/// <param name="Band">Row of the ruled table it is in, counted by the rules above it; -1 outside tables.</param>
internal sealed record PdfLine(
    IReadOnlyList<PdfCell> Cells,
    double Left,
    double Right,
    double Y,
    double Height,
    int Band
)
{
    public string Text => string.Join(' ', Cells.Select(x => x.Text));
}

/// <summary>Words that belong together on a line.</summary>
/// <param name="Text">The words.</param>
/// <param name="Left">Left edge.</param>
/// <param name="Rule">Position of the vertical rule to its left, in points; -1 when there is none.</param>
internal sealed record PdfCell(string Text, double Left, double Rule);

/// <summary>Arranges the words of a page into lines and cells.</summary>
internal static class PdfLines
{
    /// <summary>Shortest length of a rule, and smallest distance between two different rules, in points.</summary>
    public const double LeastRule = 8;

    private const double GapInHeights = 2.5;

    /// <summary>
    /// Positions of rules from the left. A rule is often drawn twice, once for each adjacent cell, and counts once.
    /// </summary>
    public static List<double> Apart(IEnumerable<double> places) =>
        places
            .Order()
            .Aggregate(
                new List<double>(),
                (kept, x) => kept.Count > 0 && x - kept[^1] < LeastRule ? kept : [.. kept, x]
            );

    public static IReadOnlyList<PdfLine> Of(Page page)
    {
        var words = page.GetWords().Where(x => !string.IsNullOrWhiteSpace(x.Text)).ToList();
        var rules = Rules(page);
        var lines = new List<List<Word>>();
        foreach (var word in words.OrderByDescending(Baseline).ThenBy(x => x.BoundingBox.Left))
            if (lines.Count > 0 && Math.Abs(Baseline(lines[^1][0]) - Baseline(word)) < Math.Max(3, Size(word) * 0.4))
                lines[^1].Add(word);
            else
                lines.Add([word]);
        return [.. lines.Select(x => Line([.. x.OrderBy(word => word.BoundingBox.Left)], rules))];
    }

    private static double Baseline(Word word) => word.Letters[0].StartBaseLine.Y;

    private static double Size(Word word) => word.Letters.Average(x => x.PointSize);

    private static PdfLine Line(List<Word> words, (List<PdfRectangle> Upright, List<PdfRectangle> Level) rules)
    {
        var (y, size) = (Baseline(words[0]), words.Average(Size));
        var crossing = Apart(rules.Upright.Where(x => x.Bottom <= y + 2 && x.Top >= y + 2).Select(x => x.Left));
        var ruled = crossing.Count > 2;
        var cells = new List<PdfCell>();
        double right = 0;
        foreach (var word in words)
        {
            var middle = (word.BoundingBox.Left + word.BoundingBox.Right) / 2;
            var rule = ruled ? crossing.LastOrDefault(x => x < middle, -1) : -1;
            var isNew = ruled
                ? cells.Count > 0 && cells[^1].Rule < rule
                : word.BoundingBox.Left - right > size * GapInHeights;
            if (cells.Count == 0 || isNew)
                cells.Add(new(word.Text, word.BoundingBox.Left, rule));
            else
                cells[^1] = cells[^1] with { Text = $"{cells[^1].Text} {word.Text}" };
            right = word.BoundingBox.Right;
        }
        var band = ruled
            ? rules.Level.Where(x => x.Bottom > y + size * 0.5).Select(x => Math.Round(x.Bottom)).Distinct().Count()
            : -1;
        return new(cells, words[0].BoundingBox.Left, right, y, size, band);
    }

    private static (List<PdfRectangle> Upright, List<PdfRectangle> Level) Rules(Page page)
    {
        var boxes = page.Paths.SelectMany(x => x).SelectMany(Segments).ToList();
        return (
            [.. boxes.Where(x => x.Width < 3 && x.Height > LeastRule)],
            [.. boxes.Where(x => x.Height < 3 && x.Width > LeastRule)]
        );
    }

    // A box around a cell consists of four rules.
    private static IEnumerable<PdfRectangle> Segments(PdfSubpath path)
    {
        if (path.GetBoundingRectangle() is not { } box)
            yield break;
        if (box.Width < 3 || box.Height < 3)
        {
            yield return box;
            yield break;
        }
        if (path.Commands.Any(x => x is PdfSubpath.CubicBezierCurve or PdfSubpath.QuadraticBezierCurve))
            yield break;
        yield return new PdfRectangle(box.Left, box.Bottom, box.Left, box.Top);
        yield return new PdfRectangle(box.Right, box.Bottom, box.Right, box.Top);
        yield return new PdfRectangle(box.Left, box.Bottom, box.Right, box.Bottom);
        yield return new PdfRectangle(box.Left, box.Top, box.Right, box.Top);
    }
}
