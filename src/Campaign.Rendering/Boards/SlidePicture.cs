using Campaign.Rendering.Templates;
using Campaign.Rendering.Typefaces;

namespace Campaign.Rendering.Boards;

/// <summary>One picture of a board, for boards that take files alone.</summary>
/// <param name="Css">The board's own style sheet, so that a picture looks like the page.</param>
/// <param name="Kind">Class of the slide: help, message, event.</param>
/// <param name="Head">What stands large above; empty: nothing.</param>
/// <param name="Text">What is said.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record SlidePicture(string Css, string Kind, string Head, string Text, int Width, int Height)
{
    // A text that does not fit is refused by name and never cut.
    private const string Check = """
        window.campaignFit = () => {
          const slide = document.querySelector('.slide');
          const out = [...slide.children].some(x => x.scrollWidth > slide.clientWidth)
            || slide.scrollHeight > slide.clientHeight || slide.scrollWidth > slide.clientWidth;
          return out ? [`Dài quá một màn: ${slide.innerText}`] : [];
        };
        """;

    private const string Policy =
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; font-src data:";

    /// <summary>Whether the screen is a small LED matrix, which has one colour.</summary>
    public bool IsMatrix => Width <= MatrixStyle.MostWidth && Height <= MatrixStyle.MostHeight;

    // A matrix has room for few letters, so there a long number may go on in the next line.
    private string Style => Css + (IsMatrix ? MatrixStyle.Css : ".num{white-space:nowrap}");

    private string Filter => IsMatrix ? MatrixStyle.Filter : "";

    /// <summary>The whole document.</summary>
    public string Html =>
        Templates
            .Html.Of(
                $$"""
                <!doctype html>
                <html lang="vi" class="{{(IsMatrix ? "moving matrix" : "moving")}}"><head><meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="{{Policy}}">
                <title>{{Text}}</title>
                <style>{{Templates.Html.Trusted(Fonts.Css(Head + Text) + Style)}}</style></head>
                <body>{{Templates.Html.Trusted(Filter)}}<main><section class="slide now {{Kind}}">{{Templates.Html.If(
                    Head.Length > 0,
                    () => Templates.Html.Of($"""<p class="head">{Head}</p>""")
                )}}<p class="text">{{Text}}</p></section></main>
                <script>{{Templates.Html.Trusted(Check)}}</script></body></html>
                """
            )
            .Value;
}
