namespace Campaign.Rendering.Templates;

/// <summary>Leaflet A5 (two sides) and tri-fold A4 (outside, inside).</summary>
internal static class FoldedTemplate
{
    private const int Leaves = 3;

    public static Html Leaflet(Sheet sheet)
    {
        var front = sheet.Side(PosterTemplate.Upright(sheet, "portrait"));
        return sheet.Content.Sections.Count == 0 ? front : Html.Of($"{front}{sheet.Side(LeafletBack(sheet), "paper")}");
    }

    public static Html Trifold(Sheet sheet)
    {
        var sections = sheet.Content.Sections;
        // The flap is read alone, before the sheet is opened: it has text only where the inside is full.
        var flap = sections.Count > Leaves ? sections[^1] : null;
        var columns = Columns(flap is null ? sections : [.. sections.SkipLast(1)]);
        var outside = Html.Of(
            $"""
            <div class="fold out">
            {(flap is null ? Woven(sheet) : Leaf([flap], "flap"))}
            <section class="leaf mid"><div class="help" data-fit="0.6" data-name="Số điện thoại">
            <div>{sheet.Lead}{sheet.Calls}</div>{sheet.QrBox}{sheet.Issuer}</div></section>
            <section class="leaf front">{PosterTemplate.Upright(sheet, "portrait")}</section></div>
            """
        );
        var inside = Html.Of(
            $"""
            <div class="fold in">{columns.Select(c => Leaf(c, "inside"))}{Picture(sheet, Leaves - columns.Count)}</div>
            """
        );
        return Html.Of($"{sheet.Side(outside, "paper")}{sheet.Side(inside, "paper", 1)}");
    }

    // With nothing more to say there is only the cloth, and who issued it.
    private static Html Woven(Sheet sheet)
    {
        Html[] rows = [Sheet.Cloth("head"), .. Enumerable.Repeat(Sheet.Cloth(""), 4), Sheet.Cloth("foot")];
        return Html.Of(
            $"""
            <section class="leaf woven">{rows[..3]}
            <div class="name edge" data-fit="0.6" data-name="Tên chiến dịch"><div>{sheet.Campaign}{
            sheet.Dates}</div></div>{rows[3..]}</section>
            """
        );
    }

    // Leaves without text carry the theme's people, across the folds.
    private static Html Picture(Sheet sheet, int leaves) =>
        Html.If(
            leaves > 0,
            () =>
                Html.Of(
                    $"""
                    <section class="leaf front picture" style="grid-column:span {leaves}">
                    <div class="art">{sheet.Scene}</div>{Sheet.Cloth("foot")}</section>
                    """
                )
        );

    private static Html Leaf(IReadOnlyList<PrintSection> sections, string group) =>
        Html.Of(
            $"""
        <section class="leaf {group}">{Sheet.Cloth("hem head")}{Column(sections, group)}{
            Sheet.Cloth("hem foot")}</section>
        """
        );

    private static Html LeafletBack(Sheet sheet) =>
        Html.Of(
            $"""
            <div class="back">{Sheet.Cloth("head")}
            <div class="words" data-fit="0.48" data-name="Nội dung">{Sheet.Text(sheet.Content.Sections)}</div>
            <div class="panel edge foot{(sheet.Content.QrUrl.Length == 0 ? " noqr" : "")}" data-fit="0.5" data-order="0"
              data-name="Số điện thoại"><div>{sheet.Lead}{sheet.Calls}</div>{sheet.QrBox}{sheet.Issuer}</div></div>
            """
        );

    private static Html Column(IReadOnlyList<PrintSection> sections, string group) =>
        Html.Of(
            $"""
            <div class="column hemmed">
            <div class="words" data-fit="0.43" data-group="{group}" data-name="Nội dung">{Sheet.Text(
                sections
            )}</div></div>
            """
        );

    // Sections stay whole and in order; a column is closed once it holds its third of the text.
    private static List<List<PrintSection>> Columns(IReadOnlyList<PrintSection> sections)
    {
        var count = Math.Min(Leaves, sections.Count);
        var columns = Enumerable.Range(0, count).Select(_ => new List<PrintSection>()).ToList();
        var total = sections.Sum(Length);
        var (done, column) = (0, 0);
        for (var i = 0; i < sections.Count; i++)
        {
            var length = Length(sections[i]);
            if (
                columns[column].Count > 0
                && column < count - 1
                && (done + length / 2 > total * (column + 1) / count || sections.Count - i < count - column)
            )
                column++;
            columns[column].Add(sections[i]);
            done += length;
        }
        return columns;
    }

    private static int Length(PrintSection section) => section.Heading.Length * 2 + section.Text.Length;
}
