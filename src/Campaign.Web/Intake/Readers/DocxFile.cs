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
        var open = new List<Paragraph>();
        foreach (var element in WordContent.Seen(parent, x => x is Paragraph or Table))
        {
            if (element is Paragraph paragraph)
            {
                open.Add(paragraph);
                if (WordContent.GoesOn(paragraph))
                    continue;
            }
            foreach (var block in Lines(open, labels))
                yield return block;
            open.Clear();
            if (element is Table table)
                yield return new IntakeBlock("") { Rows = [.. Rows(table, labels)] };
        }
        foreach (var block in Lines(open, labels))
            yield return block;
    }

    private static IEnumerable<IntakeBlock> Lines(IReadOnlyList<Paragraph> paragraphs, WordLabels labels)
    {
        // An item without words, as when all of it was deleted, has no number either.
        var first = paragraphs.FirstOrDefault(x => WordLines.Of([x]).Count > 0);
        var level = first is null ? 0 : labels.LevelOf(first);
        foreach (var (i, line) in WordLines.Of(paragraphs).Index())
            yield return line with
            {
                Label = i == 0 ? labels.Next(first!) : "",
                Level = level,
            };
        foreach (var box in paragraphs.SelectMany(WordContent.Seen<TextBoxContent>))
        foreach (var block in Blocks(box, labels))
            yield return block;
    }

    private static IEnumerable<ImmutableArray<string>> Rows(Table table, WordLabels labels) =>
        WordContent.Seen<TableRow>(table).Select(row => Cells(row, labels).ToImmutableArray());

    private static IEnumerable<string> Cells(TableRow row, WordLabels labels)
    {
        foreach (var cell in WordContent.Seen<TableCell>(row))
        {
            yield return IntakeBlock.InCell(Blocks(cell, labels));
            for (var i = 1; i < (cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1); i++)
                yield return "";
        }
    }
}
