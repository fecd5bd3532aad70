using System.Collections.Concurrent;

namespace Campaign.Web.Http.Answers;

/// <summary>What an answer is kept under. <paramref name="Target"/> is path and query exactly as sent.</summary>
internal readonly record struct PreparedKey(string Target, string BaseUrl, ContentCoding Coding);

/// <summary>
/// Prepared answers, bounded in memory. Two generations: when the young one is full it becomes the old one and the former
/// old one is dropped, so what is asked for often stays and a crawler cannot grow the memory.
/// </summary>
/// <param name="budget">Bytes of one generation.</param>
internal sealed class PreparedResponses(long budget)
{
    private readonly Lock _turn = new();
    private volatile ConcurrentDictionary<PreparedKey, PreparedResponse> _young = new();
    private volatile ConcurrentDictionary<PreparedKey, PreparedResponse> _old = new();
    private long _weight;

    public PreparedResponse? Find(in PreparedKey key)
    {
        if (_young.TryGetValue(key, out var found))
            return found;
        if (!_old.TryGetValue(key, out found))
            return null;
        Keep(key, found);
        return found;
    }

    public void Keep(in PreparedKey key, PreparedResponse response)
    {
        var young = _young;
        young[key] = response;
        if (Interlocked.Add(ref _weight, response.Weight) <= budget)
            return;
        lock (_turn)
        {
            if (!ReferenceEquals(young, _young))
                return;
            (_old, _young) = (young, new());
            Interlocked.Exchange(ref _weight, 0);
        }
    }
}
