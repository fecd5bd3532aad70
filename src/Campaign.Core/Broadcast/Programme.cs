using System.Collections.Immutable;

namespace Campaign.Core.Broadcast;

/// <summary>What a commune's station reads on one day, and why.</summary>
/// <param name="Place"><see cref="Places.Place.Ref"/> of the commune (or province) it is for.</param>
/// <param name="Day">The local day.</param>
/// <param name="Sessions">One or two sessions in the order of the day; empty when nothing is valid there that
/// day.</param>
/// <param name="Decisions">One line for every script that is for this place: taken or not, and why.</param>
/// <param name="Elsewhere">Scripts in the same language that are for other places only.</param>
public sealed record Programme(
    string Place,
    DateOnly Day,
    ImmutableArray<ProgrammeSession> Sessions,
    ImmutableArray<ProgrammeDecision> Decisions,
    int Elsewhere
)
{
    /// <summary>Seconds of the whole day at normal speed.</summary>
    public int Seconds => Sessions.Sum(x => x.Seconds);

    /// <summary>The scripts of the day, each once, in the order in which they are first read.</summary>
    public IEnumerable<Script> Scripts =>
        Sessions.SelectMany(x => x.Items).Select(x => x.Script).OfType<Script>().DistinctBy(x => x.Id);
}

/// <summary>One session.</summary>
/// <param name="Session">Morning or afternoon.</param>
/// <param name="Items">What is read, in order.</param>
/// <param name="LimitSeconds">Its limit.</param>
public sealed record ProgrammeSession(Session Session, ImmutableArray<ProgrammeItem> Items, int LimitSeconds)
{
    /// <summary>Seconds at normal speed; never more than <see cref="LimitSeconds"/>.</summary>
    public int Seconds => Items.Sum(x => x.Seconds);
}

/// <summary>One piece of a session.</summary>
/// <param name="Part">What it does in the session.</param>
/// <param name="Script">The script; null for the help lines the composer itself adds.</param>
/// <param name="Times">How often it is read here, one after the other.</param>
/// <param name="Seconds">Seconds at normal speed, all readings together.</param>
/// <param name="Why">Why it stands here, in Vietnamese.</param>
public sealed record ProgrammeItem(ProgrammePart Part, Script? Script, int Times, int Seconds, string Why);

/// <summary>Parts of a session.</summary>
public enum ProgrammePart
{
    /// <summary>Mở đầu.</summary>
    Opening,

    /// <summary>Nội dung.</summary>
    Content,

    /// <summary>Số điện thoại trợ giúp, đọc hai lần: only when no script of the session says them twice.</summary>
    HelpLines,

    /// <summary>Kết thúc.</summary>
    Closing,
}

/// <summary>What became of a script that is for the place.</summary>
/// <param name="Script">The script.</param>
/// <param name="Included">Whether it is read that day.</param>
/// <param name="Why">The reason, in Vietnamese.</param>
public sealed record ProgrammeDecision(Script Script, bool Included, string Why);
