using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Campaign.Core.Intake;

/// <summary>Prepares blocks for reading: cleans the text, removes ornaments and rejoins split sentences.</summary>
internal static partial class Tidying
{
    private const int MostRowsOfLetterhead = 3;

    /// <summary>The blocks as they are read and shown.</summary>
    public static ImmutableArray<IntakeBlock> Prepare(IEnumerable<IntakeBlock> raw)
    {
        var blocks = new List<IntakeBlock>();
        IntakeBlock? first = null; // line of the paragraph at hand
        foreach (var block in raw.SelectMany(Flat))
        {
            if (!block.AfterBreak)
                first = null;
            if (Clean(block) is not { } clean)
                continue;
            if (
                blocks.Count > 0
                && (IsRest(blocks[^1], clean) || (first is not null && BrokenItems.GoesOn(first, blocks[^1], clean)))
            )
                blocks[^1] = blocks[^1] with { Text = $"{blocks[^1].Text} {clean.Text}" };
            else
                blocks.Add(clean);
            first ??= clean;
        }
        return [.. blocks];
    }

    /// <summary>
    /// Whether the cell's text shows that its table is only the layout of a letterhead or a signature.
    /// </summary>
    public static bool IsOrnament(string cell) => Ornament().IsMatch(IntakeText.Fold(cell));

    /// <summary>Whether a line is a document's own number, or its place and day.</summary>
    public static bool IsNumberOrDay(string line) => NumberOrDay().IsMatch(IntakeText.Fold(line));

    // Letterheads and signatures are often invisible tables; they are read column by column.
    private static IEnumerable<IntakeBlock> Flat(IntakeBlock block)
    {
        if (block.Rows.IsEmpty)
            return IntakeBlock
                .LinesOf(block.Text)
                .Select(
                    (x, i) =>
                        block with
                        {
                            Text = x.Text,
                            Label = i == 0 ? block.Label : "",
                            AfterBreak = i == 0 ? block.AfterBreak : x.AfterBreak,
                        }
                );
        var columns = block.Rows.Max(x => x.Length);
        if (columns > 1 && !block.Rows.Any(row => row.Any(IsOrnament)) && !IsLetterhead(block))
            return [block];
        return Enumerable
            .Range(0, columns)
            .SelectMany(column => block.Rows.Select(row => column < row.Length ? row[column] : ""))
            .SelectMany(IntakeBlock.LinesOf);
    }

    // Letters of unions and parties have no motto, but their number and day stand side by side.
    private static bool IsLetterhead(IntakeBlock block) =>
        block.Rows.Length <= MostRowsOfLetterhead
        && block.Rows.All(row => row.Length == 2)
        && block.Rows.SelectMany(row => row).SelectMany(IntakeBlock.LinesOf).Any(line => IsNumberOrDay(line.Text));

    private static IntakeBlock? Clean(IntakeBlock block)
    {
        if (block.Rows.IsEmpty)
        {
            var text = IntakeText.OneLine(block.Text);
            return text.Any(char.IsLetterOrDigit) ? block with { Text = text } : null;
        }
        var rows = block
            .Rows.Select(row => row.Select(IntakeText.OneLine).ToImmutableArray())
            .Where(row => row.Any(cell => cell.Any(char.IsLetterOrDigit)))
            .ToImmutableArray();
        return rows.IsEmpty ? null : block with { Rows = rows };
    }

    // The page or line broke in the middle of a sentence.
    private static bool IsRest(IntakeBlock former, IntakeBlock block) =>
        former.Rows.IsEmpty
        && block.Rows.IsEmpty
        && block.Label.Length == 0
        && block.Level == 0
        && char.IsLower(block.Text[0])
        && !block.Text.StartsWith("v/v", StringComparison.Ordinal)
        && Markers.Of(block.Text).Style == MarkerStyle.None
        && former.Text[^1] is not ('.' or ';' or ':' or '!' or '?')
        && !IntakeText.IsCapitals(former.Text);

    [GeneratedRegex(
        """^\s*so\s*:?\s*\d{1,5}\s?[-/]\s?[a-z]|^[a-z .\-]{2,40},\s*ngay\s*\d{1,2}\s*thang\s*\d{1,2}\s*nam"""
    )]
    private static partial Regex NumberOrDay();

    [GeneratedRegex("cong hoa xa hoi chu nghia|^\\s*noi nhan\\b|doc lap - tu do|^\\s*(kt|tm|tl|tuq|k/t|t/m)\\.? ")]
    private static partial Regex Ornament();
}
