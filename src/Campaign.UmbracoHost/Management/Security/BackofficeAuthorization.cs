using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Requests;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Campaign.UmbracoHost.Management;

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
        // Stating nothing means nobody, so a new endpoint cannot be open by mistake.
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
