using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Campaign.Web.Reporting.Sheets;

namespace Campaign.Web.Reporting.Papers;

/// <summary>The same document to be printed as PDF.</summary>
internal static class HtmlPaper
{
    private const string Style = """
        @page { size: A4; margin: 20mm 20mm 20mm 30mm; @top-center { content: counter(page); font-size: 13pt; } }
        @page :first { @top-center { content: ""; } }
        body { font: 14pt/1.2 "Times New Roman", "Liberation Serif", "Tinos", "DejaVu Serif", serif; margin: 0; }
        p { margin: 6pt 0; text-align: justify; }
        .body { text-indent: 10mm; white-space: pre-wrap; }
        .keep { break-after: avoid; }
        .two { display: flex; justify-content: space-between; }
        .two > div:first-child { width: 40%; }
        .two > div:last-child { width: 58%; white-space: nowrap; }
        .bottom { break-inside: avoid; margin-top: 14pt; }
        .two p, h1, h2 { margin: 0; text-align: center; }
        .left p { text-align: left; font-size: 11pt; }
        h1, h2 { font-size: 14pt; }
        h2.line { display: block; width: fit-content; margin: 0 auto; }
        .motto { font-size: 13pt; }
        h3 { font-size: 14pt; margin: 9pt 0 4pt; text-indent: 10mm; break-after: avoid; }
        .small { font-size: 12pt; }
        .line { display: inline-block; }
        .line::after { content: ""; display: block; width: 40%; border-top: 1px solid; margin: 2pt auto 6pt; }
        .line.whole::after { width: 100%; }
        table { width: 100%; border-collapse: collapse; font-size: 12pt; }
        th, td { border: 1px solid; padding: 1pt 4pt; text-align: left; }
        td.n { text-align: right; }
        td:first-child, th { text-align: center; }
        tr { break-inside: avoid; }
        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI"];

    /// <summary>The document.</summary>
    /// <param name="paper">What it says.</param>
    /// <param name="year">Year of the date.</param>
    public static string Write(ResultPaper paper, int year)
    {
        var html = new StringBuilder("<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><title>");
        html.Append(Text(paper.Subject)).Append("</title><style>").Append(Style).Append("</style><body>");
        html.Append("<div class=\"two\"><div class=\"small\">");
        ImmutableArray<string> issuer = paper.Issuer.IsEmpty ? ["(TÊN CƠ QUAN)"] : paper.Issuer;
        foreach (var line in issuer[..^1])
            html.Append("<p><b>").Append(Text(line)).Append("</b></p>");
        html.Append("<p><b class=\"line\">").Append(Text(issuer[^1])).Append("</b></p><p>Số: ………/");
        html.Append(Text(paper.Symbol))
            .Append("</p></div><div class=\"small\"><p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p>")
            .Append("<p><b class=\"motto line whole\">Độc lập - Tự do - Hạnh phúc</b></p><p><i>")
            .Append(Text(paper.Locality.Length > 0 ? paper.Locality : "…"))
            .Append(", ngày …… tháng …… năm ")
            .Append(year)
            .Append("</i></p></div></div><br><h1>BÁO CÁO</h1><h2 class=\"line\">")
            .Append(Text(paper.Subject))
            .Append("</h2>");
        foreach (var (index, part) in paper.Parts.Index())
        {
            html.Append("<h3>")
                .Append(Roman[index])
                .Append(". ")
                .Append(Text(part.Heading.ToUpperInvariant()))
                .Append("</h3>");
            string[] lines = (part.Text.Length > 0 ? part.Text : "…").Split('\n');
            // A signature never stands on a page alone.
            foreach (var (number, line) in lines.Index())
                Paragraph(html, line, keeps: index == paper.Parts.Length - 1 && number == lines.Length - 1);
            if (!part.HasFigures)
                continue;
            Paragraph(html, paper.Basis, keeps: true);
            Table(html, paper.Figures);
        }
        html.Append("<div class=\"two bottom\"><div class=\"left\"><p><b><i>Nơi nhận:</i></b></p>");
        foreach (var recipient in paper.Recipients)
            html.Append("<p>- ").Append(Text(recipient)).Append(";</p>");
        html.Append("<p>- Lưu: VT, ….</p></div><div>");
        foreach (var line in paper.Signing)
            html.Append("<p><b>").Append(Text(line)).Append("</b></p>");
        return html.Append(
                "<p><b>(CHỨC VỤ CỦA NGƯỜI KÝ)</b></p><br><br><br><p><b>(Họ và tên)</b></p></div></div></body></html>"
            )
            .ToString();
    }

    private static void Paragraph(StringBuilder html, string text, bool keeps) =>
        html.Append(keeps ? "<p class=\"body keep\">" : "<p class=\"body\">").Append(Text(text)).Append("</p>");

    private static void Table(StringBuilder html, SheetTable table)
    {
        html.Append("<table>");
        foreach (var (index, row) in table.Rows.Index())
        {
            html.Append("<tr>");
            foreach (var cell in row)
                html.Append(
                    index < table.Heads ? $"<th>{Text(cell?.ToString() ?? "")}</th>"
                    : cell is long number ? $"<td class=\"n\">{Words.Dates.Number(number)}</td>"
                    : $"<td>{Text(cell?.ToString() ?? "")}</td>"
                );
            html.Append("</tr>");
        }
        html.Append("</table>");
    }

    private static string Text(string text) => Encoder.Encode(text);
}
