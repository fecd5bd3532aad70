using System.Reflection;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Tests.Whole;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Authority;

/// <summary>A route of the backoffice in the whole product.</summary>
/// <param name="Method">GET, POST, PUT or DELETE.</param>
/// <param name="Path">After /umbraco/management/api/v1/.</param>
/// <param name="Permission">What it says it needs.</param>
/// <param name="Handler">What answers.</param>
internal sealed record OfficerRoute(string Method, string Path, string Permission, MethodInfo? Handler)
{
    private const string Root = "/umbraco/management/api/v1/";

    // These end the session that walks.
    private static readonly string[] Ending = ["security/back-office/revoke", "security/back-office/signout"];

    /// <summary>All of them, by path.</summary>
    public static IReadOnlyList<OfficerRoute> All(WholeSite site) =>
        [
            .. from endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            let path = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
            where path.StartsWith(Root, StringComparison.Ordinal)
            from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
            let route = new OfficerRoute(
                method,
                path[Root.Length..].TrimEnd('/'),
                endpoint.Metadata.GetMetadata<RequiredPermission>()?.Name ?? "",
                endpoint.Metadata.GetMetadata<MethodInfo>()
            )
            where !Ending.Contains(route.Path)
            orderby route.Path, route.Method
            select route,
        ];

    /// <summary>Whether the application adds it, not the host of Umbraco's services.</summary>
    public bool IsOurs => Handler?.DeclaringType?.Assembly == typeof(Application).Assembly;

    /// <summary>Whether its path, its query or its body names a place.</summary>
    public bool NamesPlace =>
        Handler
            ?.GetParameters()
            .Any(x =>
                IsPlace(x.Name!)
                || (
                    x.ParameterType.Assembly == typeof(Application).Assembly
                    && x.ParameterType.GetProperties().Any(y => IsPlace(y.Name))
                )
            ) == true;

    /// <summary>Its path with something in every placeholder that does not exist.</summary>
    public string Nowhere() =>
        string.Join(
            '/',
            Path.Split('/')
                .Select(x =>
                    !x.StartsWith('{') ? x
                    : x.Contains(":guid", StringComparison.Ordinal) ? $"{Guid.NewGuid()}"
                    : x.Contains(":long", StringComparison.Ordinal) ? "0"
                    : "khong-co"
                )
        );

    public override string ToString() => $"{Method} {Path}";

    private static bool IsPlace(string name) =>
        name.Equals("place", StringComparison.OrdinalIgnoreCase)
        || name.Equals("places", StringComparison.OrdinalIgnoreCase);
}
