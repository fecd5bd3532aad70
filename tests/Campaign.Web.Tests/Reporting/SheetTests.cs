using System.IO.Compression;
using System.Text;
using Campaign.Web.Reporting.Form;
using Campaign.Web.Reporting.Sheets;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Campaign.Web.Tests.Reporting;

/// <summary>Tables as files, and files that strangers send.</summary>
public sealed class SheetTests
{
    private static readonly SheetTable Table = new(
        "Số liệu",
        [
            ["Mã", "Chỉ số", "Số liệu"],
            ["NC", "=HYPERLINK(\"http://a\";\"b\")", 23_800L],
            ["+TR", "Đủ; \"dấu\", phẩy\nhai dòng", null],
        ],
        1
    );

    [Fact]
    public void What_is_written_as_Excel_is_valid_and_read_again()
    {
        var bytes = XlsxWriter.Write(
            Table,
            new SheetTable(
                "Không có dòng nào",
                [
                    ["Mã"],
                ],
                1
            )
        );
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(x => $"{x.Path?.XPath} {x.Description}"));
        AssertSame(XlsxReader.Read(bytes));
    }

    [Fact]
    public void What_is_written_as_CSV_is_read_again() => AssertSame(CsvSheet.Read(CsvSheet.Write(Table)));

    [Fact]
    public void No_text_is_a_formula_in_any_program()
    {
        var csv = Encoding.UTF8.GetString(CsvSheet.Write(Table));
        Assert.Contains("\"'=HYPERLINK", csv, StringComparison.Ordinal);
        Assert.Contains("\r\n'+TR;", csv, StringComparison.Ordinal);
        var bytes = XlsxWriter.Write(Table);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var sheet = zip.Entries.Single(x => x.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal));
        using var reader = new StreamReader(sheet.Open());
        Assert.DoesNotContain("<x:f>", reader.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fraction_is_not_taken_for_thousands()
    {
        using var file = new MemoryStream();
        file.Write(XlsxWriter.Write(Table));
        using (var document = SpreadsheetDocument.Open(file, isEditable: true))
            document
                .WorkbookPart!.WorksheetParts.Single()
                .Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellValue>()
                .Single()
                .Text = "1.204";
        Assert.False(TypedCount.TryRead(XlsxReader.Read(file.ToArray())[1][2], out _));
    }

    [Fact]
    public void A_cell_in_which_people_type_keeps_what_they_type()
    {
        using var document = SpreadsheetDocument.Open(
            new MemoryStream(XlsxWriter.Write(Table with { Typed = [2] })),
            false
        );
        var formats = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>();
        var typed = document
            .WorkbookPart.WorksheetParts.Single()
            .Worksheet!.Descendants<Cell>()
            .Where(x => x.CellReference!.Value is "C2" or "C3");
        Assert.All(typed, x => Assert.Equal(49u, formats.ElementAt((int)x.StyleIndex!.Value).NumberFormatId!.Value));
        Assert.Equal(2, typed.Count());
    }

    [Theory]
    [InlineData("Mã,Chỉ số\nNC,1")]
    [InlineData("Mã\tChỉ số\r\nNC\t1")]
    [InlineData("\uFEFFMã;Chỉ số\r\nNC;1\r\n")]
    public void CSV_is_read_with_the_separator_it_has(string text)
    {
        var rows = CsvSheet.Read(Encoding.UTF8.GetBytes(text));
        Assert.Equal(("NC", "1"), (rows[1][0], rows[1][1]));
    }

    [Fact]
    public void Rows_keep_the_numbers_that_the_spreadsheet_shows()
    {
        var rows = CsvSheet.Read("Mã;Số\r\n\r\n\"hai\ndòng\";1\r\nNC;1\r\nTR;2"u8.ToArray());
        Assert.Equal([1, 3, 4, 5], rows.Select(x => x.Number));
    }

    [Fact]
    public void What_is_no_table_is_refused_in_a_sentence()
    {
        using var small = new MemoryStream();
        using (var zip = new ZipArchive(small, ZipArchiveMode.Create, leaveOpen: true))
            zip.CreateEntry("xl/workbook.xml").Open().Dispose();
        byte[][] files =
        [
            [.. "PK"u8, 3, 4, 0, 0],
            small.ToArray(),
            Bomb(),
            Nested(),
            Nested("xl/worksheets/sheet1.dat"),
        ];
        foreach (var file in files)
            Assert.Throws<SheetRefusedException>(() => XlsxReader.Read(file));
        Assert.Throws<SheetRefusedException>(() => CsvSheet.Read([0xC3, 0x28]));
        Assert.Throws<SheetRefusedException>(() => CsvSheet.Read("a;\"b\nc"u8.ToArray()));
        Assert.Throws<SheetRefusedException>(() =>
            CsvSheet.Read([(byte)'"', .. Enumerable.Repeat((byte)'\n', 20_000)])
        );
        Assert.Throws<SheetRefusedException>(() => CsvSheet.Read(new byte[300_000]));
    }

    [Fact]
    public void Cells_that_share_a_text_share_it_in_memory_too()
    {
        var book = CellBook.Make(
            Enumerable.Range(0, 9).Select(_ => CellBook.Of(CellValues.SharedString, "0")),
            new SharedStringItem(new Run(new Text("hai")), new Run(new Text(" phần")))
        );
        var row = Assert.Single(XlsxReader.Read(book));
        Assert.Equal("hai phần", row[0]);
        Assert.All(row.Cells.Take(9), x => Assert.Same(row.Cells[0], x));
    }

    [Theory]
    [InlineData("99999999999")]
    [InlineData("2147483648")]
    [InlineData("-1")]
    [InlineData("1")]
    [InlineData("một")]
    [InlineData("")]
    public void A_cell_with_a_text_that_the_file_does_not_hold_is_refused_in_a_sentence(string position)
    {
        var book = CellBook.Make(
            [CellBook.Of(CellValues.SharedString, position)],
            new SharedStringItem(new Text("một"))
        );
        Assert.Throws<SheetRefusedException>(() => XlsxReader.Read(book));
    }

    [Fact]
    public void A_truth_value_is_no_count() =>
        Assert.Equal("TRUE", XlsxReader.Read(CellBook.Make([CellBook.Of(CellValues.Boolean, "1")]))[0][0]);

    private static byte[] Bomb() => Zip(x => x.Write(new byte[1 << 20]), 64);

    private static byte[] Nested(string entry = "xl/workbook.xml") =>
        Zip(x => x.Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<a>", 100_000)))), 1, entry);

    private static byte[] Zip(Action<Stream> write, int times, string entry = "xl/workbook.xml")
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            if (entry != "xl/workbook.xml")
                using (var book = zip.CreateEntry("xl/workbook.xml").Open())
                    book.Write("<workbook/>"u8);
            using var content = zip.CreateEntry(entry).Open();
            for (var i = 0; i < times; i++)
                write(content);
        }
        return file.ToArray();
    }

    private static void AssertSame(List<SheetRow> rows)
    {
        Assert.Equal([1, 2], rows.Take(2).Select(x => x.Number));
        Assert.Equal("=HYPERLINK(\"http://a\";\"b\")", rows[1][1]);
        Assert.Equal("23800", rows[1][2]);
        Assert.Equal("+TR", rows[2][0]);
        Assert.Equal("Đủ; \"dấu\", phẩy\nhai dòng", rows[2][1].ReplaceLineEndings("\n"));
        Assert.Equal("", rows[2][2]);
    }
}
