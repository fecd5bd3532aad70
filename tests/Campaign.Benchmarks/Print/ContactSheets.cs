using System.Globalization;
using Campaign.Rendering.Browser;
using Campaign.Rendering.Cache;
using Campaign.Rendering.Templates;
using Campaign.Rendering.Tests.Support;

namespace Campaign.Benchmarks.Print;

/// <summary>
/// The pictures of docs/print: every side of every format, one contact sheet a theme, taken from the finished files
/// (PDFs drawn by poppler, not by the browser that made them).
/// </summary>
internal static class ContactSheets
{
    private const int Width = 1440;

    public static async Task<int> RunAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        await using var studio = new Studio();
        foreach (var theme in studio.Themes.All)
        {
            var cells = new List<string>();
            foreach (var format in PrintFormats.All)
                cells.AddRange(await SidesAsync(studio, Samples.Of(theme.Name), format, format.Title));
            var brief = Samples.Of(theme.Name);
            brief = brief with { Sections = [.. brief.Sections.Take(2)] };
            cells.AddRange(await SidesAsync(studio, brief, PrintFormats.Get("trifold"), "Tờ gấp ba, ít chữ"));
            var html = Page(theme.Title, string.Concat(cells));
            var png = await studio.Renderer.RenderPngAsync(html, new PngOptions(Width, 2480));
            await File.WriteAllBytesAsync(Path.Combine(folder, theme.Name + ".png"), png);
            Console.WriteLine($"{theme.Name}: {cells.Count} sides");
        }
        return 0;
    }

    private static async Task<IEnumerable<string>> SidesAsync(
        Studio studio,
        PrintContent content,
        PrintFormat format,
        string title
    )
    {
        var file = await studio.Print.RenderAsync(content, format, new(), RenderCause.Editor);
        if (format.IsPicture)
            return [Cell(file.Path, title)];
        var stem = Path.Combine(studio.Folder, $"side-{file.Key}");
        Studio.Run("pdftoppm", "-png", "-scale-to", "560", file.Path, stem);
        return Directory
            .GetFiles(studio.Folder, Path.GetFileName(stem) + "-?.png")
            .Order(StringComparer.Ordinal)
            .Select((side, i) => Cell(side, i == 0 ? title : $"mặt {i + 1}"));
    }

    private static string Cell(string picture, string caption) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <figure><img src="data:image/png;base64,{Convert.ToBase64String(File.ReadAllBytes(picture))}">
            <figcaption>{caption}</figcaption></figure>
            """
        );

    private static string Page(string title, string cells) =>
        $$"""
            <!doctype html><meta charset="utf-8"><style>
            body{margin:24px;font:15px/1.3 sans-serif;background:#E7E3DB;color:#14213D}
            h1{margin:0 0 12px;font-size:22px}
            div{display:flex;flex-wrap:wrap;gap:18px 16px;align-items:flex-end}figure{margin:0;max-width:560px}
            img{display:block;max-height:270px;max-width:560px;background:#FFF;box-shadow:0 0 0 1px #B9B2A6}
            figcaption{padding-top:3px;font-size:13px}
            </style><h1>{{title}}</h1><div>{{cells}}</div>
            """;
}
