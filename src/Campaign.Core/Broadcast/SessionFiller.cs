using System.Collections.Immutable;

namespace Campaign.Core.Broadcast;

/// <summary>Fills one session from the scripts that suit it, given in the order of their turns.</summary>
internal sealed class SessionFiller
{
    private readonly ProgrammeLimits _limits;
    private readonly ProgrammeChoices _choices;
    private readonly List<ProgrammeCandidate> _content;
    private readonly ProgrammeCandidate? _opening, _closing;
    private readonly List<ProgrammeCandidate> _taken = [];
    private int _seconds;

    internal SessionFiller(ProgrammeLimits limits, ProgrammeChoices choices, List<ProgrammeCandidate> suited)
    {
        (_limits, _choices) = (limits, choices);
        _opening = Frame(ProgrammeEligibility.OpeningKind);
        _closing = Frame(ProgrammeEligibility.ClosingKind);
        var help = _closing?.SaysHelpTwice == true ? 0 : limits.HelpLineSeconds;
        Budget = limits.MaxSeconds - Length(_opening) - Length(_closing) - help;
        _content = suited.FindAll(x => !IsFrame(x.Script) && x.SecondsWithRepeats <= Budget);

        ProgrammeCandidate? Frame(string kind) =>
            (choices.Pinned.IsEmpty ? null : suited.Find(x => Frames(x, kind) && choices.Pinned.Contains(x.Script.Id)))
            ?? suited.Find(x => Frames(x, kind));

        // What frames a session may take a third of it each, so that something is left to frame.
        bool Frames(ProgrammeCandidate x, string kind) => x.Script.Kind == kind && x.SecondsWithRepeats <= limits.MaxSeconds / 3;
    }

    /// <summary>Seconds that are left for content when opening, closing and help lines are in.</summary>
    internal int Budget { get; }

    /// <summary>What was read, in the order in which it was chosen.</summary>
    internal IReadOnlyCollection<ProgrammeCandidate> Read =>
        _taken.Count == 0 ? [] : [.. new[] { _opening, _closing }.OfType<ProgrammeCandidate>(), .. _taken];

    /// <summary>Whether a script is an opening or a closing.</summary>
    internal static bool IsFrame(Script script) =>
        script.Kind is ProgrammeEligibility.OpeningKind or ProgrammeEligibility.ClosingKind;

    /// <summary>Chooses what is read.</summary>
    internal void Choose()
    {
        var free = _content;
        if (!_choices.Pinned.IsEmpty)
        {
            foreach (var candidate in _content.Where(IsPinned).OrderBy(x => _choices.Pinned.IndexOf(x.Script.Id)).Where(Fits))
                Take(candidate);
            free = _content.FindAll(x => !IsPinned(x));
        }
        foreach (var candidate in free.Where(x => x.Script.Class == BulletinClass.Priority).TakeWhile(Fits))
            Take(candidate);
        Ordinary(free.Where(x => x.Script.Class == BulletinClass.Ordinary));
    }

    private bool IsPinned(ProgrammeCandidate candidate) => _choices.Pinned.Contains(candidate.Script.Id);

    // Strictly by turn: who does not fit ends the session, unless nothing ordinary would be read at all.
    private void Ordinary(IEnumerable<ProgrammeCandidate> free)
    {
        var any = false;
        foreach (var candidate in free)
        {
            if (any && (_seconds >= _limits.TargetSeconds || !Fits(candidate)))
                return;
            if (!Fits(candidate))
                continue;
            Take(candidate);
            any = true;
        }
    }

    private void Take(ProgrammeCandidate candidate)
    {
        _taken.Add(candidate);
        _seconds += candidate.SecondsWithRepeats;
    }

    private bool Fits(ProgrammeCandidate candidate) => _seconds + candidate.SecondsWithRepeats <= Budget;

    /// <summary>What was chosen in the order in which it is read; empty when there is no content.</summary>
    internal ImmutableArray<ProgrammeItem> Items(Func<Script, DateOnly?> lastOf) => _taken.Count == 0 ? [] : [.. Parts(lastOf)];

    private IEnumerable<ProgrammeItem> Parts(Func<Script, DateOnly?> lastOf)
    {
        if (_opening is not null)
            yield return Item(ProgrammePart.Opening, _opening, ProgrammeReasons.Opening);
        foreach (var candidate in _taken.OrderBy(x => Place(x.Script.Id)))
            yield return Item(ProgrammePart.Content, candidate, Why(candidate.Script, lastOf));
        if (_limits.HelpLineSeconds > 0 && _closing?.SaysHelpTwice != true && !_taken.Any(x => x.SaysHelpTwice))
            yield return new(ProgrammePart.HelpLines, null, 1, _limits.HelpLineSeconds, ProgrammeReasons.HelpLines);
        if (_closing is not null)
            yield return Item(ProgrammePart.Closing, _closing, ProgrammeReasons.Closing);
    }

    private string Why(Script script, Func<Script, DateOnly?> lastOf) =>
        _choices.Pinned.Contains(script.Id) ? ProgrammeReasons.Pinned
        : script.Class == BulletinClass.Priority ? ProgrammeReasons.Priority
        : lastOf(script) is { } last ? ProgrammeReasons.Turn(last)
        : ProgrammeReasons.FirstTurn;

    private int Place(Guid id) => _choices.Order.IndexOf(id) is >= 0 and var at ? at : int.MaxValue;

    private static int Length(ProgrammeCandidate? candidate) => candidate?.SecondsWithRepeats ?? 0;

    private static ProgrammeItem Item(ProgrammePart part, ProgrammeCandidate candidate, string why) =>
        new(part, candidate.Script, candidate.Script.Repeat, candidate.SecondsWithRepeats, why);
}
