using Microsoft.AspNetCore.Builder;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>What an endpoint requires. The last one stated counts: an endpoint's own overrides its group's.</summary>
/// <param name="Name">One of <see cref="Permissions"/>.</param>
public sealed record RequiredPermission(string Name);

/// <summary>States what an endpoint requires.</summary>
public static class RequiredPermissionExtensions
{
    /// <summary>States the permission of an endpoint or a group of them.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="permission">One of <see cref="Permissions"/>.</param>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, string permission)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new RequiredPermission(permission));
}
