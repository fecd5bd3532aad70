using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Campaign.Web.Tests.Reporting;

/// <summary>Workbooks with cells as any program may write them.</summary>
internal static class CellBook
{
    /// <summary>A workbook with one sheet of one row.</summary>
    /// <param name="cells">The cells of the row.</param>
    /// <param name="shared">Texts that cells name by their position.</param>
    public static byte[] Make(IEnumerable<Cell> cells, params SharedStringItem[] shared)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData(new Row(cells)));
            book.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(shared);
            var sheet = new Sheet
            {
                Id = book.GetIdOfPart(part),
                SheetId = 1,
                Name = "Một",
            };
            book.Workbook = new Workbook(new DocumentFormat.OpenXml.Spreadsheet.Sheets(sheet));
        }
        return file.ToArray();
    }

    /// <summary>A cell with a value of some type.</summary>
    public static Cell Of(CellValues type, string value) => new() { DataType = type, CellValue = new(value) };
}
