namespace Campaign.Rendering.Templates;

/// <summary>Poster, standee, share pictures and the street banner.</summary>
internal static class PosterTemplate
{
    public static Html Compose(Sheet sheet) =>
        sheet.Side(
            sheet.Geometry.Format.Layout switch
            {
                Layout.Landscape => Landscape(sheet),
                Layout.Banner => Banner(sheet),
                Layout.Square => Upright(sheet, "square"),
                _ => Upright(sheet, "portrait"),
            }
        );

    public static Html Upright(Sheet sheet, string shape) =>
        Html.Of(
            $"""
            <article class="poster {shape}">{sheet.Crown}
            <div class="top">{sheet.Campaign}{sheet.Dates}</div>
            {Message(sheet, "0.34", "0.62")}
            <div class="art">{sheet.Scene}</div>
            {Sheet.Cloth("")}
            <div class="panel edge foot{Bare(sheet)}" data-fit="0.5" data-order="0" data-name="Số điện thoại">
            <div>{sheet.Lead}{sheet.Calls}</div>{sheet.QrBox}{sheet.Issuer}</div></article>
            """
        );

    private static Html Landscape(Sheet sheet) =>
        Html.Of(
            $"""
            <article class="poster landscape">{sheet.Crown}
            <div class="text"><div class="top">{sheet.Campaign}{sheet.Dates}</div>{Message(sheet, "0.28", "0.28")}</div>
            <div class="art">{sheet.Scene}</div>
            {Sheet.Cloth("")}
            <div class="panel edge foot{Bare(sheet)}" data-fit="0.5" data-order="0" data-name="Số điện thoại">
            {sheet.Lead}{sheet.Calls}{sheet.Issuer}{sheet.QrBox}</div></article>
            """
        );

    private static Html Banner(Sheet sheet) =>
        Html.Of(
            $"""
            <article class="poster banner">{Sheet.Cloth("head")}{sheet.Crown}
            <div class="art">{sheet.Scene}</div>
            <div class="text"><div class="top">{sheet.Campaign}{sheet.Dates}</div>
            {Message(sheet, "0.3", "0.3")}</div>
            <div class="panel edge right{Bare(sheet)}" data-fit="0.5" data-order="0" data-name="Số điện thoại">
            {sheet.Lead}{sheet.Calls}{sheet.QrBox}{sheet.Issuer}</div>{Sheet.Cloth("foot")}</article>
            """
        );

    private static Html Message(Sheet sheet, string least, string prefer) =>
        Html.Of(
            $"""
        <h1 class="msg" data-fit="{least}" data-prefer="{prefer}" data-name="Thông điệp">{sheet.Message}{
            sheet.HelpLine}</h1>
        """
        );

    private static string Bare(Sheet sheet) => sheet.Content.QrUrl.Length == 0 ? " noqr" : "";
}
