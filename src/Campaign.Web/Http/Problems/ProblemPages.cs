using Campaign.Web.Http.Answers;

namespace Campaign.Web.Http.Problems;

/// <summary>Explains every problem type at its own address.</summary>
internal static class ProblemPages
{
    /// <summary><c>/api/problems</c>.</summary>
    public static Answer All(ApiRequest request) =>
        Answer.Json(new ApiProblemTypes([.. ProblemType.All.Select(x => Describe(x, request.BaseUrl))]));

    /// <summary><c>/api/problems/{name}</c>.</summary>
    public static Answer One(ApiRequest request) =>
        ProblemType.All.FirstOrDefault(x => x.Name == request.Part("name")) is { } type
            ? Answer.Json(Describe(type, request.BaseUrl))
            : throw new ProblemException(ProblemType.NotFound, $"No problem type {request.Part("name")}.");

    private static ApiProblemType Describe(ProblemType type, string baseUrl) =>
        new($"{baseUrl}/api/problems/{type.Name}", type.Status, type.Title, type.Advice);
}

/// <summary>All problem types.</summary>
/// <param name="Items">The types, by status.</param>
internal sealed record ApiProblemTypes(IReadOnlyList<ApiProblemType> Items);

/// <summary>What a problem type means.</summary>
/// <param name="Type">Its stable URI.</param>
/// <param name="Status">The HTTP status it comes with.</param>
/// <param name="Title">What happened.</param>
/// <param name="Advice">What a client should do.</param>
internal sealed record ApiProblemType(string Type, int Status, string Title, string Advice);
