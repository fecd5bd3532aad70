using System.Collections.Concurrent;
using Campaign.Rendering.Cache;
using Campaign.Rendering.Faults;

namespace Campaign.Web.Boards;

/// <summary>Films that are being made, and how far they are. What went wrong is told until it is tried again.</summary>
internal sealed class FilmsUnderWay(ILogger<FilmsUnderWay> log)
{
    private const int MostFaults = 100;

    private readonly ConcurrentDictionary<string, FilmProgress> _films = new(StringComparer.Ordinal);

    /// <summary>How far a film is; null when nobody makes it.</summary>
    public FilmProgress? Of(string key) => _films.GetValueOrDefault(key);

    /// <summary>Begins a film unless somebody makes it already.</summary>
    public FilmProgress Begin(string key, Func<Task<Rendition>> make)
    {
        if (Of(key) is { Made: not null } running)
            return running;
        var begun = new FilmProgress { Made = 0 };
        _films[key] = begun;
        _ = EndAsync(key, make);
        return begun;
    }

    /// <summary>Where whoever makes a film says how far it is.</summary>
    public IProgress<double> Report(string key) => new Reporter(this, key);

    private async Task EndAsync(string key, Func<Task<Rendition>> make)
    {
        try
        {
            await make();
            _films.TryRemove(key, out _);
        }
        catch (Exception e)
        {
            if (e is not RenderingException)
                log.LogError(e, "A film of a board was not made");
            if (_films.Count > MostFaults)
                _films.Clear();
            _films[key] = new() { Fault = e is RenderingException said ? said.Public : "The film was not made." };
        }
    }

    // Only while somebody waits for it on a screen: whoever fetches the film directly sees when it is there.
    private sealed class Reporter(FilmsUnderWay films, string key) : IProgress<double>
    {
        public void Report(double value)
        {
            if (films._films.TryGetValue(key, out var now) && now.Made <= value)
                films._films.TryUpdate(key, new() { Made = value }, now);
        }
    }
}
