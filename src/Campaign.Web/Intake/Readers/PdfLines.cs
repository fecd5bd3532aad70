using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Campaign.Web.Intake.Readers;

/// <summary>A line of text on a page.</summary>
/// <param name="Cells">Its words, cut where a rule or a wide gap stands.</param>
/// <param name="Left">Left edge of the first word, points.</param>
/// <param name="Right">Right edge of the last word, points.</param>
/// <param name="Y">Baseline, points from below.</param>
/// <param name="Height">Height of a letter, points.</param>
/// <param name="Band">Row of the ruled table it stands in, by the rules above it; -1 outside tables.</param>
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

/// <summary>Words that stand together in a line.</summary>
/// <param name="Text">The words.</param>
/// <param name="Left">Left edge.</param>
/// <param name="Column">Column of the ruled table; -1 outside tables.</param>
internal sealed record PdfCell(string Text, double Left, int Column);

/// <summary>Puts the words of a page into lines and cells.</summary>
internal static class PdfLines
{
    private const double GapInHeights = 2.5,
        LeastRule = 8;

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
        var crossing = rules
            .Upright.Where(x => x.Bottom <= y + 2 && x.Top >= y + 2)
            .Select(x => x.Left)
            .Order()
            .Aggregate(
                new List<double>(),
                (kept, x) => kept.Count > 0 && x - kept[^1] < LeastRule ? kept : [.. kept, x]
            );
        var ruled = crossing.Count > 2;
        var cells = new List<PdfCell>();
        double right = 0;
        foreach (var word in words)
        {
            var column = ruled ? crossing.Count(x => x < (word.BoundingBox.Left + word.BoundingBox.Right) / 2) - 1 : -1;
            var isNew = ruled
                ? column != cells.LastOrDefault()?.Column
                : word.BoundingBox.Left - right > size * GapInHeights;
            if (cells.Count == 0 || isNew)
                cells.Add(new(word.Text, word.BoundingBox.Left, column));
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

    // A box drawn around a cell is four rules.
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
