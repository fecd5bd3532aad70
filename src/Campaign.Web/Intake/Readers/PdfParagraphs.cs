using System.Collections.Immutable;
using Campaign.Core.Intake;

namespace Campaign.Web.Intake.Readers;

/// <summary>Joins lines of pages into paragraphs and tables.</summary>
internal static class PdfParagraphs
{
    public static IReadOnlyList<IntakeBlock> Of(IEnumerable<IReadOnlyList<PdfLine>> pages)
    {
        var blocks = new List<IntakeBlock>();
        PdfLine? former = null;
        List<PdfLine> atEnd = []; // the ruled table at the end of the previous page
        foreach (var page in pages)
        {
            var before = atEnd;
            atEnd = [];
            var (left, right) = Margins(page);
            var lines = page.Where((x, i) => !IsPageNumber(x, i, page.Count)).ToList();
            for (var i = 0; i < lines.Count; i++)
            {
                var line = lines[i];
                if (line.Band >= 0 || line.Cells.Count > 1)
                {
                    var rows = Table(lines.Skip(i));
                    var isFirst = i == 0;
                    i += rows.Count - 1;
                    if (isFirst && GoesOn(before, rows))
                    {
                        blocks.RemoveAt(blocks.Count - 1);
                        var last = before[^1].Band;
                        rows = [.. before, .. rows.Select(x => x with { Band = x.Band + last + 1 })];
                    }
                    blocks.Add(new IntakeBlock("") { Rows = line.Band >= 0 ? Ruled(rows) : Columns(rows) });
                    if (i == lines.Count - 1 && line.Band >= 0)
                        atEnd = rows;
                    former = null;
                }
                else if (
                    former is not null
                    && blocks[^1].Rows.IsEmpty
                    && Continues(former, line, blocks[^1].Text, left, right)
                )
                {
                    blocks[^1] = blocks[^1] with { Text = $"{blocks[^1].Text} {line.Text}" };
                    former = line;
                }
                else
                {
                    blocks.Add(new IntakeBlock(line.Text));
                    former = line;
                }
            }
        }
        return blocks;
    }

    private static (double Left, double Right) Margins(IReadOnlyList<PdfLine> page) =>
        page.Count == 0 ? (0, 0) : (page.Min(x => x.Left), page.Max(x => x.Right));

    private static bool IsPageNumber(PdfLine line, int index, int count) =>
        (index == 0 || index == count - 1) && line.Text.All(x => char.IsDigit(x) || x is '-' or ' ' or '/');

    private static List<PdfLine> Table(IEnumerable<PdfLine> lines)
    {
        var rows = new List<PdfLine>();
        foreach (var line in lines)
            if (rows.Count == 0 || IsOfTable(line, rows))
                rows.Add(line);
            else
                break;
        return rows;
    }

    // A table continues on the next page if its first line there is between the same rules.
    private static bool GoesOn(List<PdfLine> before, List<PdfLine> rows)
    {
        var columns = PdfLines.Apart(before.SelectMany(x => x.Cells).Select(x => x.Rule));
        return before.Count > 0
            && rows[0].Band >= 0
            && rows.SelectMany(x => x.Cells).All(x => columns.Exists(y => Math.Abs(y - x.Rule) < PdfLines.LeastRule));
    }

    private static bool IsOfTable(PdfLine line, List<PdfLine> rows) =>
        rows[0].Band >= 0 ? line.Band >= 0
        : line.Band >= 0 ? false
        : line.Cells.Count > 1 || (IsNear(rows[^1], line) && StandsInColumn(line, rows));

    // In a letterhead or signature, one column may go on after the other has ended.
    private static bool StandsInColumn(PdfLine line, List<PdfLine> rows)
    {
        var second = rows[0].Cells[1].Left;
        return rows.Exists(x => x.Cells.Any(cell => IntakeLabels.StandsInColumns(cell.Text)))
            && (line.Left > second - line.Height * 3 || line.Right < second);
    }

    private static bool IsNear(PdfLine former, PdfLine line) =>
        former.Y > line.Y && former.Y - line.Y < Math.Max(former.Height, line.Height) * 2.2;

    private static bool Continues(PdfLine former, PdfLine line, string text, double left, double right)
    {
        var label =
            line.Text.TrimStart() is { Length: > 0 } words
            && !char.IsLetterOrDigit(words[0])
            && words[0] is not ('(' or '“' or '"');
        if (label || IntakeLabels.Begins(line.Text))
            return false;
        if (text[^1] is ';' or ':')
            return false;
        var isFull = former.Right > right - line.Height * 6;
        var isIndented = line.Left > left + line.Height * 1.2;
        var isNear = former.Y < line.Y || former.Y - line.Y < line.Height * 2.2;
        if (char.IsLower(line.Text[0]) && isNear)
            return true;
        return isFull
            && isNear
            && !(isIndented && text[^1] is '.' or '!' or '?')
            && !(isIndented && former.Left < line.Left - 5);
    }

    private static ImmutableArray<ImmutableArray<string>> Ruled(List<PdfLine> lines)
    {
        // Merged cells leave fewer rules in their row, so a column is identified by the position of its rule, not by
        // counting.
        var columns = PdfLines.Apart(lines.SelectMany(x => x.Cells).Select(x => x.Rule));
        var rows = lines
            .GroupBy(x => x.Band)
            .Select(row =>
                columns
                    .Select(
                        (_, column) =>
                            string.Join(
                                ' ',
                                row.SelectMany(x => x.Cells)
                                    .Where(x => columns.FindLastIndex(rule => rule <= x.Rule) == column)
                                    .Select(x => x.Text)
                            )
                    )
                    .ToImmutableArray()
            )
            .ToList();
        // The heading row is repeated on each page.
        return [.. rows.Where((x, i) => i == 0 || !x.SequenceEqual(rows[0]))];
    }

    // Without rules, a cell belongs to the column that begins nearest to it.
    private static ImmutableArray<ImmutableArray<string>> Columns(List<PdfLine> lines)
    {
        var widest = lines.MaxBy(x => x.Cells.Count)!;
        var starts = widest.Cells.Select(x => x.Left).ToList();
        return
        [
            .. lines.Select(line =>
            {
                var cells = new string[starts.Count];
                Array.Fill(cells, "");
                foreach (var cell in line.Cells)
                {
                    var column = starts.IndexOf(starts.MinBy(x => Math.Abs(x - cell.Left)));
                    cells[column] = cells[column].Length > 0 ? $"{cells[column]} {cell.Text}" : cell.Text;
                }
                return cells.ToImmutableArray();
            }),
        ];
    }
}
