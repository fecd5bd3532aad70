using Campaign.Rendering.Faults;

namespace Campaign.Rendering.Browser;

/// <summary>Has the browser look at a file on disk.</summary>
public interface IFileEngine
{
    /// <summary>Runs a script in an empty page without network; its one input holds the file.</summary>
    /// <param name="path">The file, absolute. The browser reads it from disk, however long it is.</param>
    /// <param name="script">A function's text; it returns, or resolves to, a string.</param>
    /// <param name="cancel">Stops the wait in the queue.</param>
    /// <exception cref="RenderingException">Chromium is missing, busy or failed, or the script did.</exception>
    Task<string> RunAsync(string path, string script, CancellationToken cancel = default);
}
