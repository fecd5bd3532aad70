using System.Collections.Concurrent;
using Campaign.Core.Broadcast;
using Campaign.Core.Publication;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Scripts;

/// <summary>The spoken form of every published script, made once for each version.</summary>
internal sealed class ScriptLibrary(IOptions<BroadcastOptions> options)
{
    private readonly SpeechTiming _timing = options.Value.Timing;
    private readonly ConcurrentDictionary<(Guid Id, string Language), (long Version, ScriptReview Review)> _reviews =
        new();
    private volatile Stock? _stock;

    /// <summary>What is read, by whom and how long it takes.</summary>
    public ScriptReview Review(Script script)
    {
        var key = (script.Id, script.Language);
        if (_reviews.TryGetValue(key, out var kept) && kept.Version == script.Version)
            return kept.Review;
        var review = Review(script.Body, script.Language, script.SlotSeconds);
        _reviews[key] = (script.Version, review);
        return review;
    }

    /// <summary>
    /// Reviews a text that is not a published script. All lengths come from here, so that a text has the same length
    /// everywhere.
    /// </summary>
    /// <param name="body">In the script format.</param>
    /// <param name="language">BCP 47 tag.</param>
    /// <param name="slot">Seconds available; null when it has no slot.</param>
    /// <param name="known">Verified telephone numbers, digits only; null to skip checking them.</param>
    public ScriptReview Review(string body, string language, int? slot = null, IReadOnlySet<string>? known = null) =>
        ScriptReview.Of(
            body,
            new ScriptReviewOptions
            {
                Language = language,
                Timing = _timing,
                SlotSeconds = slot,
                KnownNumbers = known,
            }
        );

    /// <summary>Every script in a language, with its length, for the composer.</summary>
    public IReadOnlyList<ProgrammeCandidate> Candidates(CampaignSnapshot snapshot, string language)
    {
        var (log, version) = (snapshot.Changes.Log, snapshot.VersionOf(ItemType.Script));
        if (_stock is { } kept && kept.Log == log && kept.Version == version && kept.Language == language)
            return kept.Candidates;
        var candidates = snapshot.All<Script>(language).Select(x => ProgrammeCandidate.Of(x, Review(x))).ToList();
        _stock = new(log, version, language, candidates);
        return candidates;
    }

    private sealed record Stock(Guid Log, long Version, string Language, IReadOnlyList<ProgrammeCandidate> Candidates);
}
