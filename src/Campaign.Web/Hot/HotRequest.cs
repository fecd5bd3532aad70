using Microsoft.Net.Http.Headers;

namespace Campaign.Web.Hot;

/// <summary>What the HTTP server made of a request head: all that an answer to the same bytes needs.</summary>
/// <param name="Current">Its answer at any later moment; null: none is prepared.</param>
/// <param name="Conditions">If-None-Match and If-Modified-Since.</param>
/// <param name="IsHead">Whether it is HEAD.</param>
/// <param name="IsCounted">Whether answers count towards the client's quota.</param>
internal sealed record HotRequest(
    Func<PreparedAnswer?> Current, IHeaderDictionary Conditions, bool IsHead, bool IsCounted)
{
    // Whatever else a head may carry, the prepared answer took it into account or does not depend on it.
    private static readonly string[] Special =
    [
        HeaderNames.Authorization, HeaderNames.ContentLength, HeaderNames.TransferEncoding, HeaderNames.Expect,
        HeaderNames.Upgrade,
    ];

    /// <summary>A request that is answered from prepared bytes; null when its connection needs the HTTP server.</summary>
    public static HotRequest? Of(HttpContext context, Func<PreparedAnswer?> current, bool isCounted)
    {
        var request = context.Request;
        var headers = request.Headers;
        if (request.Protocol != HttpProtocol.Http11 || Special.Any(headers.ContainsKey))
            return null;
        if (headers.Connection is not ([] or ["keep-alive"]))
            return null;
        IHeaderDictionary conditions = new HeaderDictionary();
        (conditions.IfNoneMatch, conditions.IfModifiedSince) = (headers.IfNoneMatch, headers.IfModifiedSince);
        return new(current, conditions, HttpMethods.IsHead(request.Method), isCounted);
    }
}
