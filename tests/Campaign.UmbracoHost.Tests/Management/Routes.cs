using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Campaign.UmbracoHost.Tests.Management;

/// <summary>A route of the API and what it states.</summary>
/// <param name="Method">GET, POST, PUT or DELETE.</param>
/// <param name="Path">After /umbraco/management/api/.</param>
/// <param name="Permission">What it says it needs.</param>
internal sealed record ApiRoute(string Method, string Path, string? Permission)
{
    private const string Root = "/umbraco/management/api/";

    public static IReadOnlyList<ApiRoute> All(BackofficeHost host) =>
        [
            .. from endpoint in host.Endpoints.OfType<RouteEndpoint>()
            let path = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
            where path.StartsWith(Root, StringComparison.Ordinal)
            from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
            let route = new ApiRoute(
                method,
                path[Root.Length..].TrimEnd('/'),
                endpoint.Metadata.GetMetadata<RequiredPermission>()?.Name
            )
            orderby route.Path, route.Method
            select route,
        ];

    /// <summary>The address with every placeholder filled in.</summary>
    public string Fill(Guid id) =>
        Root
        + Path.Replace("{id:guid}", id.ToString(), StringComparison.Ordinal)
            .Replace("{taskId:guid}", id.ToString(), StringComparison.Ordinal)
            .Replace("{isoCode}", "vi-VN", StringComparison.Ordinal)
            .Replace("{name}", "logo", StringComparison.Ordinal)
            .Replace("{providerName}", "none", StringComparison.Ordinal)
            .Replace("{version}/{**path}", "v1/webhook", StringComparison.Ordinal);

    /// <summary>A body of the right form that refers to nothing that exists.</summary>
    public object? EmptyBody(Guid id) => Method is "GET" or "DELETE" ? null : Body(new { id });

    private object Body(object node) =>
        Path switch
        {
            var x when x.EndsWith("/publish", StringComparison.Ordinal) => new
            {
                publishSchedules = Array.Empty<object>(),
            },
            var x when x.EndsWith("publish-with-descendants", StringComparison.Ordinal) => new
            {
                includeUnpublishedDescendants = false,
                cultures = Array.Empty<string>(),
            },
            var x when x.EndsWith("unpublish", StringComparison.Ordinal) => new { cultures = Array.Empty<string>() },
            var x when x.EndsWith("/sort", StringComparison.Ordinal) => new
            {
                parent = node,
                sorting = Array.Empty<object>(),
            },
            var x
                when x.EndsWith("/move", StringComparison.Ordinal)
                    || x.EndsWith("/copy", StringComparison.Ordinal)
                    || x.EndsWith("/restore", StringComparison.Ordinal) => new { target = node },
            _ => new
            {
                parent = node,
                values = Array.Empty<object>(),
                variants = Array.Empty<object>(),
            },
        };
}
