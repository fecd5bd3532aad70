using System.Globalization;
using System.Text;
using Campaign.Web.Formats;
using Microsoft.VisualBasic.FileIO;

namespace Campaign.Web.Reporting.Sheets;

/// <summary>Tables as CSV, as Excel in Viet Nam reads and writes it.</summary>
internal static class CsvSheet
{
    public const string MediaType = "text/csv; charset=utf-8";

    private const int MostBytes = 200_000;
    private const int MostLines = 10_000;

    private static readonly string[] Delimiters = [";", ",", "\t"];

    /// <summary>A table as a file. Semicolons: with commas, a Vietnamese Excel shows one column.</summary>
    public static byte[] Write(SheetTable table)
    {
        var text = new StringBuilder();
        foreach (var row in table.Rows)
            text.AppendJoin(';', row.Select(Cell)).Append("\r\n");
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>The rows of a file.</summary>
    /// <exception cref="SheetRefusedException">It is no CSV in UTF-8.</exception>
    public static List<SheetRow> Read(byte[] bytes)
    {
        if (bytes.Length > MostBytes)
            throw new SheetRefusedException("Tệp CSV quá lớn: biểu mẫu đã điền chỉ vài chục kB.");
        var text = Text(bytes);
        // Counted before it is parsed: of a quote that is never closed, each line would copy all lines before it.
        if (text.Count(x => x is '\n' or '\r') > MostLines)
            throw new SheetRefusedException("Tệp CSV có nhiều dòng hơn mọi biểu mẫu.");
        using var parser = new TextFieldParser(new StringReader(text))
        {
            TextFieldType = FieldType.Delimited,
            HasFieldsEnclosedInQuotes = true,
            TrimWhiteSpace = false,
        };
        parser.SetDelimiters(Delimiter(text));
        var rows = new List<SheetRow>();
        var (row, lines) = (0, text.Count(x => x == '\n') + (text.EndsWith('\n') ? 0 : 1));
        while (!parser.EndOfData)
        {
            var before = parser.LineNumber;
            string[] fields;
            try
            {
                fields = parser.ReadFields() ?? [];
            }
            catch (MalformedLineException)
            {
                throw new SheetRefusedException($"Dòng {parser.ErrorLineNumber}: dấu nháy kép không khép.");
            }
            // A spreadsheet counts rows: blank lines, which the parser leaves out, but not the lines within a cell.
            var after = parser.LineNumber < 0 ? lines + 1 : parser.LineNumber;
            row += (int)(after - before) - fields.Sum(x => x.Count(c => c == '\n'));
            rows.Add(new(row, [.. fields.Select(CsvCell.Plain)]));
        }
        return rows;
    }

    private static string Text(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw new SheetRefusedException("Tệp CSV không phải UTF-8. Trong Excel hãy chọn “CSV UTF-8”.");
        }
    }

    // Whatever the first line has most of.
    private static string Delimiter(string text)
    {
        var first = text.AsSpan(0, text.IndexOf('\n') is var end and >= 0 ? end : text.Length).ToString();
        return Delimiters.MaxBy(x => first.Split(x).Length)!;
    }

    private static string Cell(object? cell) =>
        cell is long number ? number.ToString(CultureInfo.InvariantCulture) : CsvCell.Of(cell?.ToString());
}
