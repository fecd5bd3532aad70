using System.Globalization;
using Campaign.Core.HelpCalls;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Problems;
using Campaign.Web.Http.Queries;
using Campaign.Web.Items;
using Campaign.Web.Pages.Parts;
using Campaign.Web.Search;
using Campaign.Web.Words;

namespace Campaign.Web.Api.Search;

/// <summary><c>/api/v1/search?q=</c>: ranked results of every type.</summary>
internal static class SearchApi
{
    private static readonly Parameter Words = new(
        "q",
        "What to search for: Vietnamese with or without marks, a phone number, a document number.",
        ParameterKind.Text,
        "bạo lực"
    )
    {
        IsTyped = true,
        IsRequired = true,
    };

    private static Parameter Type(ItemKinds kinds) =>
        new("type", "Only this type.", ParameterKind.Text, "message")
        {
            Values = [.. kinds.All.Where(x => x.IsSearched).Select(x => x.Type.Name)],
        };

    private static readonly Parameter Offset = new("cursor", "nextCursor of the previous page.");

    public static Resource Resource(SearchService search, ItemKinds kinds) =>
        new(
            "api/v1/search",
            "search",
            "Ranked hits of every type, Vietnamese with or without marks.",
            request => Answer(request, search)
        )
        {
            Tag = "Search",
            Body = typeof(ApiSearch),
            Parameters =
            [
                Words,
                Type(kinds),
                Parameter.Lang,
                Parameter.Campaign,
                Parameter.Edition,
                Parameter.Place,
                Parameter.Audience,
                Parameter.Limit,
                Offset,
                Parameter.MinVersion,
            ],
        };

    private static ProblemException NotYet() =>
        new(ProblemType.NotYet, "The search index is being built.") { RetryAfter = TimeSpan.FromSeconds(2) };

    private static Answer Answer(ApiRequest request, SearchService search)
    {
        if (request.Query["q"] is not { } words)
            throw ProblemException.Parameter("q", "say what to search for.");
        var (skip, take) = (Skip(request.Query["cursor"]), request.Query.Int("limit") ?? 20);
        var wanted = Wanted(request.Query, words, skip, take);
        // The numbers to call are shown even while the index is not ready.
        var isCall = HelpCall.Of(words, request.Snapshot, request.Today) is not null;
        if (!isCall && !search.HasFollowed(request.Snapshot.Seq))
            throw NotYet();
        var result = search.Search(wanted);
        if (!isCall && !result.IsReady)
            throw NotYet();
        var links = new Links(request);
        var next = skip < result.Total - take ? (skip + take).ToString(CultureInfo.InvariantCulture) : null;
        var body = new ApiSearch(
            [.. result.Hits.Select(x => new ApiHit(x, links))],
            next,
            result.Total,
            links.AsOf,
            result.IsCapped,
            result.Types.ToDictionary(x => x.Type.Name, x => x.Count),
            result.Suggestions,
            result.IsHelpCall,
            [.. (result.Call?.Services ?? []).Select(x => new ApiHotline(x, result.Call!))]
        );
        return Http.Answers.Answer.Json(body, next is null ? null : request.With("cursor", next));
    }

    private static SearchRequest Wanted(ApiQuery query, string words, int skip, int take) =>
        new(
            words,
            query["lang"] is { } lang && lang != "vi" ? lang : CampaignSnapshot.DefaultLanguage,
            query["type"] is { } type ? [new ItemType(type)] : null,
            query["place"],
            query["audience"],
            query["campaign"],
            query.Int("edition"),
            skip,
            take
        );

    private static int Skip(string? cursor)
    {
        if (cursor is null)
            return 0;
        return int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var skip)
            ? skip
            : throw new ProblemException(ProblemType.InvalidCursor, "The cursor is not one of this address.");
    }
}

/// <summary>Search's answer.</summary>
/// <param name="Items">Hits, best first.</param>
/// <param name="NextCursor">cursor of the next page; null on the last one.</param>
/// <param name="Total">Number of hits, those that hold part of the words too; a lower bound when isCapped.</param>
/// <param name="AsOf">The day on which places were looked at.</param>
/// <param name="IsCapped">Whether there are more hits than were counted.</param>
/// <param name="Types">Number of hits of each type.</param>
/// <param name="Suggestions">Other spellings that find all their words, when nothing has all that were typed.</param>
/// <param name="IsHelpCall">Whether the words read like a call for help: show the hotlines before everything.</param>
/// <param name="Hotlines">Whom to call, the right one first; empty when it is no call.</param>
internal sealed record ApiSearch(
    IReadOnlyList<ApiHit> Items,
    string? NextCursor,
    int Total,
    DateOnly AsOf,
    bool IsCapped,
    IReadOnlyDictionary<string, int> Types,
    IReadOnlyList<string> Suggestions,
    bool IsHelpCall,
    IReadOnlyList<ApiHotline> Hotlines
);

/// <summary>A number to show to somebody who calls for help.</summary>
internal sealed class ApiHotline(Service service, HelpCall call)
{
    /// <summary>The number, in groups.</summary>
    public string Number { get; } = service.PhonesByReach.First().Number;

    /// <summary>Who answers.</summary>
    public string Name { get; } = ServiceWords.Name(service);

    /// <summary>What the call seems to be about, and what to do; in the language of the words.</summary>
    public string Reason { get; } = $"{call.Words.Heading}. {call.Words.Advice}";

    /// <summary>What the call seems to be about: <c>nguy-hiem</c>, <c>cap-cuu</c>, <c>tre-em</c>…</summary>
    public string Situation { get; } = call.Situation.Alias();
}

/// <summary>One hit.</summary>
internal sealed class ApiHit(SearchHit hit, Links links)
{
    /// <summary>The item's id.</summary>
    public Guid Id { get; } = hit.Item.Id;

    /// <summary>The item's type.</summary>
    public string Type { get; } = hit.Item.Type.Name;

    /// <summary>The item's address in the API.</summary>
    public string Url { get; } = links.Url(hit.Item);

    /// <summary>The page a person reads; null when there is none.</summary>
    public string? WebUrl { get; } = links.WebUrl(hit.Item);

    /// <summary>Language of the texts.</summary>
    public string Language { get; } = hit.Item.Language;

    /// <summary>Larger is better; comparable within one answer only.</summary>
    public double Score { get; } = Math.Round(hit.Score, 2);

    /// <summary>
    /// Whether it holds only part of the words; such hits follow when few hold all, and stand below them.
    /// </summary>
    public bool IsPart { get; } = hit.IsPart;

    /// <summary>The title with its matches.</summary>
    public ApiHighlight Title { get; } = new(hit.Title);

    /// <summary>The best part of the text with its matches.</summary>
    public ApiHighlight Excerpt { get; } = new(hit.Excerpt);
}

/// <summary>Plain text with the ranges that match.</summary>
internal sealed class ApiHighlight(Highlighted text)
{
    /// <summary>Plain text.</summary>
    public string Text { get; } = text.Text;

    /// <summary>Pairs of start and length in UTF-16 units.</summary>
    public IReadOnlyList<int[]> Ranges { get; } = [.. text.Ranges.Select(x => (int[])[x.Start, x.Length])];
}
