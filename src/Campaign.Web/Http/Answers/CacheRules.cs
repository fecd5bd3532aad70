using Campaign.Web.Http.Problems;
using Microsoft.Net.Http.Headers;

namespace Campaign.Web.Http.Answers;

/// <summary>
/// How long caches may keep copies. Withdrawn content must be gone within a minute even behind one shared cache and a
/// browser, so no stale copy is ever served while a new one is fetched.
/// </summary>
internal static class CacheRules
{
    /// <summary>
    /// For answers that are the same for everybody: content, and that something is missing, withdrawn or moved.
    /// </summary>
    public const string Public = "public, max-age=20, s-maxage=30";

    /// <summary>For answers that are valid only now or only for this caller.</summary>
    public const string None = "no-store";

    /// <summary>
    /// The rule for a problem. A missing item is missing for everybody; any other problem concerns this request, and so
    /// does an address that is a cry for help.
    /// </summary>
    public static string Of(ProblemType type, HttpRequest request) =>
        IsForEverybody(request)
        && (type == ProblemType.NotFound || type == ProblemType.LanguageNotAvailable || type == ProblemType.Withdrawn)
        && !TypedAddress.IsCall(request)
            ? Public
            : None;

    // With "public", a shared cache would store even an answer to a request with a key.
    private static bool IsForEverybody(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !request.Headers.ContainsKey(HeaderNames.Authorization)
        && !request.Headers.ContainsKey("Api-Key");
}
