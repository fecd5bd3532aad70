namespace Campaign.Rendering.Templates;

/// <summary>Pages to read from: message sheet, broadcast script, event programme.</summary>
internal static class DocumentTemplate
{
    public static Html Compose(Sheet sheet) => Html.Of($"""
        <div class="band" aria-hidden="true">{Sheet.Cloth("")}</div>
        <header class="head"><div>{sheet.Campaign}<h1>{sheet.Message}</h1></div>{sheet.Logos}</header>
        {Facts(sheet)}
        {sheet.Geometry.Format.Layout switch
        {
            Layout.Script => Script(sheet),
            Layout.Programme => Html.Join(sheet.Content.Programme.Select(Item)),
            _ => Html.Join(sheet.Content.Sections.Select(Message)),
        }}
        <footer class="tail"><div>{sheet.Lead}{sheet.Calls}</div>{sheet.QrBox}{WithoutLogos(sheet).Issuer}</footer>
        """);

    private static Sheet WithoutLogos(Sheet sheet) =>
        new(sheet.Content with { Logos = [] }, sheet.Theme, sheet.Geometry);

    private static Html Facts(Sheet sheet)
    {
        string[] facts = [sheet.Content.Dates, sheet.Content.PlaceName];
        return Html.If(facts.Any(f => f.Length > 0), () => Html.Of(
            $"""<p class="facts">{facts.Where(f => f.Length > 0).Select(f => Html.Of($"<span>{f}</span>"))}</p>"""));
    }

    private static Html Message(PrintSection section, int index) => Html.Of($"""
        <section class="item"><p class="no">{index + 1}</p>
        <div><h2>{section.Heading}</h2>{Sheet.Paragraphs(section.Text)}</div></section>
        """);

    private static Html Item(ProgrammeItem item) => Html.Of($"""
        <section class="item event"><p class="no">{item.Time}</p>
        <div><h2>{item.Title}</h2>{Sheet.Paragraphs(item.Detail)}</div></section>
        """);

    private static Html Script(Sheet sheet)
    {
        var words = sheet.Words;
        var total = sheet.Content.Script.Sum(s => s.Seconds);
        return Html.Of($"""
            <p class="facts"><span lang="{words.Language}">{words.Total} {total} {words.Seconds}</span></p>
            {sheet.Content.Script.Select(s => Html.Of($"""
                <section class="say {Voice(s.Speaker)}"><h2><span>{s.Speaker}</span>
                <span lang="{words.Language}">{s.Seconds} {words.Seconds}</span></h2>
                {Sheet.Paragraphs(s.Text)}</section>
                """))}
            <div class="sign" lang="{words.Language}"><p>{words.AiredAt}</p><p>{words.Reader}</p></div>
            """);
    }

    private static string Voice(string speaker) => speaker switch { "Nam" => "nam", "Nhạc" => "nhac", _ => "nu" };
}
