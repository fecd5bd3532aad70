using System.Collections.Immutable;
using Campaign.Web.Http.Problems;
using Campaign.Web.Http.Queries;

namespace Campaign.Web.Http.Answers;

/// <summary>What the API document says of an operation that does not answer from the snapshot.</summary>
/// <param name="Summary">One sentence.</param>
/// <param name="Tag">Heading.</param>
internal sealed record DocumentedOperation(string Summary, string Tag)
{
    /// <summary>Query parameters.</summary>
    public ImmutableArray<Parameter> Parameters { get; init; } = [];

    /// <summary>Type of the request body; null when it takes none.</summary>
    public Type? Request { get; init; }

    /// <summary>Type of the answer; null when it is empty.</summary>
    public Type? Response { get; init; }

    /// <summary>Status of the answer.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Problems it may answer beyond those of every operation.</summary>
    public ImmutableArray<ProblemType> Problems { get; init; } = [];

    /// <summary>Scope its key must have; null when it is open.</summary>
    public string? Scope { get; init; }
}
