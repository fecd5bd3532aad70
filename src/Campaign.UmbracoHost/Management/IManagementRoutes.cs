using Microsoft.AspNetCore.Routing;

namespace Campaign.UmbracoHost.Management;

/// <summary>Routes that the application adds to the API of the backoffice.</summary>
public interface IManagementRoutes
{
    /// <summary>
    /// Maps them under <c>/umbraco/management/api/v1</c>. Each states its permission by
    /// <see cref="RequiredPermissionExtensions.Needs"/>: one that states none is open to nobody.
    /// </summary>
    /// <param name="api">Behind the policy for officers; server texts are Vietnamese.</param>
    void Map(IEndpointRouteBuilder api);
}
