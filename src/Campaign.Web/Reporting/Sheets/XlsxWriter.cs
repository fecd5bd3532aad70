using System.Globalization;
using Campaign.Core.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Campaign.Web.Reporting.Sheets;

/// <summary>Tables as an Excel file. Texts are texts: none of them is ever a formula.</summary>
internal static class XlsxWriter
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const uint A4 = 9;

    private const uint Plain = 0,
        Heading = 1,
        Grouped = 2,
        Typed = 3;

    /// <summary>A file with a sheet for each table.</summary>
    public static byte[] Write(params IEnumerable<SheetTable> tables)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var sheets = book.Workbook.AppendChild(new DocumentFormat.OpenXml.Spreadsheet.Sheets());
            foreach (var (index, table) in tables.Index())
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(
                    new SheetProperties(new PageSetupProperties { FitToPage = true }),
                    Widths(table),
                    new SheetData(table.Rows.Select((x, i) => Of(x, i, table))),
                    // Printed, a table is as wide as a page and as long as it is.
                    new PageSetup
                    {
                        PaperSize = A4,
                        Orientation = OrientationValues.Landscape,
                        FitToWidth = 1,
                        FitToHeight = 0,
                    }
                );
                sheets.Append(
                    new Sheet
                    {
                        Id = book.GetIdOfPart(part),
                        SheetId = (uint)index + 1,
                        Name = table.Name,
                    }
                );
            }
        }
        return file.ToArray();
    }

    private static Row Of(IReadOnlyList<object?> cells, int index, SheetTable table) =>
        new(cells.Select((x, column) => Of(x, column, index, StyleOf(index, column, table))))
        {
            RowIndex = (uint)index + 1,
        };

    private static uint StyleOf(int row, int column, SheetTable table) =>
        row < table.Heads ? Heading
        : table.Typed.Contains(column) ? Typed
        : Plain;

    private static Cell Of(object? value, int column, int row, uint style)
    {
        var cell = new Cell { CellReference = ColumnNames.Name(column) + (row + 1), StyleIndex = style };
        switch (value)
        {
            case long number:
                cell.CellValue = new(number.ToString(CultureInfo.InvariantCulture));
                cell.StyleIndex = style == Plain ? Grouped : style;
                break;
            case not null:
                cell.DataType = CellValues.InlineString;
                cell.InlineString = new(
                    new Text(PrintableText.Of(value.ToString()!)) { Space = SpaceProcessingModeValues.Preserve }
                );
                break;
        }
        return cell;
    }

    private static Columns Widths(SheetTable table)
    {
        var count = table.Rows.Max(x => x.Length);
        return new(
            Enumerable
                .Range(0, count)
                .Select(i => new Column
                {
                    Min = (uint)i + 1,
                    Max = (uint)i + 1,
                    CustomWidth = true,
                    Width = Math.Clamp(Longest(table, i) + 2, 10, 60),
                })
        );
    }

    // The first row may say more than a column is wide; it runs over.
    private static int Longest(SheetTable table, int column) =>
        table.Rows.Skip(1).Select(x => x.ElementAtOrDefault(column)?.ToString()?.Length ?? 0).DefaultIfEmpty().Max();

    private static Stylesheet Styles() =>
        new(
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 })
            ),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat(),
                new CellFormat { FontId = 1, ApplyFont = true },
                // 3 is Excel's own format with separators of thousands.
                new CellFormat { NumberFormatId = 3, ApplyNumberFormat = true },
                // 49 keeps what is typed: an English Excel would take 12.000, twelve thousand here, for twelve.
                new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true }
            )
        );
}
