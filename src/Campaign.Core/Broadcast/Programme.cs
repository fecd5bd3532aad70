namespace Campaign.Core.Broadcast;

/// <summary>What an item of a programme is.</summary>
public enum ProgrammeItemKind
{
    /// <summary>The station's opening.</summary>
    Opening,

    /// <summary>A script of the campaign.</summary>
    Script,

    /// <summary>The help lines, each said twice.</summary>
    HelpLines,

    /// <summary>The station's closing.</summary>
    Closing,
}

/// <summary>One item in its place.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The script's id; empty for the frame.</param>
/// <param name="Title">For people.</param>
/// <param name="Start">Seconds after the session's beginning.</param>
/// <param name="Seconds">At normal speed.</param>
/// <param name="Reason">Why it is here, in Vietnamese.</param>
public sealed record ProgrammeItem(ProgrammeItemKind Kind, string Id, string Title, int Start, int Seconds,
    string Reason);

/// <summary>One session.</summary>
/// <param name="Slot">Its name, such as "sang".</param>
/// <param name="Items">In the order of reading.</param>
/// <param name="Seconds">Together.</param>
public sealed record ProgrammeSession(string Slot, IReadOnlyList<ProgrammeItem> Items, int Seconds);

/// <summary>A script that is not read that day.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">For people.</param>
/// <param name="Reason">Why not, in Vietnamese.</param>
public sealed record ProgrammeOmission(string Id, string Title, string Reason);

/// <summary>What a commune reads on one day, and why.</summary>
/// <param name="Date">The day.</param>
/// <param name="Sessions">In order.</param>
/// <param name="Omissions">Every candidate that is not read, by id.</param>
public sealed record Programme(
    DateOnly Date, IReadOnlyList<ProgrammeSession> Sessions, IReadOnlyList<ProgrammeOmission> Omissions);
