using System.Runtime.ExceptionServices;
using Campaign.UmbracoHost.ReadersFirst;
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
        if (await FindAsync(context, text) is { } key)
            context.Features.Set(CallerKey.Of(key));
        await next(context);
    }

    // Null: the database is away, and nobody can say whose key it is. What anybody may read is read without one.
    private async Task<ApiKey?> FindAsync(HttpContext context, string text)
    {
        try
        {
            return await keys.CheckAsync(text)
                ?? throw new ProblemException(ProblemType.Unauthorized, "The key is unknown, expired or revoked.");
        }
        catch (Exception fault) when (IsReading(context.Request.Method) && StorageFaults.Of(fault) is not null)
        {
            context.Features.Set(new UncheckedKey(fault));
            return null;
        }
    }

    private static bool IsReading(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);
}

/// <summary>A key that could not be looked up. A feature of the request.</summary>
/// <param name="Fault">Why.</param>
internal sealed record UncheckedKey(Exception Fault);

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
                if (http.Features.Get<UncheckedKey>() is { } unread)
                    ExceptionDispatchInfo.Throw(unread.Fault);
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
