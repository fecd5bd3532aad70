using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Campaign.Web.Hot;

/// <summary>
/// Request heads seen before, byte for byte, with what the HTTP server made of them. Bounded in memory like prepared
/// answers: two generations, of which the older one is dropped.
/// </summary>
/// <param name="budget">Bytes of one generation.</param>
internal sealed class KnownHeads(long budget)
{
    private readonly Lock _turn = new();
    private volatile Generation _young = new();
    private volatile Generation _old = new();
    private long _weight;

    public bool TryFind(ReadOnlySpan<byte> head, [NotNullWhen(true)] out HotRequest? request)
    {
        if (_young.ByBytes.TryGetValue(head, out request))
            return true;
        if (!_old.ByBytes.TryGetValue(head, out request))
            return false;
        Keep(head.ToArray(), request);
        return true;
    }

    public void Keep(byte[] head, HotRequest request)
    {
        var young = _young;
        if (!young.Heads.TryAdd(head, request) || Interlocked.Add(ref _weight, head.Length * 3 + 512) <= budget)
            return;
        lock (_turn)
        {
            if (!ReferenceEquals(young, _young))
                return;
            (_old, _young) = (young, new());
            Interlocked.Exchange(ref _weight, 0);
        }
    }

    private sealed class Generation
    {
        public Generation() => ByBytes = Heads.GetAlternateLookup<ReadOnlySpan<byte>>();

        public ConcurrentDictionary<byte[], HotRequest> Heads { get; } = new(new SameBytes());

        public ConcurrentDictionary<byte[], HotRequest>.AlternateLookup<ReadOnlySpan<byte>> ByBytes { get; }
    }

    // HashCode is seeded anew in every process: nobody can choose heads that collide.
    private sealed class SameBytes : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] bytes) => GetHashCode(bytes.AsSpan());

        public bool Equals(ReadOnlySpan<byte> x, byte[] y) => x.SequenceEqual(y);

        public int GetHashCode(ReadOnlySpan<byte> bytes)
        {
            var hash = new HashCode();
            hash.AddBytes(bytes);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> bytes) => bytes.ToArray();
    }
}
