namespace Campaign.Core.Broadcast;

/// <summary>
/// Whose turn it is: strictly the one that has waited longest. As nobody is passed over for being long, every script of
/// one class is read as often as any other, give or take one.
/// </summary>
internal sealed class ProgrammeTurns(IEnumerable<ProgrammeCandidate> candidates)
{
    // At the front who has waited longest; who was never read stands in the order of its edition.
    private readonly List<ProgrammeCandidate> _queue =
        [.. candidates.OrderBy(x => x.Script.SortKey, StringComparer.Ordinal).ThenBy(x => x.Script.Id)];

    private readonly Dictionary<Guid, DateOnly> _last = [];

    /// <summary>
    /// The day from which turns are counted: 1/1 or 1/7, so that neither season (June, 15/11–15/12) is cut, and yesterday's
    /// programme is the same whether it is asked for yesterday or today.
    /// </summary>
    internal static DateOnly Since(DateOnly day) => new(day.Year, day.Month < 7 ? 1 : 7, 1);

    /// <summary>The candidates, the one that has waited longest first.</summary>
    internal List<ProgrammeCandidate> Queue => _queue;

    /// <summary>The day on which a script was last read; null: not in this period.</summary>
    internal DateOnly? LastOf(Script script) => _last.TryGetValue(script.Id, out var last) ? last : null;

    /// <summary>Notes what was read in a session, in order.</summary>
    internal void Read(IReadOnlyCollection<ProgrammeCandidate> read, DateOnly day)
    {
        if (read.Count == 0)
            return;
        var ids = read.Select(x => x.Script.Id).ToHashSet();
        _queue.RemoveAll(x => ids.Contains(x.Script.Id));
        _queue.AddRange(read);
        foreach (var id in ids)
            _last[id] = day;
    }
}
