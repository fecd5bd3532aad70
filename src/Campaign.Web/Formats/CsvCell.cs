using System.Buffers;

namespace Campaign.Web.Formats;

/// <summary>Cells of tables (RFC 4180), whichever of the usual separators stands between them.</summary>
internal static class CsvCell
{
    // A spreadsheet in Viet Nam splits at semicolons, others at commas or tabs.
    private static readonly SearchValues<char> Quoted = SearchValues.Create(";,\"\r\n\t");

    // What some spreadsheet takes for the beginning of a formula: line ends are skipped, and wide signs of East Asian
    // keyboards are read as their narrow ones.
    private static readonly char[] Starting = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

    /// <summary>A text as a cell, quoted where it has to be. No spreadsheet runs it as a formula.</summary>
    public static string Of(string? text)
    {
        var cell = text is [var first, ..] && Starting.Contains(first) ? "'" + text : text ?? "";
        return cell.AsSpan().ContainsAny(Quoted) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }

    /// <summary>The text that became the cell.</summary>
    public static string Plain(string cell) =>
        cell is ['\'', var first, ..] && Starting.Contains(first) ? cell[1..] : cell;
}
