namespace Campaign.Web.Formats;

/// <summary>Cells of tables (RFC 4180).</summary>
internal static class CsvCell
{
    /// <summary>A cell, quoted where it has to be. No spreadsheet runs it as a formula.</summary>
    public static string Of(string? text)
    {
        var cell = text is ['=' or '+' or '-' or '@' or '\t', ..] ? "'" + text : text ?? "";
        return cell.AsSpan().IndexOfAny(",\"\r\n") < 0
            ? cell
            : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
