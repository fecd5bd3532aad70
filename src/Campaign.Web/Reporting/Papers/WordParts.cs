using Campaign.Web.Formats;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Campaign.Web.Reporting.Papers;

/// <summary>How a paragraph of an administrative document looks.</summary>
/// <param name="Size">Letters in half points.</param>
/// <param name="Place">Where the line stands.</param>
/// <param name="Bold">Whether it is bold.</param>
/// <param name="Italic">Whether it is italic.</param>
/// <param name="Indent">Indent of the first line in twentieths of a point.</param>
/// <param name="Keeps">Whether it stays on the page of what follows.</param>
internal sealed record Look(
    int Size,
    JustificationValues Place,
    bool Bold = false,
    bool Italic = false,
    int Indent = 0,
    bool Keeps = false
)
{
    public static readonly Look Centred = new(24, JustificationValues.Center),
        Issuer = new(24, JustificationValues.Center, Bold: true),
        Number = new(26, JustificationValues.Center),
        Motto = new(26, JustificationValues.Center, Bold: true),
        Date = new(26, JustificationValues.Center, Italic: true),
        Kind = new(28, JustificationValues.Center, Bold: true),
        Subject = new(28, JustificationValues.Center, Bold: true),
        Heading = new(28, JustificationValues.Both, Bold: true, Indent: 567, Keeps: true),
        Body = new(28, JustificationValues.Both, Indent: 567),
        Signing = new(28, JustificationValues.Center, Bold: true),
        RecipientHead = new(24, JustificationValues.Left, Bold: true, Italic: true),
        Recipient = new(22, JustificationValues.Left),
        Cell = new(24, JustificationValues.Left),
        CellHead = new(24, JustificationValues.Center, Bold: true),
        CellNumber = new(24, JustificationValues.Right),
        CellCount = new(24, JustificationValues.Center);
}

/// <summary>Parts of a Word document.</summary>
internal static class WordParts
{
    private const string Face = "Times New Roman";

    /// <summary>A paragraph.</summary>
    public static Paragraph Text(string text, Look look)
    {
        var properties = new ParagraphProperties();
        if (look.Keeps)
            properties.Append(new KeepNext());
        var space = look.Indent > 0 ? "60" : "0";
        properties.Append(new SpacingBetweenLines { Before = space, After = space });
        if (look.Indent > 0)
            properties.Append(new Indentation { FirstLine = $"{look.Indent}" });
        properties.Append(new Justification { Val = look.Place });
        return new(properties, new Run([Letters(look), .. WordText.Of(text)]));
    }

    /// <summary>A solid line below a text, in the middle of where the text stands.</summary>
    /// <param name="text">The text.</param>
    /// <param name="look">How it looks.</param>
    /// <param name="share">Length of the line as a share of the text's.</param>
    /// <param name="width">Width of the column or page in twentieths of a point.</param>
    public static Paragraph Rule(string text, Look look, double share, int width)
    {
        // Bold letters of the face are a little wider than half their height, capitals about three quarters of it.
        var letters = text.Sum(x =>
            char.IsUpper(x) ? 0.74
            : char.IsLetter(x) ? 0.5
            : 0.3
        );
        // A text of several lines is as long as they are wide.
        var side = (width - (Math.Min(letters * look.Size * 10, width) * share)) / 2;
        return new(
            new ParagraphProperties(
                new ParagraphBorders(
                    new TopBorder
                    {
                        Val = BorderValues.Single,
                        Size = 6,
                        Space = 1,
                    }
                ),
                new SpacingBetweenLines
                {
                    Before = "80",
                    After = "0",
                    Line = "160",
                    LineRule = LineSpacingRuleValues.Exact,
                },
                new Indentation { Left = $"{(int)side}", Right = $"{(int)side}" }
            )
        );
    }

    /// <summary>Columns side by side without lines.</summary>
    public static Table Columns(params (int Width, IReadOnlyList<Paragraph> Text)[] columns) =>
        new(
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = $"{columns.Sum(x => x.Width)}" },
                Lines(BorderValues.None),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa }
                )
            ),
            new TableGrid(columns.Select(x => new GridColumn { Width = $"{x.Width}" })),
            new TableRow([
                // Whoever signs does not sign half of the block on another page.
                new TableRowProperties(new CantSplit()),
                .. columns.Select(x => new TableCell([
                    new TableCellProperties(
                        new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = $"{x.Width}" }
                    ),
                    .. x.Text,
                ])),
            ])
        );

    /// <summary>Lines around and in a table.</summary>
    public static TableBorders Lines(BorderValues value) =>
        new(
            new TopBorder { Val = value, Size = 4 },
            new LeftBorder { Val = value, Size = 4 },
            new BottomBorder { Val = value, Size = 4 },
            new RightBorder { Val = value, Size = 4 },
            new InsideHorizontalBorder { Val = value, Size = 4 },
            new InsideVerticalBorder { Val = value, Size = 4 }
        );

    /// <summary>The number of the page, in the middle.</summary>
    public static Paragraph PageNumber() =>
        new(
            new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
            new SimpleField(new Run(Letters(new(26, JustificationValues.Center)), new Text("1")))
            {
                Instruction = "PAGE",
            }
        );

    /// <summary>A4 with the margins of the decree: 20 mm, 30 mm on the left; no number on the first page.</summary>
    public static SectionProperties Page(string header) =>
        new(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = header },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin
            {
                Top = 1134,
                Bottom = 1134,
                Left = 1701,
                Right = 1134,
                Header = 567,
                Footer = 567,
                Gutter = 0,
            },
            new TitlePage()
        );

    /// <summary>The face of the decree for whatever is typed later.</summary>
    public static Styles PaperStyles() =>
        new(
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(Fonts(), new FontSize { Val = "28" }, new Languages { Val = "vi-VN" })
                )
            )
        );

    private static RunProperties Letters(Look look)
    {
        var letters = new RunProperties(Fonts());
        if (look.Bold)
            letters.Append(new Bold());
        if (look.Italic)
            letters.Append(new Italic());
        letters.Append(new FontSize { Val = $"{look.Size}" });
        return letters;
    }

    private static RunFonts Fonts() =>
        new()
        {
            Ascii = Face,
            HighAnsi = Face,
            ComplexScript = Face,
        };
}
