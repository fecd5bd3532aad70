namespace Campaign.Rendering.Templates;

/// <summary>The parts of a speaker's kit: read from, handed out, filled in.</summary>
internal static class KitTemplate
{
    public static Html Compose(Sheet sheet) => Html.Join(sheet.Content.Parts.Select(x => Part(sheet, x)));

    private static Html Part(Sheet sheet, PrintPart part) =>
        Html.Of(
            $"""
            <section class="kit {(part.OnItsOwn ? "own" : "")}"><h2>{part.Title}</h2>
            <div{sheet.Lang(part.Language)}>{part.Sections.Select(Section)}</div>
            {Html.If(part.ShowsCalls, () => Html.Of($"""<div class="leave">{sheet.Calls}</div>"""))}
            {(part.Table is { } table ? Table(table) : Html.Empty)}</section>
            """
        );

    private static Html Section(PrintSection section) =>
        Html.Of(
            $"""
            <div class="say-so">{Html.If(section.Heading.Length > 0, () => Html.Of($"<h3>{section.Heading}</h3>"))}
            {Sheet.Paragraphs(section.Text)}</div>
            """
        );

    private static Html Table(PrintTable table) =>
        Html.Of(
            $"""
        <table><caption>{table.Title}</caption>
        <thead><tr>{table.Heads.Select(x => Html.Of($"<th scope=\"col\">{x}</th>"))}</tr></thead>
        <tbody>{table.Rows.Select(row => Html.Of($"""
            <tr><th scope="row">{row[0]}</th>{row.Skip(1).Select(x => Html.Of($"<td>{x}</td>"))}</tr>
            """))}</tbody></table>
        """
        );
}
