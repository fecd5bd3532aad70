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

    private const string Motto = "Độc lập - Tự do - Hạnh phúc";

    // The decree wants a third to a half.
    private const double Third = 0.4;

    // Twentieths of a point: the page between its margins, the two columns above and below the text, and the columns of
    // the table: what is counted has what the figures leave.
    private const int Page = 9071,
        Left = 3671,
        Right = 5400,
        Ordinal = 560,
        Figure = 1080;

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
            body.Append(WordParts.Page(main.GetIdOfPart(header)));
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
        yield return Rule(paper.Subject, Look.Subject, Third, Page);
        foreach (var (index, part) in paper.Parts.Index())
        {
            yield return Text($"{Roman[index]}. {part.Heading.ToUpperInvariant()}", Look.Heading);
            string[] lines = (part.Text.Length > 0 ? part.Text : "…").Split('\n');
            foreach (var (number, line) in lines.Index())
                yield return Text(line, Look.Body with { Keeps = IsLast(index, number) });
            if (!part.HasFigures)
                continue;
            yield return Text(paper.Basis, Look.Body);
            yield return Grid(paper.Figures);
        }
        yield return Text("", Look.Body with { Keeps = true });
        yield return Bottom(paper);

        // A signature never stands on a page alone.
        bool IsLast(int part, int line) =>
            part == paper.Parts.Length - 1 && line == paper.Parts[part].Text.Count(x => x == '\n');
    }

    private static Table Top(ResultPaper paper, int year)
    {
        ImmutableArray<string> issuer = paper.Issuer.IsEmpty ? ["(TÊN CƠ QUAN)"] : paper.Issuer;
        return Columns(
            (
                Left,
                [
                    .. issuer.Select(x => Text(x, Look.Issuer)),
                    Rule(issuer[^1], Look.Issuer, Third, Left),
                    Text($"Số:          /{paper.Symbol}", Look.Number),
                ]
            ),
            (
                Right,
                [
                    Text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Look.Issuer),
                    Text(Motto, Look.Motto),
                    Rule(Motto, Look.Motto, 1, Right),
                    Text(
                        $"{(paper.Locality.Length > 0 ? paper.Locality : "…")}, ngày      tháng      năm {year}",
                        Look.Date
                    ),
                ]
            )
        );
    }

    private static Table Bottom(ResultPaper paper) =>
        Columns(
            (
                Left + 700,
                [
                    Text("Nơi nhận:", Look.RecipientHead),
                    .. paper.Recipients.Select(x => Text($"- {x};", Look.Recipient)),
                    Text("- Lưu: VT, ….", Look.Recipient),
                ]
            ),
            (
                Right - 700,
                [
                    .. paper.Signing.Select(x => Text(x, Look.Signing)),
                    Text("(CHỨC VỤ CỦA NGƯỜI KÝ)", Look.Signing),
                    .. Enumerable.Repeat(0, 4).Select(_ => Text("", Look.Centred)),
                    Text("(Họ và tên)", Look.Signing),
                ]
            )
        );

    private static Table Grid(SheetTable table)
    {
        var figures = (table.Rows[0].Length - 2) * Figure;
        int[] widths =
        [
            .. table
                .Rows[0]
                .Select(
                    (_, i) =>
                        i == 0 ? Ordinal
                        : i == 1 ? Page - Ordinal - figures
                        : Figure
                ),
        ];
        return new([
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = $"{widths.Sum()}" },
                Lines(BorderValues.Single),
                new TableLayout { Type = TableLayoutValues.Fixed }
            ),
            new TableGrid(widths.Select(x => new GridColumn { Width = $"{x}" })),
            .. table.Rows.Select((x, i) => Row(x, widths, i < table.Heads)),
        ]);
    }

    private static TableRow Row(ImmutableArray<object?> cells, int[] widths, bool isHead)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHead)
            properties.Append(new TableHeader());
        return new([
            properties,
            .. cells.Select(
                (x, i) =>
                    new TableCell(
                        new TableCellProperties(
                            new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = $"{widths[i]}" }
                        ),
                        Text(
                            x switch
                            {
                                long number => Words.Dates.Number(number),
                                _ => x?.ToString() ?? "",
                            },
                            isHead ? Look.CellHead
                                : i == 0 ? Look.CellCount
                                : x is long ? Look.CellNumber
                                : Look.Cell
                        )
                    )
            ),
        ]);
    }
}
