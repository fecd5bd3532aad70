namespace Campaign.Core.Broadcast;

/// <summary>Somebody reported that a script was read at a place.</summary>
/// <param name="Report">The report; one of a session has a line for each script.</param>
/// <param name="Reporter">Who reported: a station, whichever of its keys it used, or an officer.</param>
/// <param name="IsOfficer">Whether an officer reported, who knows the day and not the session.</param>
/// <param name="ReceivedAt">When the report came in.</param>
/// <param name="Script">The script.</param>
/// <param name="Place">Ref of the place.</param>
/// <param name="Day">The local day.</param>
/// <param name="Session">The session in which it was read, or the half of the day; null: not known.</param>
/// <param name="IsProgramme">Whether the whole programme of the session was reported, and not this reading.</param>
/// <param name="Times">How often it was read.</param>
public sealed record ReportedAiring(
    Guid Report,
    Guid Reporter,
    bool IsOfficer,
    DateTimeOffset ReceivedAt,
    Guid Script,
    string Place,
    DateOnly Day,
    Session? Session,
    bool IsProgramme,
    int Times
);
