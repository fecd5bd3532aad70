namespace Campaign.Rendering.Templates;

/// <summary>A bulletin: masthead, articles in columns, numbers to call; what did not fit is named.</summary>
internal static class BulletinTemplate
{
    public static Html Compose(Sheet sheet)
    {
        var head = sheet.Content.Masthead!;
        return Html.Of(
            $"""
            <header class="mast"><div><p class="own"{sheet.Lang(sheet.Content.OrganisationLanguage)}>{sheet
                .Content.Organisation}</p><h1>{sheet.Message}{sheet.Sample(sheet.Content.IsSample)}</h1>
            <p class="issue">{Issue(head)}</p>{Html.If(
                head.Licence.Length > 0, () => Html.Of($"""<p class="issue">{head.Licence}</p>"""))}</div>{sheet.Logos}
            </header>
            <div class="columns">{Html.If(
                head.Lead.Length > 0,
                () => Html.Of($"""<div class="first">{Sheet.Paragraphs(head.Lead)}</div>""")
            )}
            {sheet.Content.Sections.Select(Article)}</div>
            {Html.If(sheet.Content.LeftOut.Count > 0, () => LeftOut(sheet, head))}
            <footer class="tail"><div>{sheet.Lead}{sheet.Calls}</div>{sheet.QrBox}</footer>
            """
        );
    }

    private static string Issue(PrintMasthead head) =>
        string.Join(", ", new[] { head.Number, head.Date, head.Period }.Where(x => x.Length > 0));

    private static Html Article(PrintSection section) =>
        Html.Of($"""<article><h2>{section.Heading}</h2>{Sheet.Paragraphs(section.Text)}</article>""");

    // Read by whoever holds the paper: where the rest is.
    private static Html LeftOut(Sheet sheet, PrintMasthead head) =>
        Html.Of(
            $"""
            <p class="left"{sheet.Lang("vi")}><b>Còn trong số này{Html.If(
                head.Url.Length > 0, () => Html.Of($", đọc tại {Unbroken.Address(head.Url)}"))}:</b> {
                string.Join(" · ", sheet.Content.LeftOut)}</p>
            """
        );
}
