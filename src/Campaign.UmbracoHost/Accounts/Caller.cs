using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>Who is asking.</summary>
public static class Caller
{
    internal static Guid? OfficerKey(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var key) ? key : null;

    /// <summary>The key of the signed-in officer; only behind the policy.</summary>
    internal static Guid Key(this ClaimsPrincipal user) =>
        user.OfficerKey() ?? throw new InvalidOperationException("The endpoint is not behind the backoffice policy.");

    /// <summary>The signed-in officer; only behind the policy.</summary>
    public static Officer Officer(this HttpContext http) =>
        http.RequestServices.GetRequiredService<OfficerDirectory>().Find(http.User.Key())
        ?? throw new InvalidOperationException("The account was deleted during the request.");

    /// <summary>The officer whose request it is; null when it is nobody's.</summary>
    public static Officer? OfficerOrNone(this HttpContext http) =>
        http.User.OfficerKey() is { } key
            ? http.RequestServices.GetRequiredService<OfficerDirectory>().Find(key)
            : null;

    internal static TimeProvider Clock(this HttpContext http) =>
        http.RequestServices.GetRequiredService<TimeProvider>();
}
