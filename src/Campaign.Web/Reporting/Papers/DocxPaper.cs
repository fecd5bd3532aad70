using System.Collections.Immutable;
using Campaign.Web.Reporting.Sheets;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using static Campaign.Web.Reporting.Papers.WordParts;

namespace Campaign.Web.Reporting.Papers;

/// <summary>
/// A report as a Word document in the form of Nghị định 30/2020/NĐ-CP, annex I: to be completed, numbered, dated and
/// signed by whoever issues it.
/// </summary>
internal static class DocxPaper
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI"];

    /// <summary>The document.</summary>
    /// <param name="paper">What it says.</param>
    /// <param name="year">Year of the date, whose day and month are left open.</param>
    public static byte[] Write(ResultPaper paper, int year)
    {
        using var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = PaperStyles();
            var header = main.AddNewPart<HeaderPart>();
            header.Header = new Header(PageNumber());
            var body = new Body(Content(paper, year));
            body.Append(Page(main.GetIdOfPart(header)));
            main.Document = new Document(body);
        }
        return file.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Content(ResultPaper paper, int year)
    {
        yield return Top(paper, year);
        yield return Text("", Look.Centred);
        yield return Text("BÁO CÁO", Look.Kind);
        yield return Text(paper.Subject, Look.Subject);
        yield return Text("_______", Look.Centred);
        foreach (var (index, part) in paper.Parts.Index())
        {
            yield return Text($"{Roman[index]}. {part.Heading.ToUpperInvariant()}", Look.Heading);
            foreach (var line in (part.Text.Length > 0 ? part.Text : "…").Split('\n'))
                yield return Text(line, Look.Body);
            if (!part.HasFigures)
                continue;
            yield return Text(paper.Basis, Look.Body);
            yield return Grid(paper.Figures);
        }
        yield return Text("", Look.Body);
        yield return Bottom(paper);
    }

    private static Table Top(ResultPaper paper, int year) =>
        Columns(
            (
                4100,
                [
                    .. paper.Issuer.DefaultIfEmpty("(TÊN CƠ QUAN)").Select(x => Text(x, Look.Issuer)),
                    Text("_______", Look.Centred),
                    Text("Số:          /BC-…", Look.Centred),
                ]
            ),
            (
                5300,
                [
                    Text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Look.Issuer),
                    Text("Độc lập - Tự do - Hạnh phúc", Look.Motto),
                    Text("_______________________", Look.Centred),
                    Text(
                        $"{(paper.Locality.Length > 0 ? paper.Locality : "…")}, ngày      tháng      năm {year}",
                        Look.Date
                    ),
                ]
            )
        );

    private static Table Bottom(ResultPaper paper) =>
        Columns(
            (
                4700,
                [
                    Text("Nơi nhận:", Look.RecipientHead),
                    .. paper.Recipients.Select(x => Text($"- {x};", Look.Recipient)),
                    Text("- Lưu: VT, ….", Look.Recipient),
                ]
            ),
            (
                4700,
                [
                    .. paper.Signing.Select(x => Text(x, Look.Signing)),
                    Text("(CHỨC VỤ CỦA NGƯỜI KÝ)", Look.Signing),
                    .. Enumerable.Repeat(0, 4).Select(_ => Text("", Look.Centred)),
                    Text("(Họ và tên)", Look.Signing),
                ]
            )
        );

    private static Table Grid(SheetTable table) =>
        new([
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Pct, Width = "5000" },
                Lines(BorderValues.Single)
            ),
            new TableGrid(table.Rows[0].Select(_ => new GridColumn())),
            .. table.Rows.Select((x, i) => Row(x, i < table.Heads)),
        ]);

    private static TableRow Row(ImmutableArray<object?> cells, bool isHead)
    {
        var row = new TableRow(
            cells.Select(x => new TableCell(
                Text(
                    x switch
                    {
                        long number => Words.Dates.Number(number),
                        _ => x?.ToString() ?? "",
                    },
                    isHead ? Look.CellHead
                        : x is long ? Look.CellNumber
                        : Look.Cell
                )
            ))
        );
        if (isHead)
            row.PrependChild(new TableRowProperties(new TableHeader()));
        return row;
    }
}
