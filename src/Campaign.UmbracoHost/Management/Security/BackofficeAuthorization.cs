using System.Security.Claims;
using Campaign.UmbracoHost.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.UmbracoHost.Management;

/// <summary>The rule every endpoint for officers is under: own pages only, with the header, with the permission.</summary>
internal sealed class BackofficeRequirement : IAuthorizationRequirement;

/// <summary>Decides before anything of the request's body is read, and writes each refusal to the audit log.</summary>
internal sealed class BackofficeAuthorization(OfficerDirectory officers, AccountLog log)
    : AuthorizationHandler<BackofficeRequirement>
{
    protected override async Task HandleRequirementAsync(
        AuthorizationHandlerContext context,
        BackofficeRequirement requirement
    )
    {
        if (context.Resource is not HttpContext http || context.User.OfficerKey() is not { } key)
            return;
        // no statement means nobody: a new endpoint cannot be open by mistake
        var permission = http.GetEndpoint()?.Metadata.GetMetadata<RequiredPermission>()?.Name ?? "(none stated)";
        var bearer = http.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.Ordinal);
        if (
            bearer
            && !SameOrigin.IsForeign(http.Request)
            && officers.Find(key) is { Disabled: false } officer
            && officer.May(permission)
        )
            context.Succeed(requirement);
        else
            await log.WriteAsync(
                AccountEventKind.Refused,
                key,
                address: http.Connection.RemoteIpAddress?.ToString(),
                detail: $"{http.Request.Method} {http.Request.Path}: {permission}"
            );
    }
}

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

    internal static TimeProvider Clock(this HttpContext http) =>
        http.RequestServices.GetRequiredService<TimeProvider>();
}
