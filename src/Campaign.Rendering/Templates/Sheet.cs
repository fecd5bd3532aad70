using Campaign.Rendering.Themes;

namespace Campaign.Rendering.Templates;

/// <summary>One piece being composed: content, identity, geometry and the parts every template shares.</summary>
internal sealed class Sheet(PrintContent content, Theme theme, SheetGeometry geometry)
{
    public PrintContent Content { get; } = content;

    public Theme Theme { get; } = theme;

    public SheetGeometry Geometry { get; } = geometry;

    public PrintWords Words { get; } = content.Words ?? PrintWords.Vietnamese;

    public Html Scene => Html.Trusted(Classed(Theme.Scene, "scene", "xMidYMax meet"));

    public Html Crown =>
        Theme.Crown is null ? Html.Empty : Html.Trusted(Classed(Theme.Crown, "crown", "xMidYMin meet"));

    public Html Message => LineBreaks.Bind(Content.Message);

    // Inside the message's own box, so that where the message fits, its help line fits too.
    public Html HelpLine =>
        Html.If(Content.HelpLine.Length > 0, () => Html.Of($"""<span class="follow">{Content.HelpLine}</span>"""));

    public Html Dates => Html.If(Content.Dates.Length > 0, () => Html.Of($"""<p class="date">{Content.Dates}</p>"""));

    public Html Campaign =>
        Html.Of(
            $"""<p class="camp"><span{Lang(Content.CampaignLanguage)}>{Content.CampaignName}</span>{Sample(
            Content.IsSample)}</p>"""
        );

    public Html Lead =>
        Html.If(Content.Hotlines.Count > 0, () => Html.Of($"""<p class="lead"{OwnLang}>{Words.CallNow}</p>"""));

    /// <summary>Says which language the sheet's own words are in.</summary>
    public Html OwnLang => Lang(Words.Language);

    /// <summary>
    /// The language of a part, if it is not the sheet's: screen readers and hyphenation must not have to guess.
    /// </summary>
    public Html Lang(string language) =>
        Html.If(
            language.Length > 0 && language != Content.Language,
            () => Html.Of($""" lang="{PrintDocument.LanguageTag(language)}" """)
        );

    /// <summary>The mark of a sample.</summary>
    public Html Sample(bool isSample) =>
        Html.If(isSample, () => Html.Of($""" <span class="sample"{OwnLang}>{Words.Sample}</span>"""));

    public Html Calls =>
        Html.Of(
            $"""
        <ul class="calls">{Content.Hotlines.Select(h => Html.Of(
            $"""
            <li><b>{h.Number}</b><span{Lang(h.Language)}>{h.Label}{Html.If(
                h.Note.Length > 0, () => Html.Of($"<br>{h.Note}"))}</span></li>
            """))}</ul>
        """
        );

    public Html QrBox =>
        Html.If(
            Content.QrUrl.Length > 0,
            () =>
                Html.Of(
                    $"""
                    <div class="qrbox">{Qr.Svg(
                        Content.QrUrl,
                        $"{Words.ReadMore} {ShortUrl}"
                    )}<p class="more">{Unbroken.Address(ShortUrl)}</p></div>
                    """
                )
        );

    // For people who type the address: the site's page. What follows the question mark only chooses the place.
    private string ShortUrl =>
        Content.QrUrl[(Content.QrUrl.IndexOf("//", StringComparison.Ordinal) + 2)..].Split('?')[0].TrimEnd('/');

    /// <summary>Who issues it, for which place, with logos and the last line.</summary>
    public Html Issuer =>
        Html.Of(
            $"""
        <div class="org">{Logos}{Html.If(Content.Organisation.Length > 0, () => Html.Of(
            $"""
            <p><span{OwnLang}>{Words.IssuedBy}</span> <span{
                Lang(Content.OrganisationLanguage)}>{Content.Organisation}</span></p>
            """))}
        {Html.If(Content.PlaceName.Length > 0, () => Html.Of(
            $"""<p class="place"{Lang("vi")}>{Content.PlaceName}</p>"""))}
        {Html.If(Content.Credit.Length > 0, () => Html.Of($"""<p class="credit">{Content.Credit}</p>"""))}</div>
        """
        );

    public Html Logos =>
        Html.If(
            Content.Logos.Count > 0,
            () =>
                Html.Of(
                    $"""
                    <p class="logos">{Content.Logos.Select(l =>
                        Html.Of($"""<img alt="{l.Name}" src="{DataUrl(l)}">""")
                    )}</p>
                    """
                )
        );

    /// <summary>The woven band, repeated as often as the widest piece needs.</summary>
    public static Html Cloth(string classes)
    {
        const int repeats = 50;
        var uses = Enumerable
            .Range(0, repeats)
            .Select(i => Html.Of($"""<use href="#band" x="{i * 30}" width="30" height="15"/>"""));
        return Html.Of(
            $"""
            <div class="cloth edge {classes}" aria-hidden="true"><svg viewBox="0 0 {repeats * 30} 15"
              preserveAspectRatio="xMidYMid slice">{uses}</svg></div>
            """
        );
    }

    /// <summary>One side of the piece, with its bleed and marks.</summary>
    public Html Side(Html inner, string classes = "", int number = 0) =>
        Html.Of(
            $"""
            <div class="sheet"><div class="bleed {classes}"><div class="trim">{inner}</div></div>{
                PrintMarks.Of(Geometry, number)
            }</div>

            """
        );

    public static Html Paragraphs(string text) =>
        Html.Join(
            text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(p => Html.Of($"<p>{p}</p>"))
        );

    public static Html Text(IEnumerable<PrintSection> sections) =>
        Html.Join(sections.Select(s => Html.Of($"{Heading(s.Heading)}{Paragraphs(s.Text)}")));

    private static Html Heading(string text) =>
        Html.If(text.Length > 0, () => Html.Of($"<h3>{LineBreaks.Bind(text)}</h3>"));

    private static string DataUrl(Logo logo) =>
        $"data:{logo.MediaType};base64,{Convert.ToBase64String(logo.Bytes.Span)}";

    private static string Classed(string svg, string name, string align)
    {
        var at = svg.IndexOf("<svg ", StringComparison.Ordinal);
        return $"<svg class=\"{name}\" role=\"img\" preserveAspectRatio=\"{align}\" {svg[(at + 5)..]}";
    }
}
