using System.Collections.Immutable;
using Campaign.Core.Places;

namespace Campaign.Core.Results;

/// <summary>What the public sees of a place.</summary>
/// <param name="Place">The place; null: the nation.</param>
/// <param name="Figures">The sums; what nobody stated is not among them.</param>
/// <param name="Partial">Sums of the nation without a province whose own sum is withheld.</param>
/// <param name="Counted">How many accepted reports there are.</param>
/// <param name="Below">The places directly below it; none below what lies below a province.</param>
public sealed record ShownResult(
    Place? Place,
    ImmutableDictionary<FigureKey, ShownFigure> Figures,
    ImmutableHashSet<FigureKey> Partial,
    int Counted,
    ImmutableArray<ShownResult> Below
)
{
    /// <summary>Without figures of what is no longer asked.</summary>
    /// <param name="asked">What is.</param>
    public ShownResult Only(IReadOnlySet<FigureKey> asked) =>
        this with
        {
            Figures = Figures.Where(x => asked.Contains(x.Key)).ToImmutableDictionary(),
            Partial = [.. Partial.Where(asked.Contains)],
            Below = [.. Below.Select(x => x.Only(asked))],
        };

    /// <summary>This place, or the one of its kind below it with this ref; null when it is neither.</summary>
    public ShownResult? Find(string? @ref) =>
        Place?.Ref == @ref ? this : Below.Select(x => x.Find(@ref)).FirstOrDefault(x => x is not null);
}
