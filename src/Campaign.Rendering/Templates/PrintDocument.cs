using Campaign.Rendering.Faults;
using Campaign.Rendering.Themes;
using Campaign.Rendering.Typefaces;

namespace Campaign.Rendering.Templates;

/// <summary>Composes a self-contained HTML document: one source for preview, print and share picture.</summary>
public static class PrintDocument
{
    private const double PixelsPerMm = 96 / 25.4;

    private const string Policy =
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; font-src data:; img-src data:";

    /// <summary>The document of one piece.</summary>
    /// <exception cref="UnprintableException">
    /// The content cannot be printed like this; every fault is named.
    /// </exception>
    public static string Compose(PrintContent content, Theme theme, PrintFormat format, PrintOptions options)
    {
        content = PrintCheck.Checked(content, format, options);
        var geometry = new SheetGeometry(format, options);
        var sheet = new Sheet(content, theme, geometry);
        var body = format.Layout switch
        {
            Layout.Leaflet => FoldedTemplate.Leaflet(sheet),
            Layout.Trifold => FoldedTemplate.Trifold(sheet),
            Layout.Bulletin => BulletinTemplate.Compose(sheet),
            Layout.Card => CardTemplate.Compose(sheet),
            Layout.MessageSheet or Layout.Script or Layout.Programme or Layout.Report or Layout.Kit =>
                DocumentTemplate.Compose(sheet),
            _ => PosterTemplate.Compose(sheet),
        };
        var dpi = format.IsPicture ? 0 : 200 * format.Scale;
        return Html.Of(
            $$"""
            <!doctype html>
            <html lang="{{LanguageTag(content.Language)}}"><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{{Policy}}">
            <title>{{Title(content, format)}}</title>
            <style>
            {{Html.Trusted(Fonts.Css(body.Value + format.Title))}}{{geometry.Css}}
            {{Css(format)}}{{Html.Trusted(theme.PrintCss)}}
            body{--scale:{{theme.MessageScale}}}
            </style></head>
            <body data-theme="{{theme.Name}}" data-dpi="{{dpi}}" data-safe="{{geometry.Safe
                * PixelsPerMm}}"{{LeastLetter(format)}}>
            <svg class="defs" aria-hidden="true"><defs>
            <symbol id="band" viewBox="0 0 30 15">{{Html.Trusted(theme.Band)}}</symbol></defs></svg>
            {{body}}
            <script>{{Html.Trusted(Resources.Text("fit.js"))}}</script>
            </body></html>
            """
        ).Value;
    }

    internal static string Title(PrintContent content, PrintFormat format)
    {
        // A card's title shows in every viewer and print queue: it must not say what the card is.
        if (format.Layout == Layout.Card)
            return format.Name;
        var sheet = format.IsOfMessage ? format.Title : "";
        string[] parts = [content.Message, sheet, content.PlaceName];
        return string.Join(" – ", parts.Where(p => p.Length > 0));
    }

    internal static string LanguageTag(string language) => language == "vi" ? "vi-VN" : language;

    private static Html LeastLetter(PrintFormat format) =>
        format.LeastLetter is { } least ? Html.Of($""" data-letter="{least}" """) : Html.Empty;

    private static Html Css(PrintFormat format)
    {
        string[] files = format.Css switch
        {
            "document" => ["base.css", "document.css"],
            "bulletin" or "large" or "compact" => ["base.css", "document.css", format.Css + ".css"],
            "poster" => ["base.css", "poster.css"],
            var own => ["base.css", "poster.css", own + ".css"],
        };
        return Html.Trusted(string.Concat(files.Select(Resources.Text)));
    }
}
