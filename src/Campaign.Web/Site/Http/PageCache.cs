using System.Collections.Concurrent;
using Campaign.Web.Api.Http;

namespace Campaign.Web.Site.Http;

/// <summary>
/// Rendered pages of one version of the content on one day. A new version or day starts an empty generation, so nothing
/// stale can be served. So does a full budget: what is asked for often is back after one rendering, and a crawler that
/// makes up addresses cannot grow the memory.
/// </summary>
internal sealed class PageCache
{
    /// <summary>Bytes kept: pages in every coding, and the addresses that lead to them.</summary>
    internal const long Budget = 48 << 20;

    // A key, its hash slot and a small object.
    private const int Overhead = 200;

    private Generation _current = new(default);

    /// <summary>The answer to exactly this request, or null.</summary>
    public PreparedAnswer? Find(in PageVersion version, in PageTarget target)
    {
        var generation = Volatile.Read(ref _current);
        return generation.Version == version ? generation.Targets.GetValueOrDefault(target) : null;
    }

    /// <summary>The rendered page of an address without what the page does not know in it, or null.</summary>
    public RenderedPage? Find(in PageVersion version, string address)
    {
        var generation = Volatile.Read(ref _current);
        return generation.Version == version ? generation.Pages.GetValueOrDefault(address) : null;
    }

    /// <summary>Keeps a rendered page.</summary>
    public void Keep(in PageVersion version, string address, RenderedPage page) =>
        At(version, page.Html.Length + Overhead).Pages[address] = page;

    /// <summary>Keeps the answer to exactly this request.</summary>
    public void Keep(in PageVersion version, in PageTarget target, PreparedAnswer page) =>
        At(
            version,
            (target.Coding == ContentCoding.Identity ? 0 : page.Body.Length)
                + (target.Target.Length * 2)
                + PreparedAnswer.Weight
        ).Targets[target] = page;

    private Generation At(in PageVersion version, int bytes)
    {
        while (true)
        {
            var current = Volatile.Read(ref _current);
            if (current.Version == version && Interlocked.Add(ref current.Bytes, bytes) <= Budget)
                return current;
            Interlocked.CompareExchange(ref _current, new Generation(version), current);
        }
    }

    private sealed class Generation(PageVersion version)
    {
        public long Bytes;

        public PageVersion Version { get; } = version;

        public ConcurrentDictionary<PageTarget, PreparedAnswer> Targets { get; } = new();

        public ConcurrentDictionary<string, RenderedPage> Pages { get; } = new(StringComparer.Ordinal);
    }
}
