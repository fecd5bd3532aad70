namespace Campaign.Web.Http.Problems;

/// <summary>Ends a request with a problem (RFC 9457).</summary>
/// <param name="type">The kind of problem.</param>
/// <param name="detail">What is wrong in this case, naming the parameter, field or item. It is public.</param>
/// <param name="cause">The underlying error on our side, for the log; null when there is none.</param>
internal sealed class ProblemException(ProblemType type, string detail, Exception? cause = null)
    : Exception(detail, cause)
{
    /// <summary>The kind of problem.</summary>
    public ProblemType Type { get; } = type;

    /// <summary>When to try again.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Further members of the problem object; null for none.</summary>
    public IProblemMembers? Members { get; init; }

    /// <summary>A query parameter has an invalid value.</summary>
    public static ProblemException Parameter(string name, string what) =>
        new(ProblemType.InvalidParameter, $"{name}: {what}") { Members = new FaultyParameter(name) };

    /// <summary>A field of the request body is invalid.</summary>
    public static ProblemException Field(string name, string what) =>
        new(ProblemType.InvalidBody, $"{name}: {what}") { Members = new FaultyField(name) };
}
