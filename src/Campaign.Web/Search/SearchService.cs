using System.Diagnostics;
using System.Diagnostics.Metrics;
using Campaign.Core.Measures;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Web.Http.Queries;
using Campaign.Web.Items;
using Microsoft.Data.Sqlite;

namespace Campaign.Web.Search;

/// <summary>Searches everything public, using this node's own index.</summary>
public sealed class SearchService : IWordFilter
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private readonly StaticRank _rank;
    private readonly SearchText _text;
    private readonly SnapshotStore _store;
    private readonly CampaignClock _clock;
    private readonly Synonyms _synonyms;
    private readonly AnswerPages _pages;
    private readonly Histogram<double> _duration;
    private volatile SearchIndex? _index;
    private TaskCompletionSource _broken = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal SearchService(SnapshotStore store, CampaignClock clock, SearchWords words, ItemKinds kinds, Meter meter)
    {
        (_store, _clock, _synonyms, _pages) = (store, clock, words.Synonyms, words.Pages);
        (_rank, _text) = (new StaticRank(kinds), new SearchText(kinds));
        _duration = meter.Seconds("campaign.search.duration", "Searches, whatever was searched for.");
    }

    /// <summary>Whether the index has been built.</summary>
    public bool IsReady => _index is not null;

    /// <summary>
    /// Whether the index reflects the log up to a sequence. Waits for a moment, because right after a publication the
    /// index is a few milliseconds behind the snapshot.
    /// </summary>
    public bool HasFollowed(long seq) => !Broken.IsCompleted && SpinWait.SpinUntil(() => _index?.Seq >= seq, Patience);

    /// <summary>Completes when the index in use turns out to be broken and has to be rebuilt.</summary>
    internal Task Broken => Volatile.Read(ref _broken).Task;

    internal void Use(SearchIndex index)
    {
        if (index == _index)
            return;
        _index = index;
        if (Broken.IsCompleted)
            Volatile.Write(ref _broken, new(TaskCreationOptions.RunContinuationsAsynchronously));
    }

    /// <summary>Whether the index can be read. If not, it is taken out of use and rebuilt.</summary>
    internal bool CanRead()
    {
        while (_index is { } index)
        {
            if (index.IsSound())
                return true;
            // If it was replaced during the check, the result says nothing about the new one.
            if (TakeOut(index))
                return false;
        }
        return false;
    }

    private bool TakeOut(SearchIndex index)
    {
        if (Interlocked.CompareExchange(ref _index, null, index) != index)
            return false;
        Volatile.Read(ref _broken).TrySetResult();
        return true;
    }

    /// <summary>
    /// Searches. No query makes it throw. An empty query finds nothing, and neither does a broken index, which the
    /// result reports.
    /// </summary>
    public SearchResult Search(SearchRequest request)
    {
        var (index, began) = (_index, Stopwatch.GetTimestamp());
        try
        {
            return SearchIn(index, request);
        }
        catch (SqliteException) when (index is not null)
        {
            TakeOut(index);
            return SearchIn(null, request);
        }
        finally
        {
            _duration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
        }
    }

    private SearchResult SearchIn(SearchIndex? index, SearchRequest request)
    {
        var terms = QueryTerms.Parse(request.Query);
        var snapshot = _store.Current;
        var call = HelpCall.Of(request.Query, snapshot, _clock.Today);
        var pages = _pages.For(terms.Folded);
        if (index is null || terms.IsEmpty)
            return new SearchResult([], 0, false, [], [], call, index is not null) { Pages = pages };

        var readings = _synonyms.Readings(terms.Folded);
        var filter = new HitFilter(request, snapshot, _clock.Today, _rank);
        var finder = new Finder(index, StaticRank.AllRows, filter.Fits, _rank);
        // A call for help is answered with the numbers; partial matches would only get in the way.
        var hits = finder.Find(terms, readings, call is not null, parts: call is null);
        // A call for help is not a spelling mistake either.
        var suggestions =
            call is null && !hits.Exists(x => !x.IsPart) ? Suggest(index, request, terms, filter, hits.Count > 0) : [];
        var types = hits.CountBy(x => x.Item.Type).OrderBy(x => _rank.Of(x.Key)).Select(x => (x.Key, x.Value)).ToList();
        if (request.Types is { Count: > 0 } wanted)
        {
            // A search that stopped early may not have reached the requested type yet.
            if (finder.IsCapped)
            {
                var parts = call is null && finder.HasFew;
                finder = new Finder(index, filter.Rows, filter.FitsWithType, _rank);
                hits = finder.Find(terms, readings, call is not null, parts);
            }
            else
                hits.RemoveAll(x => !wanted.Contains(x.Item.Type));
        }
        var words = readings.SelectMany(x => x.Words).ToHashSet(StringComparer.Ordinal);
        // The snapshot decides what is public, because the index may be a few milliseconds behind.
        var page = hits.Skip(request.Skip)
            .Take(request.Take)
            .Select(x => (Hit: x, Item: snapshot.Find(x.Item.Header.Id, x.Item.Language)))
            .Where(x => x.Item is not null)
            .Select(x => Show(x.Item!, x.Hit, words))
            .ToList();
        return new SearchResult(page, hits.Count, finder.IsCapped, types, suggestions, call, true) { Pages = pages };
    }

    /// <inheritdoc/>
    public IReadOnlySet<(Guid Id, string Language)>? Matching(string words, ItemType type, long seq)
    {
        if (!HasFollowed(seq) || _index is not { } index)
            return null;
        try
        {
            return Matching(index, words, type);
        }
        catch (SqliteException)
        {
            TakeOut(index);
            return null;
        }
    }

    private HashSet<(Guid Id, string Language)> Matching(SearchIndex index, string words, ItemType type)
    {
        var terms = QueryTerms.Parse(words);
        if (terms.IsEmpty)
            return [];
        var finder = new Finder(index, (_rank.FirstRow(type), _rank.LastRow(type)), _ => true, _rank);
        return finder.Every(terms, _synonyms.Readings(terms.Folded)).Select(x => (x.Header.Id, x.Language)).ToHashSet();
    }

    private SearchHit Show(PublishedItem item, Hit hit, IReadOnlySet<string> words)
    {
        var highlighter = new Highlighter(words);
        return new(item, hit.Score, highlighter.Whole(item.Title), highlighter.Excerpt(_text.Shown(item)), hit.IsPart);
    }

    // A correction is never applied silently; the reader chooses. Each suggestion finds items with all its words, which
    // beats a partial match, but leaving words out is pointless where partial matches already do so.
    private List<string> Suggest(
        SearchIndex index,
        SearchRequest request,
        QueryTerms terms,
        HitFilter filter,
        bool hasParts
    ) =>
        [
            .. new Speller(index.Lexicon)
                .Suggest(request.Query, terms, leaveOut: !hasParts)
                .Select(x => (Text: x, Terms: QueryTerms.Parse(x)))
                // Requires whole words: a word that merely continues in the index is unfinished, not misspelt.
                .Where(x =>
                    x.Terms.Folded.All(index.Lexicon.Knows)
                    && new Finder(index, StaticRank.AllRows, filter.Fits, _rank)
                        .Find(x.Terms, _synonyms.Readings(x.Terms.Folded), hotlinesFirst: false, parts: false)
                        .Count > 0
                )
                .Select(x => x.Text)
                .Take(3),
        ];
}
