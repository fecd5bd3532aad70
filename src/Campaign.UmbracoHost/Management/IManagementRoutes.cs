using Microsoft.AspNetCore.Routing;

namespace Campaign.UmbracoHost.Management;

/// <summary>Routes that the application adds to the API of the backoffice.</summary>
public interface IManagementRoutes
{
    /// <summary>
    /// Maps them under <c>/umbraco/management/api/v1</c>. Each states its permission with
    /// <see cref="RequiredPermissionExtensions.Needs"/>; one that states none is open to nobody.
    /// </summary>
    /// <param name="api">The API, behind the policy for officers; the server's texts are Vietnamese.</param>
    void Map(IEndpointRouteBuilder api);
}
