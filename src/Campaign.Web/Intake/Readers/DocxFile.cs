using System.Collections.Immutable;
using Campaign.Core.Intake;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Campaign.Web.Intake.Readers;

/// <summary>Reads paragraphs and tables of a Word document (.docx), with the labels of its automatic lists.</summary>
internal static class DocxFile
{
    private const long MostCharacters = 30_000_000;

    public static IReadOnlyList<IntakeBlock> Read(byte[] bytes)
    {
        WordPackage.Check(bytes);
        using var file = new MemoryStream(bytes, writable: false);
        using var word = WordprocessingDocument.Open(
            file,
            isEditable: false,
            new OpenSettings { MaxCharactersInPart = MostCharacters }
        );
        var main = word.MainDocumentPart;
        var labels = new WordLabels(main?.NumberingDefinitionsPart?.Numbering, main?.StyleDefinitionsPart?.Styles);
        return main?.Document?.Body is { } body
            ? [.. Blocks(body, labels)]
            : throw new IntakeRefusedException("Tệp Word không có nội dung: hãy mở tệp, kiểm tra và lưu lại.");
    }

    private static IEnumerable<IntakeBlock> Blocks(OpenXmlElement parent, WordLabels labels)
    {
        foreach (var element in parent.ChildElements)
            switch (element)
            {
                case Paragraph paragraph:
                    foreach (var block in Lines(paragraph, labels))
                        yield return block;
                    break;
                case Table table:
                    yield return new IntakeBlock("") { Rows = [.. Rows(table, labels)] };
                    break;
                case SdtBlock or SdtContentBlock or CustomXmlBlock or InsertedRun:
                    foreach (var block in Blocks(element, labels))
                        yield return block;
                    break;
            }
    }

    // A line break within a paragraph separates lines of a letterhead or of a list typed by hand.
    private static IEnumerable<IntakeBlock> Lines(Paragraph paragraph, WordLabels labels)
    {
        var label = labels.Next(paragraph);
        var level = labels.LevelOf(paragraph);
        var strong = IsStrong(paragraph);
        foreach (var line in TextOf(paragraph).Split('\n'))
        {
            yield return new IntakeBlock(line)
            {
                Label = label,
                Level = level,
                Strong = strong,
            };
            label = "";
        }
        foreach (
            var box in paragraph
                .Descendants<TextBoxContent>()
                .Where(x => !x.Ancestors<AlternateContentFallback>().Any())
        )
        foreach (var block in Blocks(box, labels))
            yield return block;
    }

    private static IEnumerable<ImmutableArray<string>> Rows(Table table, WordLabels labels) =>
        table.Elements<TableRow>().Select(row => Cells(row, labels).ToImmutableArray());

    private static IEnumerable<string> Cells(TableRow row, WordLabels labels)
    {
        foreach (var cell in row.Elements<TableCell>())
        {
            yield return string.Join('\n', Blocks(cell, labels).Select(x => x.Shown));
            for (var i = 1; i < (cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1); i++)
                yield return "";
        }
    }

    private static string TextOf(Paragraph paragraph) =>
        string.Concat(
            paragraph
                .Descendants()
                .Where(x => x.Ancestors<Paragraph>().First() == paragraph)
                .Select(x =>
                    x switch
                    {
                        Text text => text.Text,
                        TabChar => " ",
                        Break or CarriageReturn => "\n",
                        NoBreakHyphen => "-",
                        SymbolChar => "•",
                        _ => "",
                    }
                )
        );

    private static bool IsStrong(Paragraph paragraph)
    {
        var runs = paragraph.Descendants<Run>().Where(x => !string.IsNullOrWhiteSpace(x.InnerText)).ToList();
        return runs.Count > 0 && runs.TrueForAll(x => x.RunProperties?.Bold is { } bold && bold.Val?.Value != false);
    }
}
