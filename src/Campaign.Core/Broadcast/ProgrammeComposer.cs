using System.Collections.Immutable;

namespace Campaign.Core.Broadcast;

/// <summary>
/// Composes the programme of a day: what is valid there, ưu tiên before thông thường, within the limit, each script in its
/// turn, an opening, a closing, the help lines said twice. A pure function of its request.
/// </summary>
public static class ProgrammeComposer
{
    private static readonly Session[] Sessions = Enum.GetValues<Session>();

    /// <summary>The programme of a place and day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limits make no sense.</exception>
    public static Programme Compose(ProgrammeRequest request)
    {
        var limits = request.Limits;
        ArgumentOutOfRangeException.ThrowIfNotEqual(limits.SessionsPerDay is 1 or 2, true, nameof(limits.SessionsPerDay));
        ArgumentOutOfRangeException.ThrowIfLessThan(limits.MaxSeconds, 60);
        ArgumentOutOfRangeException.ThrowIfLessThan(limits.TargetSeconds, 0);
        var rules = new ProgrammeEligibility(request);
        var here = request.Candidates.Where(x => rules.IsForPlace(x.Script)).ToList();
        var turns = new ProgrammeTurns(here);
        // Turns before the day are played through, not remembered: any node, at any time, finds the same.
        for (var day = ProgrammeTurns.Since(request.Day); day < request.Day; day = day.AddDays(1))
            Day(request, rules, turns, day);
        var before = here.ToDictionary(x => x.Script.Id, x => turns.LastOf(x.Script));
        var (sessions, budget) = Day(request, rules, turns, request.Day);
        return new Programme(
            request.Place,
            request.Day,
            sessions,
            [.. Decisions(request, rules, here, before, sessions, budget)],
            request.Candidates.Count - here.Count
        );
    }

    // Reasons and items are only made for the day that is asked for.
    private static (ImmutableArray<ProgrammeSession> Sessions, int Budget) Day(
        ProgrammeRequest request, ProgrammeEligibility rules, ProgrammeTurns turns, DateOnly day)
    {
        var choices = request.Choices(day) ?? ProgrammeChoices.None;
        var sessions = ImmutableArray.CreateBuilder<ProgrammeSession>();
        var budget = 0;
        foreach (var session in Sessions[..request.Limits.SessionsPerDay])
        {
            var suited = turns.Queue.FindAll(x => Suits(x.Script, session) && rules.MayBeRead(x.Script, day, choices));
            var filler = new SessionFiller(request.Limits, choices, suited);
            filler.Choose();
            if (day == request.Day && filler.Items(turns.LastOf) is { Length: > 0 } items)
                sessions.Add(new ProgrammeSession(session, items, request.Limits.MaxSeconds));
            turns.Read(filler.Read, day);
            budget = Math.Max(budget, filler.Budget);
        }
        return (sessions.ToImmutable(), budget);
    }

    private static bool Suits(Script script, Session session) => script.Sessions.IsEmpty || script.Sessions.Contains(session);

    private static IEnumerable<ProgrammeDecision> Decisions(
        ProgrammeRequest request,
        ProgrammeEligibility rules,
        List<ProgrammeCandidate> here,
        Dictionary<Guid, DateOnly?> before,
        ImmutableArray<ProgrammeSession> sessions,
        int budget)
    {
        var choices = request.Choices(request.Day) ?? ProgrammeChoices.None;
        var taken = sessions.SelectMany(x => x.Items).Where(x => x.Script is not null).ToLookup(x => x.Script!.Id, x => x.Why);
        foreach (var candidate in here.OrderBy(x => x.Script.SortKey, StringComparer.Ordinal).ThenBy(x => x.Script.Id))
        {
            var script = candidate.Script;
            yield return taken[script.Id].FirstOrDefault() is { } why
                ? new(script, true, why)
                : new(script, false, rules.WhyNot(script, request.Day, choices) ?? WhyLeft(candidate, before[script.Id]));
        }

        string WhyLeft(ProgrammeCandidate candidate, DateOnly? last)
        {
            if (candidate.SecondsWithRepeats > budget)
                return ProgrammeReasons.TooLong(candidate.SecondsWithRepeats, request.Limits.MaxSeconds);
            if (SessionFiller.IsFrame(candidate.Script))
                return ProgrammeReasons.OtherOpening;
            return choices.Pinned.Contains(candidate.Script.Id) ? ProgrammeReasons.NoRoom : ProgrammeReasons.Waits(last);
        }
    }
}
