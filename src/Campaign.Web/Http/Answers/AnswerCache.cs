using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http.Features;

namespace Campaign.Web.Http.Answers;

/// <summary>The key under which an answer is stored: everything about a request that can change it.</summary>
/// <param name="Target">Path and query.</param>
/// <param name="Origin">Scheme and host of the links in it; empty when it contains none.</param>
/// <param name="Coding">How the body is compressed.</param>
/// <param name="Variant">Anything else that matters, such as a language; empty for nothing.</param>
internal readonly record struct AnswerKey(string Target, string Origin, ContentCoding Coding, string Variant = "")
{
    /// <summary>The key of an answer that depends on its address alone.</summary>
    /// <param name="http">The request, as it came.</param>
    /// <param name="origin">Scheme and host of the links.</param>
    public static AnswerKey Of(HttpContext http, string origin) =>
        new(
            http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            origin,
            ContentCodings.Choose(http.Request.Headers.AcceptEncoding)
        );
}

/// <summary>
/// A memory-bounded cache of finished answers. Each answer states its version, which the caller compares. There are two
/// generations: when the young one is full it becomes the old one, and the previous old one is dropped. So frequent
/// requests stay cached, and a crawler that invents addresses cannot make the memory grow.
/// </summary>
/// <param name="budget">Bytes for both generations together.</param>
/// <typeparam name="T">An answer with its version.</typeparam>
internal sealed class AnswerCache<T>(long budget)
    where T : class
{
    // Estimated bytes for a key, its table entry and the headers.
    private const int Overhead = 3072;

    private readonly Lock _turn = new();
    private volatile ConcurrentDictionary<AnswerKey, Entry> _young = new();
    private volatile ConcurrentDictionary<AnswerKey, Entry> _old = new();
    private long _weight;

    /// <summary>The answer stored under exactly this key, or null.</summary>
    public T? Find(in AnswerKey key)
    {
        if (_young.TryGetValue(key, out var found))
            return found.Answer;
        if (!_old.TryGetValue(key, out found))
            return null;
        Keep(key, found);
        return found.Answer;
    }

    /// <summary>Stores an answer, replacing an older one.</summary>
    /// <param name="key">The request it answers.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="bytes">Length of its body; 0 for a body shared with other answers.</param>
    public void Keep(in AnswerKey key, T answer, long bytes) => Keep(key, new Entry(answer, bytes));

    private void Keep(in AnswerKey key, Entry entry)
    {
        var young = _young;
        young[key] = entry;
        if (Interlocked.Add(ref _weight, entry.Bytes + (key.Target.Length * 2) + Overhead) <= budget / 2)
            return;
        lock (_turn)
        {
            if (!ReferenceEquals(young, _young))
                return;
            (_old, _young) = (young, new());
            Interlocked.Exchange(ref _weight, 0);
        }
    }

    private sealed record Entry(T Answer, long Bytes);
}
