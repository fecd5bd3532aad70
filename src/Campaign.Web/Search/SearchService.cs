using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Time;

namespace Campaign.Web.Search;

/// <summary>Search over everything public, on this node's own index.</summary>
public sealed class SearchService
{
    // Rows looked at for one expression. A query that matches more is about everything, and static rank decides.
    private const int Reach = 1000;

    // With so many hits nobody needs the readings of an unfinished word.
    private const int Enough = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private readonly SnapshotStore _store;
    private readonly CampaignClock _clock;
    private readonly Synonyms _synonyms;
    private readonly HelpCalls _help;
    private volatile SearchIndex? _index;
    private volatile Speller? _speller;

    internal SearchService(SnapshotStore store, CampaignClock clock, Synonyms synonyms, HelpCalls help) =>
        (_store, _clock, _synonyms, _help) = (store, clock, synonyms, help);

    /// <summary>Whether the index has been built.</summary>
    public bool IsReady => _index is not null;

    /// <summary>
    /// Whether the index has followed the log to a sequence; waits a moment for it, because the index is a few
    /// milliseconds behind the snapshot right after a publication.
    /// </summary>
    public bool HasFollowed(long seq) => _index is not null && SpinWait.SpinUntil(() => _index?.Seq >= seq, Patience);

    internal void Use(SearchIndex index) => (_index, _speller) = (index, null);

    /// <summary>Searches. Never throws on what somebody typed; an empty query finds nothing.</summary>
    public SearchResult Search(SearchRequest request)
    {
        var terms = QueryTerms.Parse(request.Query);
        var snapshot = _store.Current;
        var isHelpCall = _help.Matches(terms);
        if (_index is not { } index || terms.IsEmpty)
            return new SearchResult([], 0, false, [], [], isHelpCall, _index is not null);

        var (hits, isCapped) = Find(index, terms);
        var found = hits.Select(x => (Hit: x, Item: snapshot.Find(x.Item.Id, x.Item.Language))).Where(x => x.Item is not null);
        var fitting = found.Where(x => Fits(x.Item!, request, snapshot)).ToList();
        var types = fitting.CountBy(x => x.Item!.Type).OrderBy(x => StaticRank.Of(x.Key)).Select(x => (x.Key, x.Value)).ToList();
        var wanted = request.Types is { Count: > 0 } ? fitting.Where(x => request.Types.Contains(x.Item!.Type)) : fitting;
        var ranked = wanted.OrderByDescending(x => isHelpCall && IsHotline(x.Item!)).ThenByDescending(x => x.Hit.Score)
            .ThenBy(x => x.Hit.Item.Row).ToList();
        var words = _synonyms.Variants(terms.Folded).SelectMany(x => x).ToHashSet(StringComparer.Ordinal);
        var page = ranked.Skip(request.Skip).Take(request.Take).Select(x => Show(x.Item!, x.Hit.Score, words)).ToList();
        var suggestions = ranked.Count == 0 ? Suggest(index, request, terms) : [];
        return new SearchResult(page, ranked.Count, isCapped, types, suggestions, isHelpCall, true);
    }

    private static List<IndexedItem> Look(SearchIndex index, string expression) => index.Match(expression, Reach);

    private (List<Hit> Hits, bool IsCapped) Find(SearchIndex index, QueryTerms terms)
    {
        var best = new Ranking();
        foreach (var (words, isTyped) in _synonyms.Variants(terms.Folded).Select((x, i) => (x, i == 0)))
        {
            // What was typed beats its synonyms.
            var bonus = isTyped ? 0 : -30;
            Find(index, words, bonus, false, best);
            // People search while they type: the last word may be unfinished. Prefixes are dear, so only when needed.
            if (best.Count < Enough)
                Find(index, words, bonus - 5, true, best);
        }
        if (terms.Code is { } code)
            best.Add(Look(index, Expression.Phrase("folded", [code], asPrefix: true)), Weight.Code);
        if (terms.HasMarks)
            best.Boost(Look(index, Expression.All("exact", terms.Exact)), Weight.Marks);
        return (best.Hits(terms), best.IsCapped(Reach));
    }

    private static void Find(SearchIndex index, string[] words, int bonus, bool asPrefix, Ranking best)
    {
        var all = Look(index, Expression.All("folded", words, asPrefix));
        best.Add(all, Weight.AllWords + bonus);
        if (words.Length > 1 && all.Count > 1)
            best.Add(Look(index, Expression.Phrase("folded", words, asPrefix)), Weight.Phrase + bonus);
        // When every item with the words is at hand, their titles are read from memory; else the index looks for them.
        if (all.Count == Reach)
            best.Add(Look(index, Expression.Phrase("title", words, asPrefix)), Weight.Title + bonus);
        else
            best.Add(InTitle(all, string.Join(' ', words), asPrefix), Weight.Title + bonus);
    }

    private static List<IndexedItem> InTitle(List<IndexedItem> items, string phrase, bool asPrefix)
    {
        var wanted = asPrefix ? $" {phrase}" : $" {phrase} ";
        return items.FindAll(x => $" {x.Title} ".Contains(wanted, StringComparison.Ordinal));
    }

    private bool Fits(PublishedItem item, SearchRequest request, CampaignSnapshot snapshot)
    {
        var header = item.Header;
        return (request.Language is null || string.Equals(item.Language, request.Language, StringComparison.Ordinal))
            && (request.Audience is null || header.Audiences.IsEmpty || header.Audiences.Contains(request.Audience, StringComparer.Ordinal))
            && (request.Campaign is null || string.Equals(header.Campaign, request.Campaign, StringComparison.Ordinal))
            && (request.Edition is null || header.Edition == request.Edition)
            && (request.Place is null || snapshot.Places.Reaches(header.Places, request.Place, _clock.Today));
    }

    private static bool IsHotline(PublishedItem item) => item is Service { IsHotline: true };

    private static SearchHit Show(PublishedItem item, double score, IReadOnlyCollection<string> words)
    {
        var body = item is KeyMessage message ? message.HelpLine ?? "" : SearchText.Body(item);
        return new(item, score, Highlighter.Whole(item.Title, words), Highlighter.Excerpt(body, words));
    }

    // Never applied silently: the reader chooses.
    private List<string> Suggest(SearchIndex index, SearchRequest request, QueryTerms terms)
    {
        var speller = _speller ??= new Speller(index.Vocabulary());
        return
        [
            .. speller.Suggest(request.Query, terms)
                .Where(x => Find(index, QueryTerms.Parse(x)).Hits.Count > 0)
                .Take(3),
        ];
    }
}
