namespace Campaign.Rendering.Templates;

/// <summary>What the printing house needs around the piece.</summary>
/// <param name="Bleed">3 mm of colour beyond the cut.</param>
/// <param name="CropMarks">Marks at corners and folds, and a line naming the finished size.</param>
/// <param name="Guides">Safe zone and folds drawn on the piece, to look at; such a sheet is not for printing.</param>
public sealed record PrintOptions(bool Bleed = false, bool CropMarks = false, bool Guides = false)
{
    /// <summary>What a printing house takes.</summary>
    public static PrintOptions PrintHouse { get; } = new(Bleed: true, CropMarks: true);
}

/// <summary>Sizes of the sheet that a piece is on, in the format's own unit (millimetres or pixels) as drawn.</summary>
internal sealed record SheetGeometry(PrintFormat Format, PrintOptions Options)
{
    private const double BleedMm = 3;
    private const double SlugMm = 10;

    public string Unit => Format.IsPicture ? "px" : "mm";

    public double TrimWidth => Format.Width / Format.Scale;

    public double TrimHeight => Format.Height / Format.Scale;

    public double Bleed => Options.Bleed ? BleedMm : 0;

    /// <summary>
    /// Space outside the bleed for marks, and for saying that the sheet is not as large as the piece.
    /// </summary>
    public double Slug => Options.CropMarks || Format.Scale > 1 ? SlugMm : 0;

    /// <summary>How far from every cut and fold words stay.</summary>
    public double Safe => Format.SafeMm / Format.Scale;

    public double SheetWidth => TrimWidth + 2 * (Bleed + Slug);

    public double SheetHeight => TrimHeight + 2 * (Bleed + Slug);

    /// <summary>Chromium rounds a page to whole pixels, so it gets more, and the PDF's boxes cut it back.</summary>
    public double PageWidth => SheetWidth + Spare;

    public double PageHeight => SheetHeight + Spare;

    private const double Spare = 0.5;

    public Html Css =>
        Html.Of(
            $$"""
            @page{size:{{PageWidth}}{{Unit}} {{PageHeight}}{{Unit}}}
            body{--sheet-w:{{SheetWidth}}{{Unit}};--sheet-h:{{SheetHeight}}{{Unit}};
              --bleed:{{Bleed}}{{Unit}};--slug:{{Slug}}{{Unit}}}

            """
        );
}
