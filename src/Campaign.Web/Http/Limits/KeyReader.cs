using Campaign.Web.Http.Problems;
using Campaign.Web.Keys;

namespace Campaign.Web.Http.Limits;

/// <summary>Reads the key of a request, if it has one. A wrong key is refused even where none is needed.</summary>
internal sealed class KeyReader(RequestDelegate next, ApiKeyService keys)
{
    public Task InvokeAsync(HttpContext context) =>
        context.Request.Headers.Authorization.Count == 0 ? next(context) : CheckAsync(context);

    private async Task CheckAsync(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        const string scheme = "Bearer ";
        var text = header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? header[scheme.Length..].Trim() : "";
        var key =
            await keys.CheckAsync(text)
            ?? throw new ProblemException(ProblemType.Unauthorized, "The key is unknown, expired or revoked.");
        context.Features.Set(CallerKey.Of(key));
        await next(context);
    }
}

/// <summary>Endpoints that need a key.</summary>
internal static class KeyRequirement
{
    /// <summary>Refuses a request whose key lacks a scope, and counts it against the key's quota.</summary>
    public static RouteGroupBuilder RequireScope(this RouteGroupBuilder group, string scope)
    {
        group.AddEndpointFilter(
            (context, next) =>
            {
                var http = context.HttpContext;
                var key =
                    http.Features.Get<CallerKey>()
                    ?? throw new ProblemException(
                        ProblemType.Unauthorized,
                        $"This needs a key with the scope {scope}."
                    );
                if (!key.Scopes.Contains(scope))
                    throw new ProblemException(ProblemType.Forbidden, $"The key {key.Prefix} lacks the scope {scope}.");
                http.RequestServices.GetRequiredService<Limits.RateLimiter>().Take(http);
                http.Response.Headers.CacheControl = "no-store";
                return next(context);
            }
        );
        return group;
    }
}
