using System.Globalization;
using Campaign.Web.Formats;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Campaign.Web.Reporting.Sheets;

/// <summary>Reads the first sheet of an Excel file. Of formulas, the value that was saved with them counts.</summary>
internal static class XlsxReader
{
    private const long MostBytes = 20_000_000;
    private const long MostCharacters = 3_000_000;
    private const int MostColumns = 50;
    private const int MostRows = 5000;
    private const uint LastRowOfExcel = 1 << 20;

    /// <summary>The rows of the first sheet.</summary>
    /// <exception cref="SheetRefusedException">It is no Excel file, or too large.</exception>
    public static List<SheetRow> Read(byte[] bytes)
    {
        try
        {
            if (!OfficePackage.Check(bytes, "xl/workbook.xml", MostBytes, MostBytes))
                throw new InvalidDataException("It is no workbook.");
            using var file = new MemoryStream(bytes, writable: false);
            using var document = SpreadsheetDocument.Open(
                file,
                isEditable: false,
                new OpenSettings { MaxCharactersInPart = MostCharacters }
            );
            return document.WorkbookPart is { } book
                ? Rows(book)
                : throw new InvalidDataException("It has no workbook.");
        }
        catch (Exception e)
            when (e
                    is InvalidDataException
                        or OfficePackageTooLargeException
                        or OpenXmlPackageException
                        or System.Xml.XmlException
                        or FormatException
                        or ArgumentException
                        or InvalidOperationException
                        or KeyNotFoundException
                        or IOException
            )
        {
            throw new SheetRefusedException("Không đọc được tệp Excel này. Hãy tải lại biểu mẫu và điền vào đó.");
        }
    }

    private static List<SheetRow> Rows(WorkbookPart book)
    {
        var first = book.Workbook?.Sheets?.Elements<Sheet>().FirstOrDefault()?.Id?.Value;
        if (first is null || book.GetPartById(first) is not WorksheetPart { Worksheet: { } sheet })
            throw new InvalidDataException("It has no sheet.");
        // Cells that share a text share one string, or a small file would fill the memory.
        var shared = book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(Words).ToList();
        var rows = new List<SheetRow>();
        foreach (var row in sheet.Descendants<Row>())
        {
            if (rows.Count == MostRows)
                throw new InvalidDataException("It has more rows than any form.");
            if (row.RowIndex?.Value is 0 or > LastRowOfExcel)
                throw new InvalidDataException("It has a row that no program counts.");
            var number = row.RowIndex?.Value is { } given ? (int)given : (rows.LastOrDefault()?.Number ?? 0) + 1;
            var cells = new string[MostColumns];
            Array.Fill(cells, "");
            var column = -1;
            foreach (var cell in row.Elements<Cell>())
            {
                column = cell.CellReference?.Value is { } address ? ColumnNames.Of(address) : column + 1;
                if (column is >= 0 and < MostColumns)
                    cells[column] = Text(cell, shared ?? []);
            }
            rows.Add(new(number, [.. cells]));
        }
        return rows;
    }

    private static string Text(Cell cell, List<string> shared)
    {
        var raw = cell.CellValue?.Text ?? "";
        if (cell.DataType?.Value is not { } type || type == CellValues.Number)
            return Number(raw);
        return type == CellValues.SharedString ? Shared(raw, shared)
            : type == CellValues.InlineString
                ? cell.InlineString is { } text ? Words(text)
                    : ""
            // TRUE is kept as 1, which is no count of anything.
            : type == CellValues.Boolean
                ? raw == "1" ? "TRUE"
                    : "FALSE"
            : raw;
    }

    private static string Shared(string raw, List<string> shared) =>
        int.TryParse(raw, NumberStyles.Integer, CultureInfo.InvariantCulture, out var index)
        && index >= 0
        && index < shared.Count
            ? shared[index]
            : throw new InvalidDataException("A cell has a text that the file does not hold.");

    // Without the reading aids that Excel keeps beside the text.
    private static string Words(OpenXmlElement item) =>
        string.Concat(item.Descendants<Text>().Where(x => !x.Ancestors<PhoneticRun>().Any()).Select(x => x.Text));

    // Excel keeps numbers as binary fractions; a whole one may be written 1.2E3. In a fraction the point would be taken
    // for a separator of thousands.
    private static string Number(string raw) =>
        double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && Math.Abs(number) < 1e15
        && number == Math.Floor(number)
            ? ((long)number).ToString(CultureInfo.InvariantCulture)
            : raw.Replace('.', ',');
}
