using System.Collections.Immutable;

namespace Campaign.Core.Broadcast;

/// <summary>What a commune's station reads on one day, and why.</summary>
/// <param name="Place"><see cref="Places.Place.Ref"/> of the commune (or province) it is for.</param>
/// <param name="Day">The local day.</param>
/// <param name="Sessions">
/// One or two sessions in the order of the day; empty when no script is valid there that day.
/// </param>
/// <param name="Decisions">For each script meant for this place, whether it was taken and why.</param>
/// <param name="Elsewhere">Scripts in the same language that are meant for other places only.</param>
public sealed record Programme(
    string Place,
    DateOnly Day,
    ImmutableArray<ProgrammeSession> Sessions,
    ImmutableArray<ProgrammeDecision> Decisions,
    int Elsewhere
)
{
    /// <summary>Length of the whole day at normal speed, in seconds.</summary>
    public int Seconds => Sessions.Sum(x => x.Seconds);

    /// <summary>The scripts of the day, each listed once, in the order of first reading.</summary>
    public IEnumerable<Script> Scripts =>
        Sessions.SelectMany(x => x.Items).Select(x => x.Script).OfType<Script>().DistinctBy(x => x.Id);
}

/// <summary>One session.</summary>
/// <param name="Session">Morning or afternoon.</param>
/// <param name="Items">What is read, in order.</param>
/// <param name="LimitSeconds">The longest it may be, in seconds.</param>
public sealed record ProgrammeSession(Session Session, ImmutableArray<ProgrammeItem> Items, int LimitSeconds)
{
    /// <summary>Length at normal speed, in seconds; never more than <see cref="LimitSeconds"/>.</summary>
    public int Seconds => Items.Sum(x => x.Seconds);
}

/// <summary>One piece of a session.</summary>
/// <param name="Part">Its role in the session.</param>
/// <param name="Script">The script; null for the help lines that the composer adds itself.</param>
/// <param name="Times">How many times in a row it is read here.</param>
/// <param name="Seconds">Length at normal speed, in seconds, of all readings together.</param>
/// <param name="Why">Why it was chosen, in Vietnamese.</param>
public sealed record ProgrammeItem(ProgrammePart Part, Script? Script, int Times, int Seconds, string Why);

/// <summary>Parts of a session.</summary>
public enum ProgrammePart
{
    /// <summary>Mở đầu.</summary>
    Opening,

    /// <summary>Nội dung.</summary>
    Content,

    /// <summary>
    /// Số điện thoại trợ giúp, đọc hai lần: present only when no script of the session says them twice.
    /// </summary>
    HelpLines,

    /// <summary>Kết thúc.</summary>
    Closing,
}

/// <summary>What was decided about a script that is meant for the place.</summary>
/// <param name="Script">The script.</param>
/// <param name="Included">Whether it is read that day.</param>
/// <param name="Why">The reason, in Vietnamese.</param>
public sealed record ProgrammeDecision(Script Script, bool Included, string Why);
