using System.Buffers;
using System.Text.RegularExpressions;

namespace Campaign.Web.Formats;

/// <summary>Cells of tables (RFC 4180), whichever of the usual separators stands between them.</summary>
internal static partial class CsvCell
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

    /// <summary>
    /// A cell of a table that people only read. A spreadsheet that splits at another separator than the table's takes
    /// the quotes of a cell for letters, and then a formula may begin behind any separator or line end within it.
    /// </summary>
    public static string ToRead(string? text) => Of(Beginnings().Replace(text ?? "", "$0'"));

    /// <summary>A line of such a table.</summary>
    public static string LineToRead(IEnumerable<string?> cells) => string.Join(',', cells.Select(ToRead)) + "\r\n";

    /// <summary>The text that became the cell.</summary>
    public static string Plain(string cell) =>
        cell is ['\'', var first, ..] && Starting.Contains(first) ? cell[1..] : cell;

    [GeneratedRegex("[;,\"\\t\\r\\n][ \\u00A0]*(?=[=+\\-@＝＋－＠])")]
    private static partial Regex Beginnings();
}
