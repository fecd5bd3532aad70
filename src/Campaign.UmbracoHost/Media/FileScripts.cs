namespace Campaign.UmbracoHost.Media;

/// <summary>
/// Runs a script over a file in a browser page without network: whatever reads strangers' files does so behind the
/// browser's own walls. The application supplies the browser.
/// </summary>
public interface IFileScripts
{
    /// <summary>Runs a script; <c>document.querySelector('input').files[0]</c> is the file.</summary>
    /// <param name="path">The file, absolute. It is read, not changed.</param>
    /// <param name="script">An expression that is a function; what it returns (or resolves to) is a string.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <exception cref="FileScriptException">There is no browser, it is busy or it failed.</exception>
    Task<string> RunAsync(string path, string script, CancellationToken cancel);
}

/// <summary>A script over a file could not be run.</summary>
public sealed class FileScriptException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Stands in where there is no browser.</summary>
internal sealed class NoFileScripts : IFileScripts
{
    public Task<string> RunAsync(string path, string script, CancellationToken cancel) =>
        Task.FromException<string>(new FileScriptException("There is no browser on this server."));
}
