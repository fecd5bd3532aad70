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

    /// <summary>Type of the answer in JSON; null when it is a file or empty.</summary>
    public Type? Response { get; init; }

    /// <summary>Media types of the file that it answers with; empty when it answers with none.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>Names of headers of a successful answer.</summary>
    public ImmutableArray<string> Headers { get; init; } = [];

    /// <summary>Whether it needs an <c>Idempotency-Key</c>; null when it takes none.</summary>
    public bool? NeedsIdempotencyKey { get; init; }

    /// <summary>Status of the answer.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Problems it may return in addition to those of every operation.</summary>
    public ImmutableArray<ProblemType> Problems { get; init; } = [];

    /// <summary>Scope that the caller's key must have; null when no key is needed.</summary>
    public string? Scope { get; init; }

    /// <summary>Whether it looks at the query at all, and refuses parameters that are not known.</summary>
    public bool ReadsQuery => Scope is null || !Parameters.IsEmpty;
}
