using Campaign.Web.Api.Problems;
using Microsoft.Net.Http.Headers;

namespace Campaign.Web.Api.Http;

/// <summary>
/// How long copies may be kept. What is withdrawn has to be gone within a minute with one shared cache and a browser in
/// between, so no copy is ever served while a new one is fetched.
/// </summary>
internal static class CacheRules
{
    /// <summary>What everybody gets alike: content, that there is none, that it was withdrawn or has moved.</summary>
    public const string Public = "public, max-age=20, s-maxage=30";

    /// <summary>What is of this moment or of this caller.</summary>
    public const string None = "no-store";

    /// <summary>What a problem says: an absent item is absent for everybody, all else is of this request.</summary>
    public static string Of(ProblemType type, HttpRequest request) =>
        IsForEverybody(request)
        && (type == ProblemType.NotFound || type == ProblemType.LanguageNotAvailable || type == ProblemType.Withdrawn)
            ? Public
            : None;

    // "public" would let a shared cache keep what a key was answered.
    private static bool IsForEverybody(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !request.Headers.ContainsKey(HeaderNames.Authorization)
        && !request.Headers.ContainsKey("Api-Key");
}
