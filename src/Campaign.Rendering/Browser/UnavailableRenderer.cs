using Campaign.Rendering.Faults;

namespace Campaign.Rendering.Browser;

/// <summary>Stands in where there is no Chromium: says so, every time, in the same words.</summary>
internal sealed class UnavailableRenderer(string missing) : IRenderer, IFileEngine
{
    public RendererHealth Health { get; } = new(false, missing, 0, 0);

    public Task<byte[]> RenderPdfAsync(string html, PdfOptions options, CancellationToken cancel) => Refuse();

    public Task<byte[]> RenderPngAsync(string html, PngOptions options, CancellationToken cancel) => Refuse();

    public Task CheckAsync(string html, PngOptions? picture, CancellationToken cancel) => Refuse();

    public Task WarmAsync(CancellationToken cancel) => Task.CompletedTask;

    public async Task<string> RunAsync(string path, string script, CancellationToken cancel)
    {
        await Refuse();
        return "";
    }

    private Task<byte[]> Refuse() => Task.FromException<byte[]>(new RenderingUnavailableException(missing));
}
