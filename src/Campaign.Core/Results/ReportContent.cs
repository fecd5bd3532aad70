using System.Collections.Immutable;

namespace Campaign.Core.Results;

/// <summary>What a unit says: its figures and its words.</summary>
public sealed record ReportContent
{
    /// <summary>Nothing filled in.</summary>
    public static ReportContent Empty { get; } = new();

    /// <summary>The figures that are stated.</summary>
    public ImmutableDictionary<FigureKey, Figure> Figures { get; init; } = ImmutableDictionary<FigureKey, Figure>.Empty;

    /// <summary>The words.</summary>
    public Narrative Narrative { get; init; } = Narrative.Empty;

    /// <summary>Whether the figures are of the unit alone or of everything below it as well.</summary>
    public ReportScope Scope { get; init; }

    /// <inheritdoc/>
    public bool Equals(ReportContent? other) =>
        other is not null
        && Scope == other.Scope
        && Narrative == other.Narrative
        && Figures.Count == other.Figures.Count
        && Figures.All(x => other.Figures.GetValueOrDefault(x.Key) == x.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Scope, Narrative, Figures.Count);
}
