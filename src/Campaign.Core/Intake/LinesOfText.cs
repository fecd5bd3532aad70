using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Campaign.Core.Intake;

/// <summary>
/// Turns lines of text files, Markdown and PDFs into blocks: wrapped lines become paragraphs, and lines with cells
/// become tables.
/// </summary>
public static partial class LinesOfText
{
    // A wrapped line may be shorter than the longest one by the length of a word that did not fit.
    private const int LongestWord = 14,
        ShortestWrap = 45;

    /// <summary>The paragraphs and tables of a text.</summary>
    /// <param name="text">Text with line breaks of any kind; a tab, "|" or four spaces separate cells.</param>
    public static IEnumerable<IntakeBlock> Blocks(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var width = WrapWidth(lines);
        var rows = new List<ImmutableArray<string>>();
        string? open = null;
        var openWidth = 0;
        var second = 0; // column at which the right-hand side of a letterhead begins
        foreach (var line in lines)
        {
            var cells = rows.Count > 0 && Besides(rows, line, second) is { } rest ? rest : Cells(line);
            if (cells.Length > 1)
            {
                if (open is not null)
                    yield return Paragraph(open);
                open = null;
                if (!cells.All(x => Rule().IsMatch(x)))
                    rows.Add(cells);
                second = Gap().Match(line.Trim('\t')) is { Success: true } gap ? gap.Index + gap.Length : second;
                continue;
            }
            if (rows.Count > 0)
            {
                yield return new IntakeBlock("") { Rows = [.. rows] };
                rows.Clear();
            }
            var trimmed = line.Trim();
            if (open is not null && (trimmed.Length == 0 || !Continues(openWidth, open, trimmed, width)))
            {
                yield return Paragraph(open);
                open = null;
            }
            if (trimmed.Length == 0)
                continue;
            open = open is null ? trimmed : $"{open} {trimmed}";
            openWidth = line.TrimEnd().Length;
        }
        if (rows.Count > 0)
            yield return new IntakeBlock("") { Rows = [.. rows] };
        if (open is not null)
            yield return Paragraph(open);
    }

    // 0 means that each line is a paragraph, as in text copied from a web page.
    private static int WrapWidth(string[] lines)
    {
        var longest = lines.Max(x => x.TrimEnd().Length);
        return longest is >= ShortestWrap and <= 160 ? longest : 0;
    }

    private static bool Continues(int formerWidth, string former, string line, int width)
    {
        if (Markers.Of(line).Style != MarkerStyle.None || line[0] == '#')
            return false;
        if (char.IsLower(line[0]) && former[^1] is not ('.' or ';' or ':' or '!' or '?'))
            return !IntakeText.IsCapitals(former);
        var next = line.IndexOf(' ') is var end and >= 0 ? end : line.Length;
        return width > 0
            && formerWidth + Math.Min(next, LongestWord) >= width
            && former[^1] is not (';' or ':')
            && !(former[^1] == '.' && formerWidth < width - LongestWord);
    }

    // In a letterhead typed with spaces, one column may go on after the other has ended.
    private static ImmutableArray<string>? Besides(List<ImmutableArray<string>> rows, string line, int second)
    {
        var trimmed = line.Trim();
        if (
            second == 0
            || trimmed.Length == 0
            || Gap().IsMatch(trimmed)
            || !rows.Exists(x => x.Any(Tidying.IsOrnament))
        )
            return null;
        return line.Length - line.TrimStart().Length >= second - 10 ? ["", trimmed]
            : line.TrimEnd().Length <= second ? [trimmed, ""]
            : null;
    }

    private static ImmutableArray<string> Cells(string line)
    {
        var trimmed = line.Trim();
        if (trimmed.Length > 2 && trimmed[0] == '|' && trimmed[^1] == '|')
            return [.. trimmed[1..^1].Split('|').Select(x => x.Trim())];
        if (line.Contains('\t', StringComparison.Ordinal) && line.TrimEnd('\r', ' ').Trim('\t', ' ').Length > 0)
            return Trimmed(line.TrimStart(' ').Split('\t'));
        return Trimmed(Gap().Split(trimmed));
    }

    private static ImmutableArray<string> Trimmed(string[] cells) =>
        cells.Count(x => !string.IsNullOrWhiteSpace(x)) > 1 ? [.. cells.Select(x => x.Trim())] : [string.Concat(cells)];

    private static IntakeBlock Paragraph(string text)
    {
        var level = text.TakeWhile(x => x == '#').Count();
        var words = level is > 0 and <= 6 ? text[level..].Trim() : text;
        var strong =
            words.Length > 4
            && words.StartsWith("**", StringComparison.Ordinal)
            && words.EndsWith("**", StringComparison.Ordinal);
        return new IntakeBlock(words.Replace("**", "", StringComparison.Ordinal))
        {
            Level = level is > 0 and <= 6 ? level : 0,
            Strong = strong,
        };
    }

    [GeneratedRegex("^[-:=\\s]*$")]
    private static partial Regex Rule();

    [GeneratedRegex("(?<=\\S)\\s{4,}(?=\\S)")]
    private static partial Regex Gap();
}
