using System.Collections.Immutable;
using Campaign.Web.Search;

namespace Campaign.Web.Site.English;

/// <summary>What the English search page shows.</summary>
/// <param name="Words">The query; null when there is none yet.</param>
public sealed record EnglishSearchModel(string? Words)
{
    /// <summary>Hits in English, best first.</summary>
    public IReadOnlyList<SearchHit> English { get; init; } = [];

    /// <summary>Hits in Vietnamese that are not among the English ones, best first.</summary>
    public IReadOnlyList<SearchHit> Vietnamese { get; init; } = [];

    /// <summary>Number of hits in Vietnamese.</summary>
    public int Total { get; init; }

    /// <summary>False while the index is being built.</summary>
    public bool IsReady { get; init; } = true;

    /// <summary>Pages that answer the query and are shown above the hits.</summary>
    public ImmutableArray<EnglishAnswer> Pages { get; init; } = [];

    /// <summary>Numbers to call, above everything else; null when there is no reason for them.</summary>
    public HelpNumbers? Numbers { get; init; }
}
