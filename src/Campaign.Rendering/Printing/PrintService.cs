using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Campaign.Rendering.Browser;
using Campaign.Rendering.Cache;
using Campaign.Rendering.Faults;
using Campaign.Rendering.Pdf;
using Campaign.Rendering.Templates;
using Campaign.Rendering.Themes;

namespace Campaign.Rendering.Printing;

/// <summary>Printed matter and pictures: composed, rendered once, kept.</summary>
public sealed class PrintService(IRenderer renderer, ThemeCatalog themes, RenditionCache cache, RenderBudget budget)
{
    private static readonly string Build = typeof(PrintService).Module.ModuleVersionId.ToString("N");
    private static readonly PrintOptions Plain = new();
    private const string Verdict = "fit";

    /// <summary>The finished PDF or picture, from the cache or rendered now.</summary>
    /// <exception cref="RenderingException">See its kinds; each message names what and where.</exception>
    public Task<Rendition> RenderAsync(
        PrintContent content,
        PrintFormat format,
        PrintOptions options,
        RenderCause cause,
        CancellationToken cancel = default
    )
    {
        content = Worded(content);
        var theme = themes.Get(content.Theme);
        var key = Key(content, theme, format.Name, options);
        return KeepAsync(
            key,
            format.Extension,
            cause,
            async () =>
            {
                Task<byte[]> Pdf(PrintContent part) =>
                    PdfAsync(PrintDocument.Compose(part, theme, format, options), part, format, options);
                if (format.IsPicture)
                    return await PictureAsync(PrintDocument.Compose(content, theme, format, options), format, 1);
                if (format.MostPages is not { } most)
                    return await Pdf(content);
                var pages = await PageFit.RenderAsync(content, most, Pdf);
                return format.IsFolded ? Booklet.Of(pages) : pages;
            },
            cancel
        );
    }

    /// <summary>The finished PDF or picture if it has been rendered; null otherwise.</summary>
    public Rendition? Find(PrintContent content, PrintFormat format, PrintOptions options)
    {
        content = Worded(content);
        return cache.Find(Key(content, themes.Get(content.Theme), format.Name, options), format.Extension);
    }

    /// <summary>
    /// Why the piece cannot be printed in this format: what its file would be refused for. Empty when it can. Measured
    /// once and kept, without making the file.
    /// </summary>
    /// <exception cref="RenderingException">It cannot be measured now.</exception>
    public async Task<IReadOnlyList<string>> FaultsAsync(
        PrintContent content,
        PrintFormat format,
        CancellationToken cancel = default
    )
    {
        content = Worded(content);
        var theme = themes.Get(content.Theme);
        var key = Key(content, theme, $"{format.Name}?", Plain);
        var kept = await cache.GetOrAddAsync(key, Verdict, () => MeasureAsync(content, theme, format), cancel);
        return await File.ReadAllLinesAsync(kept.Path, cancel);
    }

    private async Task<byte[]> MeasureAsync(PrintContent content, Theme theme, PrintFormat format)
    {
        try
        {
            var html = PrintDocument.Compose(content, theme, format, Plain);
            await renderer.CheckAsync(html, format.IsPicture ? Window(format, 1) : null);
            return [];
        }
        catch (UnprintableException refused)
        {
            return Encoding.UTF8.GetBytes(string.Join('\n', refused.Faults.Select(x => x.ReplaceLineEndings(" "))));
        }
    }

    /// <summary>A picture of the piece's first side, <paramref name="width"/> pixels wide (64 to 2400).</summary>
    /// <exception cref="RenderingException">See its kinds.</exception>
    public Task<Rendition> PreviewAsync(
        PrintContent content,
        PrintFormat format,
        int width,
        RenderCause cause,
        PreviewLook look = default,
        CancellationToken cancel = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 64);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, 2400);
        content = Worded(content);
        var theme = themes.Get(content.Theme);
        var options = new PrintOptions(Guides: look.Guides);
        var key = Key(content, theme, $"{format.Name}@{width}{(look.IsGrey ? " grey" : "")}", options);
        var drawn = Handy(format);
        return KeepAsync(
            key,
            "png",
            cause,
            async () =>
            {
                var html = PrintDocument.Compose(content, theme, drawn, options);
                var picture = await PictureAsync(html, drawn, width / PixelWidth(drawn));
                return FewColours.Of(picture, look.IsGrey);
            },
            cancel
        );
    }

    private PrintContent Worded(PrintContent content) =>
        content.Words is null ? content with { Words = themes.WordsOf(content.Language) } : content;

    private async Task<Rendition> KeepAsync(
        string key,
        string extension,
        RenderCause cause,
        Func<Task<byte[]>> render,
        CancellationToken cancel
    ) =>
        await cache.GetOrAddAsync(
            key,
            extension,
            () =>
            {
                if (cause.Visitor is { } visitor)
                    budget.Spend(visitor);
                return render();
            },
            cancel
        );

    private async Task<byte[]> PdfAsync(string html, PrintContent content, PrintFormat format, PrintOptions options)
    {
        var geometry = new SheetGeometry(format, options);
        var pdf = await renderer.RenderPdfAsync(html, new PdfOptions(geometry.PageWidth, geometry.PageHeight));
        var title = PrintDocument.Title(content, format).Normalize();
        return PdfFinisher.Finish(pdf, geometry, title, content.Organisation.Normalize());
    }

    private Task<byte[]> PictureAsync(string html, PrintFormat format, double scale) =>
        renderer.RenderPngAsync(html, Window(format, scale));

    private static PngOptions Window(PrintFormat format, double scale)
    {
        var height = PixelWidth(format) * format.Height / format.Width;
        return new((int)Math.Round(PixelWidth(format)), (int)Math.Round(height), scale);
    }

    // Banners and standees are drawn in parts of their own size: a tenth looks the same and needs no giant window.
    private static PrintFormat Handy(PrintFormat format) =>
        format.IsPicture || Math.Max(format.Width, format.Height) < 1500
            ? format
            : format with
            {
                Width = format.Width / 10,
                Height = format.Height / 10,
                SafeMm = format.SafeMm / 10,
                Scale = 1,
            };

    private static double PixelWidth(PrintFormat format) =>
        format.IsPicture ? format.Width : format.Width / format.Scale * 96 / 25.4;

    // Everything that decides the file: content, identity, format, options and this build's templates.
    private static string Key(PrintContent content, Theme theme, string format, PrintOptions options)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(content));
        hash.AppendData(Encoding.UTF8.GetBytes($"|{theme.Hash}|{format}|{options}|{Build}"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
