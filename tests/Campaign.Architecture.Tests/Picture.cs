using System.Text;

namespace Campaign.Architecture.Tests;

/// <summary>
/// The product in one drawing: each project with its folders, above what it uses. The layers of Campaign.Web are those
/// that its walls are tested by.
/// </summary>
internal static class Picture
{
    private const int Width = 960,
        Margin = 16,
        Line = 30,
        Gap = 8;

    // A letter of 13 pixels is hardly ever wider.
    private const double Letter = 7.6;

    /// <summary>An SVG without anything from elsewhere.</summary>
    public static string Draw()
    {
        var svg = new StringBuilder();
        var y = Margin;
        Project(svg, "Campaign.Web", "what is served and sent; a layer uses those below it", Layers.FromTheTop, ref y);
        foreach (var (name, about) in Grounds)
            Project(svg, name, about, [Folders(name)], ref y);
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {y}" width="{Width}" role="img"
              aria-label="Projects and folders" font-family="system-ui, sans-serif" font-size="13" fill="#1f2937">
            <title>Projects and folders: what stands higher uses what stands lower</title>
            <rect width="{Width}" height="{y}" fill="#fff"/>
            {svg}</svg>

            """;
    }

    private static (string Name, string About)[] Grounds =>
        [
            ("Campaign.Content", "from Umbraco's documents to the product's records; uses Core"),
            ("Campaign.UmbracoHost", "Umbraco's services, the backoffice and its API; uses Core"),
            ("Campaign.Rendering", "sheets, boards and kits, by Chromium; uses Core"),
            ("Campaign.Core", "what the field knows, without a server or a database; uses nothing"),
        ];

    private static string[] Folders(string project) =>
        [
            .. Directory
                .EnumerateDirectories(Path.Combine(Product.Root, "src", project))
                .Select(x => Path.GetFileName(x))
                .Where(x => char.IsUpper(x[0]))
                .Order(StringComparer.Ordinal),
        ];

    private static void Project(StringBuilder svg, string name, string about, IEnumerable<string[]> rows, ref int y)
    {
        var boxes = new StringBuilder();
        var bottom = y + Line;
        foreach (var row in rows)
            Row(boxes, row, ref bottom);
        Add(
            svg,
            $"<rect x=\"{Margin}\" y=\"{y}\" width=\"{Width - 2 * Margin}\" height=\"{bottom - y}\" rx=\"6\" "
                + $"fill=\"#f3f4f6\" stroke=\"#9ca3af\"/>\n<text x=\"{Margin + Gap}\" y=\"{y + 20}\">"
                + $"<tspan font-weight=\"600\">{name}</tspan> {about}</text>"
        );
        svg.Append(boxes);
        y = bottom + Margin;
    }

    private static void Row(StringBuilder svg, string[] folders, ref int y)
    {
        var x = Margin + Gap;
        foreach (var folder in folders)
        {
            var width = (int)(folder.Length * Letter) + 16;
            if (x + width > Width - Margin - Gap)
                (x, y) = (Margin + Gap, y + Line);
            Add(
                svg,
                $"<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{Line - 6}\" rx=\"4\" fill=\"#fff\" "
                    + $"stroke=\"#1d4ed8\"/><text x=\"{x + width / 2}\" y=\"{y + 16}\" "
                    + $"text-anchor=\"middle\">{folder}</text>"
            );
            x += width + Gap;
        }
        y += Line;
    }

    private static void Add(StringBuilder svg, string line) => svg.Append(line).Append('\n');
}
