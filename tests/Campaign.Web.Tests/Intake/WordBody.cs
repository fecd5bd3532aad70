using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Campaign.Web.Tests.Intake;

/// <summary>A Word document from the XML of its body, with one automatic list: "1.", "2.".</summary>
internal static class WordBody
{
    public static byte[] Of(string xml)
    {
        using var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
                new AbstractNum(
                    new Level(
                        new StartNumberingValue { Val = 1 },
                        new NumberingFormat { Val = NumberFormatValues.Decimal },
                        new LevelText { Val = "%1." }
                    )
                    {
                        LevelIndex = 0,
                    }
                )
                {
                    AbstractNumberId = 1,
                },
                new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 }
            );
            main.Document = new Document(
                "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                    + $"<w:body>{xml}</w:body></w:document>"
            );
        }
        return file.ToArray();
    }

    public static string Run(string words, string look = "") =>
        $"<w:r><w:rPr>{look}</w:rPr><w:t xml:space='preserve'>{words}</w:t></w:r>";

    public static string Paragraph(string content) => $"<w:p>{content}</w:p>";

    public static string Item(string content, string mark = "") =>
        "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>"
        + $"<w:rPr>{mark}</w:rPr></w:pPr>{content}</w:p>";

    public static string Cell(string words) => $"<w:tc>{Paragraph(Run(words))}</w:tc>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    public static string Table(string rows) => $"<w:tbl>{rows}</w:tbl>";

    public static string Control(string content) => $"<w:sdt><w:sdtContent>{content}</w:sdtContent></w:sdt>";

    public static string Custom(string content) => $"<w:customXml w:element='a'>{content}</w:customXml>";

    public static string Changed(string change, string content) =>
        $"<w:{change} w:id='1' w:author='A'>{content}</w:{change}>";
}
