namespace Campaign.Rendering.Templates;

/// <summary>
/// Ten cards to carry hidden: numbers inside, a plain weave outside, in no campaign's colours and without a word. Both
/// sides are symmetric, so that a duplex printer may turn the sheet over either edge.
/// </summary>
internal static class CardTemplate
{
    private const int Columns = 2;
    private const int Rows = 5;

    public static Html Compose(Sheet sheet)
    {
        var inner = Html.Of(
            $"""
            <div class="inner" data-fit="0.6" data-name="Số điện thoại">
            <ul class="calls">{sheet.Content.Hotlines.Select(h => Call(sheet, h))}</ul>{Html.If(
                sheet.Content.CardUrl.Length > 0,
                () => Html.Of($"""<div class="qrbox">{Qr.Svg(sheet.Content.CardUrl, "QR")}</div>"""))}</div>
            """
        );
        var outer = Html.Trusted(
            """<svg class="weave" aria-hidden="true"><use href="#weave" width="100%" height="100%"/></svg>"""
        );
        var guides = Html.If(sheet.Geometry.Options.Guides, () => Guides(sheet.Geometry.Safe));
        return Html.Of(
            $"{Weave}{sheet.Side(Cards(inner, guides), "paper")}"
                + $"{sheet.Side(Html.Of($"{Beyond}{Cards(outer, guides)}"), "paper")}"
        );
    }

    private static Html Call(Sheet sheet, Hotline hotline)
    {
        string[] words = [hotline.Label, hotline.Note];
        var label = string.Join(", ", words.Where(w => w.Length > 0));
        return Html.Of($"<li><b>{hotline.Number}</b><span{sheet.Lang(hotline.Language)}>{label}</span></li>");
    }

    private static Html Cards(Html card, Html guides) =>
        Html.Of(
            $"""
        <div class="cards">{Enumerable.Repeat(
            Html.Of($"""<section class="card">{card}</section>"""), Columns * Rows)}</div>{Cuts}{guides}
        """
        );

    // The weave's ground goes on for 3 mm, so that a cut beside the line leaves no white edge.
    private static Html Beyond => Html.Trusted("""<div class="beyond" aria-hidden="true"></div>""");

    private static Html Guides(double safe)
    {
        var zones =
            from x in Enumerable.Range(0, Columns)
            from y in Enumerable.Range(0, Rows)
            select Html.Of(
                $"M{20 + 85 * x + safe} {11 + 55 * y + safe}"
                    + $"h{85 - 2 * safe}v{55 - 2 * safe}h{2 * safe - 85}v{2 * safe - 55}"
            );
        return Html.Of(
            $"""
            <svg class="cut" aria-hidden="true" viewBox="0 0 210 297">{PrintMarks.Dashed(Html.Join(zones))}</svg>
            """
        );
    }

    // Where to cut: 85 x 55 mm, marks in the margins only.
    private static Html Cuts
    {
        get
        {
            var down = Enumerable
                .Range(0, Columns + 1)
                .Select(i => Html.Of($"M{20 + 85 * i} 2.5v5M{20 + 85 * i} 289.5v5"));
            var across = Enumerable.Range(0, Rows + 1).Select(i => Html.Of($"M11 {11 + 55 * i}h6M193 {11 + 55 * i}h6"));
            return Html.Of(
                $"""
                <svg class="cut" aria-hidden="true" viewBox="0 0 210 297"><path fill="none" stroke="#000"
                  stroke-width=".09" d="{down}{across}"/></svg>
                """
            );
        }
    }

    private static Html Weave
    {
        get
        {
            var stitches =
                from x in Enumerable.Range(0, 12)
                from y in Enumerable.Range(0, 8)
                select Html.Of($"""<use href="#stitch" x="{x * 15 - 5}" y="{y * 15 - 3}"/>""");
            return Html.Of(
                $"""
                <svg class="defs" aria-hidden="true"><defs><path id="stitch" fill="#B4AFA6" shape-rendering="crispEdges"
                  d="M7 3h1v1h-1zM6 4h1v1h-1zM8 4h1v1h-1zM5 5h1v1h-1zM9 5h1v1h-1zM4 6h1v1h-1zM10 6h1v1h-1z
                  M3 7h1v1h-1zM7 7h1v1h-1zM11 7h1v1h-1zM4 8h1v1h-1zM10 8h1v1h-1zM5 9h1v1h-1zM9 9h1v1h-1zM6 10h1v1h-1z
                  M8 10h1v1h-1zM7 11h1v1h-1z"/>
                <symbol id="weave" viewBox="0 0 170 110"><path fill="#EDEAE4" d="M0 0h170v110H0z"/>{stitches}</symbol>
                </defs></svg>
                """
            );
        }
    }
}
