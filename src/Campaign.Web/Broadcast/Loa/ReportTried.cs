namespace Campaign.Web.Broadcast.Loa;

/// <summary>A report that was not accepted: what was typed, and what is wrong with it.</summary>
/// <param name="Session">The session, as in the API.</param>
/// <param name="Code">The station's code as typed.</param>
/// <param name="IsOfCode">Whether the code is what has to be corrected.</param>
/// <param name="Message">One sentence.</param>
public sealed record ReportTried(string Session, string Code, bool IsOfCode, string Message);
