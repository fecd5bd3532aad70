using System.Collections.Concurrent;

namespace Campaign.Web.Http.Answers;

/// <summary>What an answer is kept under: all of a request that can change it.</summary>
/// <param name="Target">Path and query.</param>
/// <param name="Origin">Scheme and host of the links in it; empty: they are not in it.</param>
/// <param name="Coding">How the body is packed.</param>
/// <param name="Variant">What else matters, such as a language; empty: nothing.</param>
internal readonly record struct AnswerKey(string Target, string Origin, ContentCoding Coding, string Variant = "");

/// <summary>
/// Answers that are ready, bounded in memory. Each says itself of which version it is; who finds one compares. Two
/// generations: when the young one is full it becomes the old one and the former old one is dropped, so what is asked
/// for often stays, and a crawler that makes up addresses cannot grow the memory.
/// </summary>
/// <param name="budget">Bytes of both generations.</param>
/// <typeparam name="T">The answer with its version.</typeparam>
internal sealed class AnswerCache<T>(long budget)
    where T : class
{
    // A key, its place in the table, the headers.
    private const int Overhead = 3072;

    private readonly Lock _turn = new();
    private volatile ConcurrentDictionary<AnswerKey, Entry> _young = new();
    private volatile ConcurrentDictionary<AnswerKey, Entry> _old = new();
    private long _weight;

    /// <summary>The answer to exactly this; null: there is none.</summary>
    public T? Find(in AnswerKey key)
    {
        if (_young.TryGetValue(key, out var found))
            return found.Answer;
        if (!_old.TryGetValue(key, out found))
            return null;
        Keep(key, found);
        return found.Answer;
    }

    /// <summary>Keeps an answer, in the place of an older one.</summary>
    /// <param name="key">What it answers.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="bytes">Length of its body; 0 for one that it shares.</param>
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
