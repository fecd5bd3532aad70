using Campaign.Rendering.Faults;

namespace Campaign.Rendering.Browser;

/// <summary>Turns a complete HTML document into PDF or PNG, without any network.</summary>
public interface IRenderer
{
    /// <summary>Whether pages can be rendered now, and if not, why.</summary>
    RendererHealth Health { get; }

    /// <summary>Prints the document. Cancelling stops the wait in the queue, not a render under way.</summary>
    /// <exception cref="RenderingUnavailableException">Chromium is missing or cannot start.</exception>
    /// <exception cref="RenderingFailedException">Time ran out, or the page asked for the network.</exception>
    /// <exception cref="UnprintableException">The document's own checks found faults.</exception>
    /// <exception cref="BudgetExhaustedException">The queue is full.</exception>
    Task<byte[]> RenderPdfAsync(string html, PdfOptions options, CancellationToken cancel = default);

    /// <summary>Takes a picture of the document. Same errors as <see cref="RenderPdfAsync"/>.</summary>
    Task<byte[]> RenderPngAsync(string html, PngOptions options, CancellationToken cancel = default);

    /// <summary>
    /// Lays the document out as for paper, or as for a picture of that size, and runs its own checks, nothing more.
    /// Same errors as <see cref="RenderPdfAsync"/>.
    /// </summary>
    Task CheckAsync(string html, PngOptions? picture, CancellationToken cancel = default);

    /// <summary>Starts Chromium and prints an empty page, ahead of the first render.</summary>
    /// <exception cref="RenderingException">As for <see cref="RenderPdfAsync"/>.</exception>
    Task WarmAsync(CancellationToken cancel = default);
}

/// <summary>The paper.</summary>
/// <param name="WidthMm">Width of the sheet in millimetres.</param>
/// <param name="HeightMm">Height of the sheet in millimetres.</param>
public sealed record PdfOptions(double WidthMm, double HeightMm);

/// <summary>The picture.</summary>
/// <param name="Width">Width of the page in CSS pixels.</param>
/// <param name="Height">Height of the page in CSS pixels.</param>
/// <param name="Scale">Picture pixels per CSS pixel, 0.05 to 4.</param>
public sealed record PngOptions(int Width, int Height, double Scale = 1);

/// <summary>State of the renderer for health checks.</summary>
/// <param name="Available">Chromium is there.</param>
/// <param name="Detail">One sentence: version and path, or what is missing.</param>
/// <param name="Waiting">Renders waiting or under way.</param>
/// <param name="Restarts">How often Chromium had to be started again since the process began.</param>
public sealed record RendererHealth(bool Available, string Detail, int Waiting, int Restarts);
