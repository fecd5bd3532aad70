using System.Collections.Concurrent;
using Campaign.Web.Delivery.Content;
using Campaign.Web.Http.Answers;

namespace Campaign.Web.Delivery;

/// <summary>What an answer is kept under: everything in a request that can change it.</summary>
internal readonly record struct DeliveryKey(
    string Target,
    string Culture,
    bool IsPreview,
    string StartItem,
    ContentCoding Coding
);

/// <summary>An answer ready to be sent.</summary>
internal sealed record DeliveryAnswer(byte[] Body, string ETag, string? Coding);

/// <summary>Answers of one state of the content, all forgotten with it, or when they grow too many.</summary>
/// <param name="budget">Bytes they may take.</param>
internal sealed class DeliveryCache(long budget)
{
    private volatile Kept? _kept;

    public DeliveryAnswer? Find(DeliveryStamp stamp, DeliveryKey key) =>
        _kept is { } kept && kept.Stamp == stamp ? kept.Answers.GetValueOrDefault(key) : null;

    public void Keep(DeliveryStamp stamp, DeliveryKey key, DeliveryAnswer answer)
    {
        if (
            _kept is not { } kept
            || kept.Stamp != stamp
            || Interlocked.Add(ref kept.Weight, answer.Body.Length + 1024) > budget
        )
            _kept = kept = new Kept(stamp);
        kept.Answers[key] = answer;
    }

    private sealed class Kept(DeliveryStamp stamp)
    {
        public long Weight;

        public DeliveryStamp Stamp => stamp;

        public ConcurrentDictionary<DeliveryKey, DeliveryAnswer> Answers { get; } = new();
    }
}
