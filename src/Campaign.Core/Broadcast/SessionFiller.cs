using System.Collections.Immutable;

namespace Campaign.Core.Broadcast;

/// <summary>Fills one session, taking the scripts of each queue by turn.</summary>
internal sealed class SessionFiller
{
    private readonly ProgrammeLimits _limits;
    private readonly ProgrammeChoices _choices;
    private readonly ProgrammeTurns _turns;
    private readonly Func<Waiting, bool> _suits;
    private readonly Waiting? _opening,
        _closing;
    private readonly List<Waiting> _taken = [];
    private int _seconds;

    /// <param name="limits">How long sessions may be.</param>
    /// <param name="choices">Officers' decisions for the day.</param>
    /// <param name="turns">Which script is next.</param>
    /// <param name="suits">Whether a script may be read in this session.</param>
    internal SessionFiller(
        ProgrammeLimits limits,
        ProgrammeChoices choices,
        ProgrammeTurns turns,
        Func<Waiting, bool> suits
    )
    {
        (_limits, _choices, _turns, _suits) = (limits, choices, turns, suits);
        _opening = Frame(turns.Openings);
        _closing = Frame(turns.Closings);
        var help = _closing?.Candidate.SaysHelpTwice == true ? 0 : limits.HelpLineSeconds;
        Budget = limits.MaxSeconds - (_opening?.Seconds ?? 0) - (_closing?.Seconds ?? 0) - help;

        Waiting? Frame(List<Waiting> queue) =>
            (choices.Pinned.IsEmpty ? null : queue.Find(x => IsPinned(x) && Frames(x))) ?? queue.Find(Frames);

        // Opening and closing may each take a third of the session, so that a third is left for content.
        bool Frames(Waiting x) => x.Seconds <= limits.MaxSeconds / 3 && suits(x);
    }

    /// <summary>Seconds left for content beside opening, closing and help lines.</summary>
    internal int Budget { get; }

    /// <summary>The scripts chosen, in the order in which they were chosen.</summary>
    internal IEnumerable<Waiting> Read =>
        _taken.Count == 0 ? [] : new[] { _opening, _closing }.OfType<Waiting>().Concat(_taken);

    /// <summary>Chooses what is read.</summary>
    internal void Choose()
    {
        if (!_choices.Pinned.IsEmpty)
            foreach (
                var script in _turns
                    .Priority.Concat(_turns.Ordinary)
                    .Where(x => IsPinned(x) && IsContent(x))
                    .OrderBy(x => _choices.Pinned.IndexOf(x.Script.Id))
                    .Where(Fits)
            )
                Take(script);
        foreach (var script in _turns.Priority)
        {
            if (!IsFree(script))
                continue;
            if (!Fits(script))
                break;
            Take(script);
        }
        Ordinary();
    }

    // Strictly by turn: the first script that does not fit ends the session, unless no ordinary script would be read at
    // all.
    private void Ordinary()
    {
        var any = false;
        foreach (var script in _turns.Ordinary)
        {
            if (any && _seconds >= _limits.TargetSeconds)
                return;
            if (!IsFree(script))
                continue;
            if (Fits(script))
            {
                Take(script);
                any = true;
            }
            else if (any)
                return;
        }
    }

    private bool IsContent(Waiting script) => script.Seconds <= Budget && _suits(script);

    // Pinned scripts were handled before: they were taken or did not fit.
    private bool IsFree(Waiting script) => IsContent(script) && !IsPinned(script);

    private bool IsPinned(Waiting script) => _choices.Pinned.Contains(script.Script.Id);

    private void Take(Waiting script)
    {
        _taken.Add(script);
        _seconds += script.Seconds;
    }

    private bool Fits(Waiting script) => _seconds + script.Seconds <= Budget;

    /// <summary>The chosen scripts in reading order; empty when there is no content.</summary>
    internal ImmutableArray<ProgrammeItem> Items() => _taken.Count == 0 ? [] : [.. Parts()];

    private IEnumerable<ProgrammeItem> Parts()
    {
        if (_opening is not null)
            yield return Item(ProgrammePart.Opening, _opening, ProgrammeReasons.Opening);
        foreach (var script in _taken.OrderBy(x => Place(x.Script.Id)))
            yield return Item(ProgrammePart.Content, script, Why(script));
        if (
            _limits.HelpLineSeconds > 0
            && _closing?.Candidate.SaysHelpTwice != true
            && !_taken.Any(x => x.Candidate.SaysHelpTwice)
        )
            yield return new(ProgrammePart.HelpLines, null, 1, _limits.HelpLineSeconds, ProgrammeReasons.HelpLines);
        if (_closing is not null)
            yield return Item(ProgrammePart.Closing, _closing, ProgrammeReasons.Closing);
    }

    private string Why(Waiting script) =>
        IsPinned(script) ? ProgrammeReasons.Pinned
        : script.Script.Class == BulletinClass.Priority ? ProgrammeReasons.Priority
        : script.Last is { } last ? ProgrammeReasons.Turn(last)
        : ProgrammeReasons.FirstTurn;

    private int Place(Guid id) => _choices.Order.IndexOf(id) is >= 0 and var at ? at : int.MaxValue;

    private static ProgrammeItem Item(ProgrammePart part, Waiting script, string why) =>
        new(part, script.Script, script.Script.Repeat, script.Seconds, why);
}
