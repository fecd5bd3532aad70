using System.Collections.Immutable;
using Campaign.Web.Http.Problems;
using Campaign.Web.Http.Queries;

namespace Campaign.Web.Http.Answers;

/// <summary>Describes, for the API document, an operation that is not answered from the snapshot.</summary>
/// <param name="Summary">One sentence.</param>
/// <param name="Tag">Heading under which it appears.</param>
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

    /// <summary>Problems it may return in addition to those of every operation.</summary>
    public ImmutableArray<ProblemType> Problems { get; init; } = [];

    /// <summary>Scope that the caller's key must have; null when no key is needed.</summary>
    public string? Scope { get; init; }
}
