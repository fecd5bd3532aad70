namespace Campaign.Rendering.Templates;

/// <summary>
/// What stands around and over a piece: crop marks at its corners, dashed marks at its folds, a line for the printing
/// house, and the guides of a sheet that is only looked at.
/// </summary>
internal static class PrintMarks
{
    private const string Guide = "#D6006E";

    /// <summary>The marks of one side; nothing for a piece that fills its sheet and shows no guides.</summary>
    /// <param name="sheet">Sizes of the sheet.</param>
    /// <param name="side">Which side, from 0.</param>
    public static Html Of(SheetGeometry sheet, int side)
    {
        if (sheet.Slug == 0 && !sheet.Options.Guides)
            return Html.Empty;
        var folds = side < sheet.Format.Folds.Count ? sheet.Format.Folds[side] : [];
        var crop = Html.If(sheet.Options.CropMarks, () => Crop(sheet, folds));
        // A sheet of ten cards draws its own, one in each card.
        var guides = Html.If(sheet.Options.Guides && sheet.Format.Layout != Layout.Card, () => Guides(sheet, folds));
        var slug = $"slug{(sheet.Format.Scale > 1 ? " scaled" : "")}";
        return Html.Of(
            $"""
            <svg class="marks" aria-hidden="true"
              viewBox="0 0 {sheet.SheetWidth} {sheet.SheetHeight}">{crop}{guides}</svg>
            {Html.If(
                sheet.Slug > 0,
                () => Html.Of($"""<p class="{slug}" lang="vi-VN">{Line(sheet, folds.Count > 0)}</p>""")
            )}

            """
        );
    }

    /// <summary>A dashed line that can be seen on every colour.</summary>
    public static Html Dashed(Html path) =>
        Html.Of(
            $"""
            <path fill="none" stroke="#FFF" stroke-width=".6" d="{path}"/>
            <path fill="none" stroke="{Guide}" stroke-width=".3" stroke-dasharray="2 1.2" d="{path}"/>
            """
        );

    // 5 mm long, beginning where the bleed ends.
    private static Html Crop(SheetGeometry sheet, IReadOnlyList<double> folds)
    {
        var (left, top) = (sheet.Slug + sheet.Bleed, sheet.Slug + sheet.Bleed);
        var (right, bottom) = (left + sheet.TrimWidth, top + sheet.TrimHeight);
        var (inner, outer) = (sheet.Slug, sheet.Slug / 2);
        var (width, height) = (sheet.SheetWidth, sheet.SheetHeight);
        Html Across(double y) => Html.Of($"M{outer} {y}H{inner}M{width - inner} {y}H{width - outer}");
        Html Down(double x) => Html.Of($"M{x} {outer}V{inner}M{x} {height - inner}V{height - outer}");
        return Html.Of(
            $"""
            <path fill="none" stroke="#000" stroke-width=".09"
              d="{Across(top)}{Across(bottom)}{Down(left)}{Down(right)}"/>
            {Html.If(folds.Count > 0, () => Html.Of($"""
                <path class="fold-marks" fill="none" stroke="#000" stroke-width=".18" stroke-dasharray="1 .6"
                  d="{folds.Select(x => Down(left + x))}"/>
                """))}
            """
        );
    }

    private static Html Guides(SheetGeometry sheet, IReadOnlyList<double> folds)
    {
        var (x, y) = (sheet.Slug + sheet.Bleed, sheet.Slug + sheet.Bleed);
        var (width, height, safe) = (sheet.TrimWidth, sheet.TrimHeight, sheet.Safe);
        // Text keeps away from folds as from edges: each leaf has a zone of its own.
        double[] edges = [0, .. folds, width];
        var zones = edges
            .Zip(edges.Skip(1))
            .Select(leaf =>
            {
                var (left, across, down) = (
                    x + leaf.First + safe,
                    leaf.Second - leaf.First - 2 * safe,
                    height - 2 * safe
                );
                return Html.Of($"M{left} {y + safe}h{across}v{down}h{-across}v{-down}");
            });
        return Dashed(Html.Of($"{zones}{folds.Select(fold => Html.Of($"M{x + fold} {y}v{height}"))}"));
    }

    private static string Line(SheetGeometry sheet, bool isFolded)
    {
        var (format, options) = (sheet.Format, sheet.Options);
        string[] parts =
        [
            $"{format.Title}, khổ thành phẩm {format.Width} × {format.Height} mm",
            format.Scale > 1 ? $"TỶ LỆ 1:{format.Scale}, in phóng to {format.Scale * 100}%" : "",
            format.Scale > 1 && options.Bleed
                ? $"chừa xén {sheet.Bleed} mm là {sheet.Bleed * format.Scale} mm thật"
                : "",
            isFolded && options.CropMarks ? "nét đứt ngoài mép: chỗ gấp" : "",
            options.Guides ? $"BẢN XEM, KHÔNG IN: nét đứt là vùng an toàn {format.SafeMm} mm" : "",
        ];
        return string.Join(". ", parts.Where(x => x.Length > 0));
    }
}
