namespace Campaign.Rendering.Templates;

/// <summary>What the printing house needs around the piece.</summary>
/// <param name="Bleed">3 mm of colour beyond the cut.</param>
/// <param name="CropMarks">Marks at the corners and a line naming the finished size.</param>
public sealed record PrintOptions(bool Bleed = false, bool CropMarks = false);

/// <summary>Sizes of the sheet that a piece is on, in the format's own unit (millimetres or pixels) as drawn.</summary>
internal sealed record SheetGeometry(PrintFormat Format, PrintOptions Options)
{
    private const double BleedMm = 3;
    private const double SlugMm = 10;

    public string Unit => Format.IsPicture ? "px" : "mm";

    public double TrimWidth => Format.Width / Format.UserUnit;

    public double TrimHeight => Format.Height / Format.UserUnit;

    public double Bleed => Options.Bleed ? BleedMm / Format.UserUnit : 0;

    /// <summary>Space for marks outside the bleed.</summary>
    public double Slug => Options.CropMarks ? SlugMm / Format.UserUnit : 0;

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

    /// <summary>Crop marks 5 mm long, beginning at the bleed's edge, and the finished size in words.</summary>
    public Html Marks()
    {
        if (Slug == 0)
            return Html.Empty;
        var (left, top) = (Slug + Bleed, Slug + Bleed);
        var (right, bottom) = (left + TrimWidth, top + TrimHeight);
        var length = Slug / 2;
        double[] across = [Slug - length, Slug, SheetWidth - Slug, SheetWidth - Slug + length];
        double[] down = [Slug - length, Slug, SheetHeight - Slug, SheetHeight - Slug + length];
        var path = Html.Of(
            $"""
            M{across[0]} {top}H{across[1]}M{across[2]} {top}H{across[3]}
            M{across[0]} {bottom}H{across[1]}M{across[2]} {bottom}H{across[3]}
            M{left} {down[0]}V{down[1]}M{left} {down[2]}V{down[3]}
            M{right} {down[0]}V{down[1]}M{right} {down[2]}V{down[3]}
            """
        );
        return Html.Of(
            $"""
            <svg class="marks" aria-hidden="true" viewBox="0 0 {SheetWidth} {SheetHeight}">
              <path fill="none" stroke="#000"
              stroke-width="{0.09 / Format.UserUnit}" d="{path}"/></svg>
            <p class="slug" lang="vi-VN">{Format.Title}, khổ thành phẩm {Format.Width} × {Format.Height} mm</p>

            """
        );
    }
}
