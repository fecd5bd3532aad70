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
    private const int MostReviews = 4000;
    private const int MostShared = 200;

    private readonly SpeechTiming _timing = options.Value.Timing;
    private readonly ConcurrentDictionary<
        (Guid Id, string Language, string Own),
        (long Version, ScriptReview Review)
    > _reviews = new();
    private readonly ConcurrentDictionary<(string Body, string Language, string Own), ScriptReview> _shared = new();
    private volatile Stock? _stock;

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

    /// <summary>Every script in a language, with its length where it is read, for the composer.</summary>
    public IReadOnlyList<ProgrammeCandidate> Candidates(
        CampaignSnapshot snapshot,
        string language,
        OwnAbbreviations own
    )
    {
        var stock = StockOf(snapshot, language);
        var said = own.Written.SelectMany(stock.Saying).ToHashSet();
        return said.Count == 0
            ? stock.Candidates
            :
            [
                .. stock.Candidates.Select(
                    (x, i) =>
                        said.Contains(i)
                            ? ProgrammeCandidate.Of(x.Script, Review(x.Script, own)) with
                            {
                                PublicFrom = x.PublicFrom,
                            }
                            : x
                ),
            ];
    }

    private Stock StockOf(CampaignSnapshot snapshot, string language)
    {
        var (log, version) = (snapshot.Changes.Log, snapshot.VersionOf(ItemType.Script));
        if (_stock is { } kept && kept.Log == log && kept.Version == version && kept.Language == language)
            return kept;
        var scripts = snapshot.All<Script>(language).Select(x => (Script: x, Day: FirstDay(x))).ToList();
        // With these the site began. Earlier days had no programme that could change, and show what is read now.
        var first = scripts.Select(x => x.Day).DefaultIfEmpty().Min();
        var candidates = scripts
            .Select(x =>
                ProgrammeCandidate.Of(x.Script, Review(x.Script, OwnAbbreviations.None)) with
                {
                    PublicFrom = x.Day > first ? x.Day : DateOnly.MinValue,
                }
            )
            .ToList();
        return _stock = new(log, version, language, candidates);
    }

    private DateOnly FirstDay(Script script) => DateOnly.FromDateTime(clock.Local(script.Header.PublishedAt).DateTime);

    private sealed record Stock(Guid Log, long Version, string Language, IReadOnlyList<ProgrammeCandidate> Candidates)
    {
        private readonly ConcurrentDictionary<string, int[]> _saying = new(StringComparer.Ordinal);

        /// <summary>
        /// Indexes of the scripts in which an abbreviation may occur. They are kept, because programmes of thousands of
        /// communes ask for the same few.
        /// </summary>
        public int[] Saying(string written) =>
            _saying.GetOrAdd(
                written,
                text =>
                    [
                        .. Candidates
                            .Index()
                            .Where(x => OwnAbbreviations.Occurs(text, x.Item.Script.Body))
                            .Select(x => x.Index),
                    ]
            );
    }
}
