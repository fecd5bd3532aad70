using System.Collections.Immutable;

namespace Campaign.Core.Results;

/// <summary>Sums by what is counted.</summary>
public sealed class Totals
{
    private Totals(ImmutableDictionary<FigureKey, Total> sums) => Sums = sums;

    /// <summary>Nothing.</summary>
    public static Totals None { get; } = new(ImmutableDictionary<FigureKey, Total>.Empty);

    /// <summary>The sums; what nobody stated is not among them.</summary>
    public ImmutableDictionary<FigureKey, Total> Sums { get; }

    /// <summary>The sum of one thing; null when nobody stated it.</summary>
    public Total? this[FigureKey key] => Sums.GetValueOrDefault(key);

    /// <summary>The sum over all levels of an indicator; null when nobody stated one.</summary>
    public Total? this[Indicator indicator] =>
        indicator
            .Keys.Select(x => this[x])
            .OfType<Total>()
            .Aggregate((Total?)null, (sum, x) => sum is null ? x : sum + x);

    /// <summary>The figures of a report.</summary>
    public static Totals Of(ReportContent content) =>
        new(content.Figures.ToImmutableDictionary(x => x.Key, x => Total.Of(x.Value)));

    /// <summary>All of them together.</summary>
    public static Totals Of(IEnumerable<Totals> parts)
    {
        var sums = ImmutableDictionary.CreateBuilder<FigureKey, Total>();
        foreach (var (key, total) in parts.SelectMany(x => x.Sums))
            sums[key] = sums.TryGetValue(key, out var sum) ? sum + total : total;
        return new(sums.ToImmutable());
    }
}
