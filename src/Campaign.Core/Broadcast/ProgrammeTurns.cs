namespace Campaign.Core.Broadcast;

/// <summary>A script waiting for its turn, with everything that is the same on every day worked out once.</summary>
/// <param name="candidate">The script with its length.</param>
/// <param name="refused">Why it may not be read on any day unless an officer pins it.</param>
/// <param name="season">The only campaign season in which it is read; null: any time.</param>
internal sealed class Waiting(ProgrammeCandidate candidate, Refusal refused, Campaigns.CampaignInfo? season)
{
    internal ProgrammeCandidate Candidate { get; } = candidate;

    internal Script Script { get; } = candidate.Script;

    /// <summary>Length of all its readings in one session, in seconds.</summary>
    internal int Seconds { get; } = candidate.SecondsWithRepeats;

    // What was not public yet took no turn: the days before must replay as they were.
    internal DateOnly From { get; } =
        candidate.Script.Header.ValidFrom is { } day && day > candidate.PublicFrom ? day : candidate.PublicFrom;

    internal DateOnly Until { get; } = candidate.Script.Header.ValidUntil ?? DateOnly.MaxValue;

    internal Refusal Refused { get; } = refused;

    internal Campaigns.CampaignInfo? Season { get; } = season;

    /// <summary>The day it was last read; null if not yet in this period.</summary>
    internal DateOnly? Last { get; set; }

    /// <summary>Whether it is an opening or a closing.</summary>
    internal bool IsFrame => Script.Kind is ProgrammeEligibility.OpeningKind or ProgrammeEligibility.ClosingKind;
}

/// <summary>
/// Keeps the turns: the script that has waited longest is always next. No script is skipped for being long, so within a
/// class any two are read equally often, give or take one.
/// </summary>
internal sealed class ProgrammeTurns
{
    /// <summary>
    /// Queues the scripts, those that have waited longest first. Scripts that were never read keep the order of their
    /// editions.
    /// </summary>
    /// <param name="scripts">The scripts in the order of their editions.</param>
    internal ProgrammeTurns(IEnumerable<Waiting> scripts)
    {
        foreach (var script in scripts)
            QueueOf(script).Add(script);
    }

    internal List<Waiting> Openings { get; } = [];

    internal List<Waiting> Closings { get; } = [];

    internal List<Waiting> Priority { get; } = [];

    internal List<Waiting> Ordinary { get; } = [];

    /// <summary>
    /// The day from which turns are counted: 1/1 or 1/7, neither of which falls into a season (June, 15/11–15/12). A
    /// fixed start makes the programme of a day the same, whichever day it is asked for.
    /// </summary>
    internal static DateOnly Since(DateOnly day) => new(day.Year, day.Month < 7 ? 1 : 7, 1);

    /// <summary>Records what was read in a session, in order.</summary>
    internal void Read(IEnumerable<Waiting> read, DateOnly day)
    {
        foreach (var script in read)
        {
            var queue = QueueOf(script);
            queue.RemoveAt(queue.IndexOf(script));
            queue.Add(script);
            script.Last = day;
        }
    }

    private List<Waiting> QueueOf(Waiting x) =>
        x.Script.Kind == ProgrammeEligibility.OpeningKind ? Openings
        : x.Script.Kind == ProgrammeEligibility.ClosingKind ? Closings
        : x.Script.Class == BulletinClass.Priority ? Priority
        : Ordinary;
}
