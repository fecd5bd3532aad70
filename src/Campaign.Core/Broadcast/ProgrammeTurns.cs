namespace Campaign.Core.Broadcast;

/// <summary>A script that waits for its turn, with what decides about it on every day worked out once.</summary>
/// <param name="candidate">The script with its length.</param>
/// <param name="refused">Why it may be read on no day, unless an officer pins it.</param>
/// <param name="season">The campaign in whose season alone it is read; null: none.</param>
internal sealed class Waiting(ProgrammeCandidate candidate, Refusal refused, Campaigns.CampaignInfo? season)
{
    internal ProgrammeCandidate Candidate { get; } = candidate;

    internal Script Script { get; } = candidate.Script;

    /// <summary>Seconds of all its readings in one session.</summary>
    internal int Seconds { get; } = candidate.SecondsWithRepeats;

    internal DateOnly From { get; } = candidate.Script.Header.ValidFrom ?? DateOnly.MinValue;

    internal DateOnly Until { get; } = candidate.Script.Header.ValidUntil ?? DateOnly.MaxValue;

    internal Refusal Refused { get; } = refused;

    internal Campaigns.CampaignInfo? Season { get; } = season;

    /// <summary>The day on which it was last read; null: not in this period.</summary>
    internal DateOnly? Last { get; set; }

    /// <summary>Whether it is an opening or a closing.</summary>
    internal bool IsFrame => Script.Kind is ProgrammeEligibility.OpeningKind or ProgrammeEligibility.ClosingKind;
}

/// <summary>
/// Whose turn it is: strictly the one that has waited longest. As nobody is passed over for being long, every script of
/// one class is read as often as any other, give or take one.
/// </summary>
internal sealed class ProgrammeTurns
{
    /// <summary>
    /// In each queue at the front who has waited longest; who was never read stands in the order of its edition.
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
    /// The day from which turns are counted: 1/1 or 1/7, so that neither season (June, 15/11–15/12) is cut, and
    /// yesterday's programme is the same whether it is asked for yesterday or today.
    /// </summary>
    internal static DateOnly Since(DateOnly day) => new(day.Year, day.Month < 7 ? 1 : 7, 1);

    /// <summary>Notes what was read in a session, in order.</summary>
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
