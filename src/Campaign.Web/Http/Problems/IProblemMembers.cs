namespace Campaign.Web.Http.Problems;

/// <summary>
/// Members that a problem has besides those of RFC 9457. Each record that implements it is described in the API
/// document, so that clients find its members typed; one whose value is null is left out.
/// </summary>
internal interface IProblemMembers;

/// <summary>Which query parameter is at fault.</summary>
/// <param name="Parameter">Name of the query parameter that is at fault.</param>
internal sealed record FaultyParameter(string Parameter) : IProblemMembers;

/// <summary>Which field of the body is at fault.</summary>
/// <param name="Field">Path of the field of the request body that is at fault.</param>
internal sealed record FaultyField(string? Field) : IProblemMembers;

/// <summary>Why something cannot be printed.</summary>
/// <param name="Faults">Why it cannot be printed, each in a sentence.</param>
internal sealed record PrintFaults(IReadOnlyList<string> Faults) : IProblemMembers;

/// <summary>Which request failed on our side.</summary>
/// <param name="RequestId">Name of the request in the log of the server, for the person who runs it.</param>
internal sealed record LoggedRequest(string RequestId) : IProblemMembers;
