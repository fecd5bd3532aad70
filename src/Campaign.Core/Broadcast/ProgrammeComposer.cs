using System.Collections.Immutable;

namespace Campaign.Core.Broadcast;

/// <summary>
/// Composes the programme of a day within the time limit. Priority scripts come before ordinary ones, each script gets
/// its turn, and every session has an opening, a closing and the help lines read twice. A pure function of its request.
/// </summary>
public static class ProgrammeComposer
{
    private static readonly Session[] Sessions = Enum.GetValues<Session>();

    /// <summary>The programme of a place and day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limits contradict each other.</exception>
    public static Programme Compose(ProgrammeRequest request)
    {
        var limits = request.Limits;
        ArgumentOutOfRangeException.ThrowIfNotEqual(
            limits.SessionsPerDay is 1 or 2,
            true,
            nameof(limits.SessionsPerDay)
        );
        ArgumentOutOfRangeException.ThrowIfLessThan(limits.MaxSeconds, 60);
        ArgumentOutOfRangeException.ThrowIfLessThan(limits.TargetSeconds, 0);
        var here = new ProgrammeEligibility(request).Here();
        var turns = new ProgrammeTurns(here);
        // Earlier days are replayed rather than remembered, so that every node finds the same turns at any time.
        for (var day = ProgrammeTurns.Since(request.Day); day < request.Day; day = day.AddDays(1))
            Day(request, turns, day);
        var before = here.ToDictionary(x => x.Script.Id, x => x.Last);
        var (sessions, budget) = Day(request, turns, request.Day);
        return new Programme(
            request.Place,
            request.Day,
            sessions,
            [.. Decisions(request, here, before, sessions, budget)],
            request.Scripts.Count - here.Count
        );
    }

    // Items and reasons are built only for the day that was asked for.
    private static (ImmutableArray<ProgrammeSession> Sessions, int Budget) Day(
        ProgrammeRequest request,
        ProgrammeTurns turns,
        DateOnly day
    )
    {
        var choices = request.Choices(day) ?? ProgrammeChoices.None;
        var sessions = ImmutableArray.CreateBuilder<ProgrammeSession>();
        var budget = 0;
        foreach (var session in Sessions.AsSpan(0, request.Limits.SessionsPerDay))
        {
            var filler = new SessionFiller(
                request.Limits,
                choices,
                turns,
                x => Suits(x.Script, session) && ProgrammeEligibility.MayBeRead(x, day, choices)
            );
            filler.Choose();
            if (day == request.Day && filler.Items() is { Length: > 0 } items)
                sessions.Add(new ProgrammeSession(session, items, request.Limits.MaxSeconds));
            turns.Read(filler.Read, day);
            budget = Math.Max(budget, filler.Budget);
        }
        return (sessions.ToImmutable(), budget);
    }

    private static bool Suits(Script script, Session session) =>
        script.Sessions.IsEmpty || script.Sessions.Contains(session);

    private static IEnumerable<ProgrammeDecision> Decisions(
        ProgrammeRequest request,
        List<Waiting> here,
        Dictionary<Guid, DateOnly?> before,
        ImmutableArray<ProgrammeSession> sessions,
        int budget
    )
    {
        var choices = request.Choices(request.Day) ?? ProgrammeChoices.None;
        var taken = sessions
            .SelectMany(x => x.Items)
            .Where(x => x.Script is not null)
            .ToLookup(x => x.Script!.Id, x => x.Why);
        foreach (var script in here)
            yield return taken[script.Script.Id].FirstOrDefault() is { } why
                ? new(script.Script, true, why)
                : new(
                    script.Script,
                    false,
                    ProgrammeEligibility.WhyNot(script, request.Day, choices) ?? WhyLeft(script)
                );

        string WhyLeft(Waiting script)
        {
            if (script.Seconds > budget)
                return ProgrammeReasons.TooLong(script.Seconds, request.Limits.MaxSeconds);
            if (script.IsFrame)
                return ProgrammeReasons.OtherOpening;
            return choices.Pinned.Contains(script.Script.Id)
                ? ProgrammeReasons.NoRoom
                : ProgrammeReasons.Waits(before[script.Script.Id]);
        }
    }
}
