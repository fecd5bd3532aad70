using System.Collections.Immutable;

namespace Campaign.Core.Places;

/// <summary>What concerns a reader who names a place, which may be a large one.</summary>
public static class PlaceReach
{
    /// <summary>
    /// Whether something addressed to <paramref name="audience"/> concerns a place: it is addressed to the place, to
    /// one above it, to a unit that lies in it, or to a former unit whose successors do today.
    /// </summary>
    public static bool Touches(this PlaceRegistry places, ImmutableArray<string> audience, string reader, DateOnly day)
    {
        var heirs = places.Heirs(reader, day);
        return heirs.Any(x => places.Reaches(audience, x, day))
            || audience.Any(x => LiesIn(x) || places.Resolve(x, day).Any(heir => heir.Ref != x && LiesIn(heir.Ref)));

        bool LiesIn(string unit) => places.Chain(unit, day).Any(above => heirs.Contains(above.Ref));
    }

    /// <summary>
    /// Whether something addressed to <paramref name="audience"/> may have gone to whoever asks with this code. A code
    /// of a former unit still answers, with what is meant for its successors.
    /// </summary>
    public static bool MayReach(
        this PlaceRegistry places,
        ImmutableArray<string> audience,
        string code,
        DateOnly day
    ) => places.Heirs(code, day).Any(x => places.Reaches(audience, x, day));

    private static HashSet<string> Heirs(this PlaceRegistry places, string code, DateOnly day) =>
        places.Resolve(code, day).Select(x => x.Ref).Append(code).ToHashSet(StringComparer.Ordinal);
}
