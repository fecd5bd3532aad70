using System.Collections.Concurrent;
using Campaign.Core.Broadcast;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Scripts;

/// <summary>
/// The spoken form of every published script, made once for each version and for each way in which places read the
/// abbreviations in it.
/// </summary>
internal sealed class ScriptLibrary(IOptions<BroadcastOptions> options, CampaignClock clock)
{
    // A candidate is a few numbers, a review a whole text.
    private const int MostCandidates = 100_000;
    private const int MostReviews = 4000;
    private const int MostShared = 200;

    private readonly SpeechTiming _timing = options.Value.Timing;
    private readonly ConcurrentDictionary<
        (Guid Id, string Language, string Own),
        (long Version, ScriptReview Review)
    > _reviews = new();
    private readonly ConcurrentDictionary<(string Body, string Language, string Own), ScriptReview> _shared = new();
    private readonly ConcurrentDictionary<(Guid Id, string Language, string Own), ProgrammeCandidate> _candidates =
        new();
    private readonly ConcurrentDictionary<string, ScriptStock> _stocks = new(StringComparer.Ordinal);

    /// <summary>What is read, by whom and how long it takes.</summary>
    /// <param name="script">The script.</param>
    /// <param name="own">The abbreviations of the place where it is read.</param>
    public ScriptReview Review(Script script, OwnAbbreviations own)
    {
        var said = own.In(script.Body);
        var key = (script.Id, script.Language, said.Words);
        if (_reviews.TryGetValue(key, out var kept) && kept.Version == script.Version)
            return kept.Review;
        // Former words and former readings stay in it, so now and then it begins anew.
        if (_reviews.Count >= MostReviews)
            _reviews.Clear();
        var review = Review(script.Body, script.Language, said, script.SlotSeconds);
        _reviews[key] = (script.Version, review);
        return review;
    }

    /// <summary>
    /// Reviews a text that is not a published script. All lengths come from here, so that a text has the same length
    /// everywhere.
    /// </summary>
    /// <param name="body">In the script format.</param>
    /// <param name="language">BCP 47 tag.</param>
    /// <param name="own">The abbreviations of the place where it is read.</param>
    /// <param name="slot">Seconds available; null when it has no slot.</param>
    /// <param name="known">Verified telephone numbers, digits only; null to skip checking them.</param>
    public ScriptReview Review(
        string body,
        string language,
        OwnAbbreviations own,
        int? slot = null,
        IReadOnlySet<string>? known = null
    ) =>
        ScriptReview.Of(
            body,
            new ScriptReviewOptions
            {
                Language = language,
                Spoken = own.OptionsFor(body),
                Timing = _timing,
                SlotSeconds = slot,
                KnownNumbers = known,
            }
        );

    /// <summary>The same for a text that the programmes of thousands of communes share; it is kept.</summary>
    /// <param name="body">In the script format.</param>
    /// <param name="language">BCP 47 tag.</param>
    /// <param name="own">The abbreviations of the place where it is read.</param>
    public ScriptReview ReviewShared(string body, string language, OwnAbbreviations own)
    {
        if (_shared.Count >= MostShared)
            _shared.Clear();
        var said = own.In(body);
        return _shared.GetOrAdd((body, language, said.Words), _ => Review(body, language, said));
    }

    /// <summary>A script with its length where it is read, for the composer.</summary>
    /// <param name="stock">The scripts it is one of.</param>
    /// <param name="script">The script.</param>
    /// <param name="own">The abbreviations of the place where it is read.</param>
    public ProgrammeCandidate Candidate(ScriptStock stock, Script script, OwnAbbreviations own)
    {
        var key = (script.Id, script.Language, own.In(script.Body).Words);
        if (!_candidates.TryGetValue(key, out var kept) || kept.Script.Version != script.Version)
        {
            if (_candidates.Count >= MostCandidates)
                _candidates.Clear();
            _candidates[key] = kept = ProgrammeCandidate.Of(script, Review(script, own));
        }
        return kept with { Script = script, PublicFrom = stock.PublicFrom(script) };
    }

    /// <summary>Every script in a language; kept until a script is published or withdrawn.</summary>
    /// <param name="snapshot">What is published.</param>
    /// <param name="language">BCP 47 tag.</param>
    public ScriptStock StockOf(CampaignSnapshot snapshot, string language)
    {
        var (log, version) = (snapshot.Changes.Log, snapshot.VersionOf(ItemType.Script));
        if (_stocks.TryGetValue(language, out var kept) && kept.Log == log && kept.Version == version)
            return kept;
        var stock = new ScriptStock(log, version, [.. snapshot.All<Script>(language)], clock);
        // Only languages of the site have scripts, so that there is never a long row of stocks.
        if (stock.Scripts.Count > 0)
            _stocks[language] = stock;
        return stock;
    }
}
