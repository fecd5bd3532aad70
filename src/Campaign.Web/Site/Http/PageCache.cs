using System.Collections.Concurrent;

namespace Campaign.Web.Site.Http;

/// <summary>
/// Rendered pages of one version of the content on one day. A new version or day starts an empty generation, so nothing
/// stale can be served; when the budget is full, further pages are rendered on each request.
/// </summary>
internal sealed class PageCache
{
    /// <summary>Bytes of uncompressed HTML kept.</summary>
    internal const long Budget = 48 << 20;

    private Generation _current = new("");

    /// <summary>The kept page, or null.</summary>
    public Payload? Find(string version, string key) => At(version).Pages.GetValueOrDefault(key);

    /// <summary>Keeps a page while there is room.</summary>
    public void Put(string version, string key, Payload page)
    {
        var generation = At(version);
        if (Interlocked.Add(ref generation.Bytes, page.Length) <= Budget)
            generation.Pages[key] = page;
    }

    private Generation At(string version)
    {
        var current = Volatile.Read(ref _current);
        if (current.Version == version)
            return current;
        var next = new Generation(version);
        var seen = Interlocked.CompareExchange(ref _current, next, current);
        return seen == current ? next : At(version);
    }

    private sealed class Generation(string version)
    {
        public long Bytes;

        public string Version { get; } = version;

        public ConcurrentDictionary<string, Payload> Pages { get; } = new(StringComparer.Ordinal);
    }
}
