using Campaign.Core.Publication;

namespace Campaign.Web.Search;

/// <summary>What somebody searches for.</summary>
/// <param name="Query">As typed.</param>
/// <param name="Language">Language of the items; null for all.</param>
/// <param name="Types">Requested types; empty for all.</param>
/// <param name="Place">Ref of the reader's place; null for anywhere.</param>
/// <param name="Audience">Alias of an audience; null for any.</param>
/// <param name="Campaign">Alias of a campaign; null for any.</param>
/// <param name="Edition">Year; null for any.</param>
/// <param name="Skip">Number of hits to skip, 0 or more.</param>
/// <param name="Take">Number of hits to return, 1–200.</param>
public sealed record SearchRequest(
    string Query,
    string? Language = CampaignSnapshot.DefaultLanguage,
    IReadOnlyCollection<ItemType>? Types = null,
    string? Place = null,
    string? Audience = null,
    string? Campaign = null,
    int? Edition = null,
    int Skip = 0,
    int Take = 20
);

/// <summary>The answer.</summary>
/// <param name="Hits">One page of hits, best first.</param>
/// <param name="Total">
/// Number of hits, including partial matches; a lower bound when <paramref name="IsCapped"/>.
/// </param>
/// <param name="IsCapped">Whether there are more hits than were counted.</param>
/// <param name="Types">Number of hits of each type, before the filter by type.</param>
/// <param name="Suggestions">Other spellings that find all their words, when nothing has all that were typed.</param>
/// <param name="Call">The answer to a call for help, which is shown first; null when the query is not one.</param>
/// <param name="IsReady">False while the index is being built: the answer may be incomplete.</param>
public sealed record SearchResult(
    IReadOnlyList<SearchHit> Hits,
    int Total,
    bool IsCapped,
    IReadOnlyList<(ItemType Type, int Count)> Types,
    IReadOnlyList<string> Suggestions,
    HelpCall? Call,
    bool IsReady
)
{
    /// <summary>Pages of the site that answer the query but are not items; they are shown above the hits.</summary>
    public IReadOnlyList<AnswerPage> Pages { get; init; } = [];

    /// <summary>Whether the query reads like a call for help.</summary>
    public bool IsHelpCall => Call is not null;
}

/// <summary>One hit.</summary>
/// <param name="Item">The item.</param>
/// <param name="Score">Larger is better; comparable within one answer only.</param>
/// <param name="Title">The title with the matching parts.</param>
/// <param name="Excerpt">The best part of the text, with the matching parts.</param>
/// <param name="IsPart">Whether it contains only some of the words; such hits come below all others.</param>
public sealed record SearchHit(
    PublishedItem Item,
    double Score,
    Highlighted Title,
    Highlighted Excerpt,
    bool IsPart = false
);

/// <summary>A text with ranges to highlight, in order and without overlaps.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="Ranges">Start and length in UTF-16 units.</param>
public sealed record Highlighted(string Text, IReadOnlyList<(int Start, int Length)> Ranges);
