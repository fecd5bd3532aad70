namespace Campaign.Rendering.Templates;

/// <summary>Pages to read from: message sheet, broadcast script, programme, report.</summary>
internal static class DocumentTemplate
{
    public static Html Compose(Sheet sheet) =>
        Html.Of(
            $"""
        <div class="band" aria-hidden="true">{Sheet.Cloth("")}</div>
        <header class="head"><div>{sheet.Campaign}<h1>{sheet.Message}</h1></div>{sheet.Logos}</header>
        {Facts(sheet)}
        {sheet.Geometry.Format.Layout switch
        {
            Layout.Script => Html.Of($"{Segments(sheet, sheet.Content.Script)}{Sign(sheet)}"),
            Layout.Programme => Programme(sheet),
            Layout.Report => Html.Join(sheet.Content.Tables.Select(Table)),
            Layout.Kit => KitTemplate.Compose(sheet),
            _ => Html.Join(sheet.Content.Sections.Select(Message)),
        }}
        <footer class="tail"><div>{sheet.Lead}{sheet.Calls}</div>{sheet.QrBox}{WithoutLogos(sheet).Issuer}</footer>
        """
        );

    private static Sheet WithoutLogos(Sheet sheet) =>
        new(sheet.Content with { Logos = [] }, sheet.Theme, sheet.Geometry);

    private static Html Facts(Sheet sheet)
    {
        (string Text, Html Lang)[] facts =
        [
            (sheet.Content.Dates, Html.Empty),
            (sheet.Content.Venue, Html.Empty),
            (sheet.Content.PlaceName, sheet.Lang("vi")),
        ];
        var said = facts.Where(f => f.Text.Length > 0).Select(f => Html.Of($"<span{f.Lang}>{f.Text}</span>")).ToList();
        return Html.If(said.Count > 0, () => Html.Of($"""<p class="facts">{said}</p>"""));
    }

    private static Html Message(PrintSection section, int index) =>
        Html.Of(
            $"""
            <section class="item"><p class="no">{index + 1}</p>
            <div><h2>{section.Heading}</h2>{Sheet.Paragraphs(section.Text)}</div></section>
            """
        );

    private static Html Table(PrintTable table) =>
        Html.Of(
            $"""
        <section class="figures"><h2>{table.Title}</h2><table>
        <thead><tr>{table.Heads.Select(x => Html.Of($"<th scope=\"col\">{x}</th>"))}</tr></thead>
        <tbody>{table.Rows.Select(row => Html.Of($"""
            <tr><th scope="row">{row[0]}</th>{row.Skip(1).Select(x => Html.Of($"<td>{x}</td>"))}</tr>
            """))}</tbody></table></section>
        """
        );

    private static Html Item(ProgrammeRow item) =>
        Html.Of(
            $"""
            <section class="item event"><p class="no">{item.Time}</p>
            <div><h2>{item.Title}</h2>{Sheet.Paragraphs(item.Detail)}</div></section>
            """
        );

    private static Html Notice(PrintSection notice) =>
        Html.Of(
            $"""
            <section class="item event"><p class="no">!</p>
            <div><h2>{notice.Heading}</h2>{Sheet.Paragraphs(notice.Text)}</div></section>
            """
        );

    private static Html Programme(Sheet sheet) =>
        Html.Of(
            $"""
        {sheet.Content.Sections.Select(Notice)}
        {sheet.Content.Programme.Select(Item)}
        {sheet.Content.Scripts.Select(script => Html.Of($"""
            <section class="part"><h2>{script.Title}{sheet.Sample(script.IsSample)}</h2>
            {Segments(sheet, script.Segments)}</section>
            """))}
        {Html.If(sheet.Content.Scripts.Count > 0, () => Sign(sheet))}
        """
        );

    // Who speaks is written in Vietnamese in every script: it tells the station, not the listener.
    private static Html Segments(Sheet sheet, IReadOnlyList<ScriptRow> segments)
    {
        var (words, own) = (sheet.Words, sheet.OwnLang);
        return Html.Of(
            $"""
            <p class="facts"><span{own}>{words.Total} {segments.Sum(s => s.Seconds)} {words.Seconds}</span></p>
            {segments.Select(s => Html.Of($"""
                <section class="say {Voice(s.Speaker)}">
                <h3><span{sheet.Lang("vi")}>{s.Speaker}</span><span{own}>{s.Seconds} {words.Seconds}</span></h3>
                {Sheet.Paragraphs(s.Text)}</section>
                """))}
            """
        );
    }

    private static Html Sign(Sheet sheet) =>
        Html.Of($"""<div class="sign"{sheet.OwnLang}><p>{sheet.Words.AiredAt}</p><p>{sheet.Words.Reader}</p></div>""");

    private static string Voice(string speaker) =>
        speaker switch
        {
            "Nam" => "nam",
            "Nhạc" => "nhac",
            _ => "nu",
        };
}
