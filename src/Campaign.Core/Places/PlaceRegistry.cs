using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Campaign.Core.Places;

/// <summary>All places at one moment, with their parents, children and successors.</summary>
public sealed class PlaceRegistry
{
    private readonly FrozenDictionary<string, Place> _byRef;
    private readonly FrozenDictionary<string, ImmutableArray<Place>> _children;
    private readonly ILookup<string, Place> _predecessors;
    private readonly Lazy<PlaceIndex> _names;

    /// <summary>Indexes the places. If two have the same ref, the first one wins.</summary>
    public PlaceRegistry(IEnumerable<Place> places)
    {
        All = [.. places];
        _byRef = All.DistinctBy(x => x.Ref, StringComparer.Ordinal)
            .ToFrozenDictionary(x => x.Ref, StringComparer.Ordinal);
        _children = All.Where(x => x.Latest.Parent is not null)
            .GroupBy(x => x.Latest.Parent!, StringComparer.Ordinal)
            .ToFrozenDictionary(x => x.Key, x => x.ToImmutableArray(), StringComparer.Ordinal);
        _predecessors = All.SelectMany(x => x.Successions, (old, heir) => (heir.To, old))
            .ToLookup(x => x.To, x => x.old, StringComparer.Ordinal);
        _names = new(() => new PlaceIndex(All));
    }

    /// <summary>All names, indexed when first needed.</summary>
    internal PlaceIndex Names => _names.Value;

    /// <summary>Former units whose direct successor this one is.</summary>
    public IEnumerable<Place> Predecessors(string @ref) => _predecessors[@ref];

    /// <summary>Every place, provinces first.</summary>
    public ImmutableArray<Place> All { get; }

    /// <summary>The place with a code or alias, or null.</summary>
    public Place? Find(string? @ref) => @ref is null ? null : _byRef.GetValueOrDefault(@ref);

    /// <summary>Units whose latest parent is this one.</summary>
    public ImmutableArray<Place> Children(string @ref) => _children.GetValueOrDefault(@ref, []);

    /// <summary>Provinces that exist on a day.</summary>
    public IEnumerable<Place> Provinces(DateOnly day) =>
        All.Where(x => x.Level == PlaceLevel.Province && x.ExistsOn(day));

    /// <summary>
    /// The place and the units above it as of a day, nearest first. For a place that had ended by then, its last
    /// parents are used.
    /// </summary>
    public IEnumerable<Place> Chain(string @ref, DateOnly day)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var place = Find(@ref); place is not null && seen.Add(place.Ref); )
        {
            yield return place;
            place = Find((place.On(day) ?? place.Latest).Parent);
        }
    }

    /// <summary>
    /// The units that stand for a place on a day: the place itself while it exists, otherwise its successors at that
    /// time, however many steps away. Empty when nothing is known.
    /// </summary>
    public ImmutableArray<Place> Resolve(string @ref, DateOnly day)
    {
        var found = ImmutableArray.CreateBuilder<Place>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Follow(@ref);
        return found.ToImmutable();

        void Follow(string next)
        {
            if (!seen.Add(next) || Find(next) is not { } place)
                return;
            if (place.ExistsOn(day))
                found.Add(place);
            else
                foreach (var heir in place.Successions.Where(x => x.On <= day))
                    Follow(heir.To);
        }
    }

    /// <summary>
    /// Whether a text addressed to <paramref name="audience"/> is meant for <paramref name="reader"/>. It is if it is
    /// addressed to the whole country, to the reader's place, to one above it, or to a former unit that became one of
    /// those.
    /// </summary>
    /// <param name="audience">Refs the text is addressed to; empty: the whole country.</param>
    /// <param name="reader">Ref of the reader's place.</param>
    /// <param name="day">The day for which the question is asked.</param>
    public bool Reaches(ImmutableArray<string> audience, string reader, DateOnly day)
    {
        if (audience.IsEmpty)
            return true;
        var chain = Chain(reader, day).Select(x => x.Ref).ToHashSet(StringComparer.Ordinal);
        return audience.Any(x => chain.Contains(x) || Resolve(x, day).Any(heir => chain.Contains(heir.Ref)));
    }
}
