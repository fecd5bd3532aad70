using System.Collections.Immutable;

namespace Campaign.Core.Broadcast;

/// <summary>What communes had agreed to by one moment; of a script and a commune only the latest counts.</summary>
public sealed class ScriptAgreements
{
    private readonly ILookup<string, ScriptAgreement> _byPlace;

    /// <summary>Holds agreements.</summary>
    /// <param name="agreements">Those that were not withdrawn, in any order.</param>
    /// <param name="changedAt">When the last one was recorded or withdrawn; null if there is none.</param>
    /// <param name="revision">How many agreements and withdrawals there have ever been.</param>
    public ScriptAgreements(IEnumerable<ScriptAgreement> agreements, DateTimeOffset? changedAt, long revision)
    {
        var all = agreements.OrderBy(x => x.Id).ToList();
        _byPlace = all.ToLookup(x => x.Place, StringComparer.Ordinal);
        (ChangedAt, Revision) = (changedAt, revision);
        Mark = all.Aggregate(0UL, (mark, x) => (mark * 1099511628211UL) ^ Half(x.Id));
    }

    /// <summary>None.</summary>
    public static ScriptAgreements None { get; } = new([], null, 0);

    /// <summary>When the last one was recorded or withdrawn; null if there is none.</summary>
    public DateTimeOffset? ChangedAt { get; }

    /// <summary>Grows with every agreement and every withdrawal of one, and never falls.</summary>
    public long Revision { get; }

    /// <summary>Names what holds, the same on every node; 0 when nothing does.</summary>
    public ulong Mark { get; }

    /// <summary>What a commune agreed to, by script.</summary>
    /// <param name="place">Ref of the commune.</param>
    public ImmutableDictionary<Guid, ScriptAgreement> At(string place) =>
        _byPlace[place].GroupBy(x => x.Script).ToImmutableDictionary(x => x.Key, x => x.Last());

    // The half of a version 7 UUID that is random.
    private static ulong Half(Guid id) => BitConverter.ToUInt64(id.ToByteArray(), 8);
}
