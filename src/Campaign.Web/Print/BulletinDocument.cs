using Campaign.Core.Text;
using Campaign.Rendering.Templates;
using Campaign.Web.Formats;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Campaign.Web.Print;

/// <summary>
/// Writes an issue as a document to finish by hand: A4, masthead over the whole width, two columns, nothing left out.
/// </summary>
internal static class BulletinDocument
{
    // Twentieths of a point: A4, and margins of 15 mm.
    private const uint Width = 11906;
    private const uint Height = 16838;
    private const int Margin = 850;

    public static byte[] Write(PrintContent content)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = PrintableText.OnOneLine(content.Message);
            document.PackageProperties.Creator = PrintableText.OnOneLine(content.Organisation);
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body(Paragraphs(content)));
            main.AddNewPart<StyleDefinitionsPart>().Styles = Styles();
        }
        return file.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Paragraphs(PrintContent content)
    {
        var head = content.Masthead!;
        yield return Said(content.Organisation, "Organisation");
        yield return Said(content.IsSample ? $"{content.Message} (mẫu)" : content.Message, "Title");
        yield return Said(
            string.Join(", ", new[] { head.Number, head.Date, head.Period }.Where(x => x.Length > 0)),
            "Issue"
        );
        if (head.Licence.Length > 0)
            yield return Said(head.Licence, "Issue");
        yield return Break(columns: 1);
        foreach (var line in Lines(head.Lead))
            yield return Said(line, "Lead");
        foreach (var section in content.Sections)
        {
            yield return Said(section.Heading, "Heading1");
            foreach (var line in Lines(section.Text))
                yield return Said(line, null);
        }
        yield return Said("Cần giúp, gọi ngay", "Heading1");
        foreach (var call in content.Hotlines)
            yield return Said(
                string.Join(", ", new[] { $"{call.Number}: {call.Label}", call.Note }.Where(x => x.Length > 0)),
                null
            );
        yield return Section(columns: 2, SectionMarkValues.Continuous);
    }

    private static string[] Lines(string text) =>
        PrintableText.Of(text).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static Paragraph Said(string text, string? style)
    {
        var said = new Paragraph(new Run(WordText.Of(Unbroken.InDocument(text))));
        if (style is not null)
            said.ParagraphProperties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        return said;
    }

    // The end of the masthead's section stands in a paragraph of its own.
    private static Paragraph Break(short columns) =>
        new(new ParagraphProperties(Section(columns, SectionMarkValues.Continuous)));

    private static SectionProperties Section(short columns, SectionMarkValues kind) =>
        new(
            new SectionType { Val = kind },
            new PageSize { Width = Width, Height = Height },
            new PageMargin
            {
                Top = Margin,
                Bottom = Margin,
                Left = (uint)Margin,
                Right = (uint)Margin,
                Header = 0,
                Footer = 0,
                Gutter = 0,
            },
            new Columns { ColumnCount = columns, Space = "400" }
        );

    private static Styles Styles() =>
        new(
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(
                        new RunFonts
                        {
                            Ascii = "Arial",
                            HighAnsi = "Arial",
                            ComplexScript = "Arial",
                        },
                        new FontSize { Val = "22" },
                        new Languages { Val = "vi-VN" }
                    )
                ),
                new ParagraphPropertiesDefault(
                    new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120" })
                )
            ),
            Style("Normal", "22", isBold: false, isDefault: true),
            Style("Organisation", "22", isBold: true),
            Style("Title", "44", isBold: true),
            Style("Issue", "20", isBold: false),
            Style("Lead", "24", isBold: true),
            Style("Heading1", "26", isBold: true, level: 0)
        );

    private static Style Style(string name, string size, bool isBold, bool isDefault = false, int? level = null)
    {
        var run = isBold
            ? new StyleRunProperties(new Bold(), new FontSize { Val = size })
            : new StyleRunProperties(new FontSize { Val = size });
        var style = new Style
        {
            Type = StyleValues.Paragraph,
            StyleId = name,
            StyleName = new StyleName { Val = name },
        };
        if (isDefault)
            style.Default = true;
        if (level is { } outline)
            style.StyleParagraphProperties = new StyleParagraphProperties(
                new KeepNext(),
                new OutlineLevel { Val = outline }
            );
        style.StyleRunProperties = run;
        return style;
    }
}
