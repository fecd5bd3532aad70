using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.Core.Time;

namespace Campaign.Web.Search;

/// <summary>Search over everything public, on this node's own index.</summary>
public sealed class SearchService
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private readonly SnapshotStore _store;
    private readonly CampaignClock _clock;
    private readonly Synonyms _synonyms;
    private volatile SearchIndex? _index;

    internal SearchService(SnapshotStore store, CampaignClock clock, Synonyms synonyms) =>
        (_store, _clock, _synonyms) = (store, clock, synonyms);

    /// <summary>Whether the index has been built.</summary>
    public bool IsReady => _index is not null;

    /// <summary>
    /// Whether the index has followed the log to a sequence; waits a moment for it, because the index is a few
    /// milliseconds behind the snapshot right after a publication.
    /// </summary>
    public bool HasFollowed(long seq) => SpinWait.SpinUntil(() => _index?.Seq >= seq, Patience);

    internal void Use(SearchIndex index) => _index = index;

    /// <summary>Searches. Never throws on what somebody typed; an empty query finds nothing.</summary>
    public SearchResult Search(SearchRequest request)
    {
        var terms = QueryTerms.Parse(request.Query);
        var snapshot = _store.Current;
        var call = HelpCall.Of(request.Query, snapshot, _clock.Today);
        if (_index is not { } index || terms.IsEmpty)
            return new SearchResult([], 0, false, [], [], call, _index is not null);

        var variants = _synonyms.Variants(terms.Folded);
        var filter = new ItemFilter(request, snapshot, _clock.Today);
        var finder = new Finder(index, StaticRank.AllRows, filter.Fits);
        var hits = finder.Find(terms, variants, call is not null);
        var types = hits.CountBy(x => x.Item.Type)
            .OrderBy(x => StaticRank.Of(x.Key))
            .Select(x => (x.Key, x.Value))
            .ToList();
        if (request.Types is { Count: > 0 } wanted)
        {
            // What stopped early may not have come to the wanted type yet.
            if (finder.IsCapped)
                hits = (finder = new Finder(index, filter.Rows, filter.FitsWithType)).Find(terms, variants, call is not null);
            else
                hits.RemoveAll(x => !wanted.Contains(x.Item.Type));
        }
        var words = variants.SelectMany(x => x).ToHashSet(StringComparer.Ordinal);
        // The snapshot decides what is public: the index may be a few milliseconds behind.
        var page = hits.Skip(request.Skip)
            .Take(request.Take)
            .Select(x => (x.Score, Item: snapshot.Find(x.Item.Header.Id, x.Item.Language)))
            .Where(x => x.Item is not null)
            .Select(x => Show(x.Item!, x.Score, words))
            .ToList();
        // A cry is not a spelling mistake.
        var suggestions = hits.Count == 0 && call is null ? Suggest(index, request, terms, filter) : [];
        return new SearchResult(page, hits.Count, finder.IsCapped, types, suggestions, call, true);
    }

    /// <summary>
    /// Every item of a type that has the words, as <see cref="Search"/> understands them: for lists with an order of
    /// their own. The caller makes sure that the index <see cref="HasFollowed"/>.
    /// </summary>
    /// <param name="words">As typed; without a word in it nothing matches.</param>
    /// <param name="type">The type.</param>
    /// <exception cref="InvalidOperationException">There is no index yet.</exception>
    public IReadOnlySet<(Guid Id, string Language)> Matching(string words, ItemType type)
    {
        var index = _index ?? throw new InvalidOperationException("The search index has not been built.");
        var terms = QueryTerms.Parse(words);
        if (terms.IsEmpty)
            return new HashSet<(Guid, string)>();
        var finder = new Finder(index, (StaticRank.FirstRow(type), StaticRank.LastRow(type)), _ => true);
        return finder.Every(terms, _synonyms.Variants(terms.Folded)).Select(x => (x.Header.Id, x.Language)).ToHashSet();
    }

    private static SearchHit Show(PublishedItem item, double score, IReadOnlySet<string> words)
    {
        var body = item is KeyMessage message ? message.HelpLine ?? "" : SearchText.Body(item);
        var highlighter = new Highlighter(words);
        return new(item, score, highlighter.Whole(item.Title), highlighter.Excerpt(body));
    }

    // Never applied silently: the reader chooses.
    private List<string> Suggest(SearchIndex index, SearchRequest request, QueryTerms terms, ItemFilter filter) =>
        [
            .. new Speller(index.Lexicon)
                .Suggest(request.Query, terms)
                .Select(x => (Text: x, Terms: QueryTerms.Parse(x)))
                .Where(x =>
                    new Finder(index, StaticRank.AllRows, filter.Fits)
                        .Find(x.Terms, _synonyms.Variants(x.Terms.Folded), false)
                        .Count > 0
                )
                .Select(x => x.Text)
                .Take(3),
        ];
}
