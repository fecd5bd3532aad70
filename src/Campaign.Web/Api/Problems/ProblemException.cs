namespace Campaign.Web.Api.Problems;

/// <summary>Ends a request with a problem (RFC 9457).</summary>
/// <param name="type">What kind of problem.</param>
/// <param name="detail">What is wrong in this case, naming the parameter, field or item; everybody may read it.</param>
/// <param name="cause">A fault of ours behind it, for the log; null: none.</param>
internal sealed class ProblemException(ProblemType type, string detail, Exception? cause = null)
    : Exception(detail, cause)
{
    /// <summary>What kind of problem.</summary>
    public ProblemType Type { get; } = type;

    /// <summary>When to try again.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Further members of the problem object.</summary>
    public Dictionary<string, object?> Extensions { get; init; } = [];

    /// <summary>A query parameter whose value cannot be used.</summary>
    public static ProblemException Parameter(string name, string what) =>
        new(ProblemType.InvalidParameter, $"{name}: {what}") { Extensions = { ["parameter"] = name } };

    /// <summary>A field of a request body that cannot be used.</summary>
    public static ProblemException Field(string name, string what) =>
        new(ProblemType.InvalidBody, $"{name}: {what}") { Extensions = { ["field"] = name } };
}
