using System.Collections.Immutable;

namespace Campaign.Core.Results;

/// <summary>
/// What of the sums is public. Below a province a small count could tell of single people, so it is withheld, and where
/// the province's sum would tell it, a second one with it.
/// </summary>
public static class Withholding
{
    /// <summary>A count below a province that is smaller is withheld, unless it is zero.</summary>
    public const long Least = 5;

    /// <summary>What is public of an edition.</summary>
    /// <param name="nation">All sums.</param>
    public static ShownResult Of(PlaceResult nation)
    {
        var provinces = nation.Below.Select(Province).ToImmutableArray();
        var hidden = nation
            .Below.Zip(provinces)
            .SelectMany(x => x.Second.Figures.Where(f => f.Value.Value is null).Select(f => (f.Key, x.First)))
            .ToLookup(x => x.Key, x => x.First.Sums[x.Key]!);
        return new(
            null,
            nation
                .Sums.Sums.Select(x => (x.Key, Value: Without(x.Value, hidden[x.Key])))
                .Where(x => x.Value is not null)
                .ToImmutableDictionary(x => x.Key, x => x.Value!),
            [.. hidden.Select(x => x.Key)],
            nation.Counted,
            provinces
        );
    }

    // What was taken out must not be told by what is left: then the sum goes as well.
    private static ShownFigure? Without(Total sum, IEnumerable<Total> hidden)
    {
        var rest = hidden.Aggregate(sum, (left, x) => left - x);
        return rest == sum ? ShownFigure.Of(sum)
            : rest.Value == 0 ? null
            : ShownFigure.Of(rest);
    }

    private static ShownResult Province(PlaceResult province)
    {
        var figures = province.Sums.Sums.ToDictionary(x => x.Key, x => ShownFigure.Of(x.Value));
        var below = province.Below.ToDictionary(x => x, _ => new Dictionary<FigureKey, ShownFigure>());
        foreach (var key in province.Below.SelectMany(x => x.Sums.Sums.Keys).Distinct())
        {
            var stated = province.Below.Where(x => x.Sums[key] is not null).ToList();
            var withheld = Withheld(stated, key, province.IsCollected, out var isTold);
            foreach (var part in stated)
                below[part][key] = withheld.Contains(part)
                    ? ShownFigure.Withheld
                    // How many of a commune's are women is never public.
                    : new ShownFigure(part.Sums[key]!.Value);
            if (isTold)
                figures[key] = ShownFigure.Withheld;
        }
        return new(
            province.Place,
            figures.ToImmutableDictionary(),
            [],
            province.Counted,
            [
                .. province.Below.Select(x => new ShownResult(
                    x.Place,
                    below[x].ToImmutableDictionary(),
                    [],
                    x.Counted,
                    []
                )),
            ]
        );
    }

    private static HashSet<PlaceResult> Withheld(
        List<PlaceResult> parts,
        FigureKey key,
        bool isCollected,
        out bool isTold
    )
    {
        var withheld = parts.Where(x => x.Sums[key]!.Value is > 0 and < Least).ToHashSet();
        isTold = false;
        // A sum that was collected is not the sum of the parts and tells nothing of them.
        if (isCollected || withheld.Count == 0 || !Tells(withheld, key))
            return withheld;
        // All of the smallest: of equal ones, which was taken would tell as well.
        var others = parts.Where(x => x.Sums[key]!.Value >= Least).ToLookup(x => x.Sums[key]!.Value);
        isTold = others.Count == 0;
        if (!isTold)
            withheld.UnionWith(others[others.Min(x => x.Key)]);
        return withheld;
    }

    // Whoever subtracts what is shown from the province's sum has the sum of the withheld ones. It gives them away when
    // there is one, and when each can only be the smallest or only the largest there is to withhold.
    private static bool Tells(HashSet<PlaceResult> withheld, FigureKey key)
    {
        var sum = withheld.Sum(x => x.Sums[key]!.Value);
        return withheld.Count == 1 || sum == withheld.Count || sum == withheld.Count * (Least - 1);
    }
}
