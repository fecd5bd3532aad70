using System.Collections.Concurrent;
using Campaign.Rendering.Cache;
using Campaign.Rendering.Faults;

namespace Campaign.Web.Boards;

/// <summary>
/// Files of boards that are being made, and how far they are. What went wrong with a file that somebody began and left
/// is told until it is tried again.
/// </summary>
internal sealed class FilesUnderWay(ILogger<FilesUnderWay> log)
{
    private const int MostFaults = 100;

    private readonly ConcurrentDictionary<string, FileProgress> _files = new(StringComparer.Ordinal);

    /// <summary>How far a file is; null when nobody makes it.</summary>
    public FileProgress? Of(string key) => _files.GetValueOrDefault(key);

    /// <summary>Begins a file unless somebody makes it already.</summary>
    public FileProgress Begin(string key, Func<Task<Rendition>> make)
    {
        if (Of(key) is { Made: not null } running)
            return running;
        _ = ToItsEndAsync(key, make);
        return Of(key) ?? new();
    }

    /// <summary>Makes a file for somebody who waits for it. Others see how far it is.</summary>
    public async Task<Rendition> MakeAsync(string key, Func<Task<Rendition>> make)
    {
        Enter(key);
        try
        {
            return await make();
        }
        finally
        {
            _files.TryRemove(key, out _);
        }
    }

    /// <summary>Where whoever makes a file says how far it is.</summary>
    public IProgress<double> Report(string key) => new Reporter(this, key);

    private async Task ToItsEndAsync(string key, Func<Task<Rendition>> make)
    {
        Enter(key);
        try
        {
            await make();
            _files.TryRemove(key, out _);
        }
        catch (Exception e)
        {
            if (e is not RenderingException)
                log.LogError(e, "A file of a board was not made");
            if (_files.Count > MostFaults)
                _files.Clear();
            _files[key] = new() { Fault = e is RenderingException said ? said.Public : "The file was not made." };
        }
    }

    private void Enter(string key) =>
        _files.AddOrUpdate(key, new FileProgress { Made = 0 }, (_, now) => now.Made is null ? new() { Made = 0 } : now);

    // Never backwards, whoever reports first.
    private sealed class Reporter(FilesUnderWay files, string key) : IProgress<double>
    {
        public void Report(double value)
        {
            if (files._files.TryGetValue(key, out var now) && now.Made <= value)
                files._files.TryUpdate(key, new() { Made = value }, now);
        }
    }
}
