using Campaign.Web.Http.Problems;

namespace Campaign.Web.Http.Answers;

/// <summary>The header by which a client says that a request is the same as an earlier one.</summary>
internal static class IdempotencyKey
{
    /// <summary>Name of the header.</summary>
    public const string Header = "Idempotency-Key";

    private const int Longest = 200;

    /// <summary>The key; null without one.</summary>
    /// <exception cref="ProblemException">It is too long.</exception>
    public static string? Of(HttpContext http) =>
        http.Request.Headers[Header].ToString() switch
        {
            "" => null,
            { Length: > Longest } => throw ProblemException.Field(
                Header,
                "the header must have at most 200 characters."
            ),
            var key => key,
        };

    /// <summary>The key of a request that needs one.</summary>
    /// <exception cref="ProblemException">It is missing or too long.</exception>
    public static string Required(HttpContext http) =>
        Of(http)
        ?? throw ProblemException.Field(Header, "the header must have 1 to 200 characters, new for every report.");
}
