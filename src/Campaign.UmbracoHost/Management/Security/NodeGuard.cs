using Campaign.UmbracoHost.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;

namespace Campaign.UmbracoHost.Management;

/// <summary>A request body that names documents or media; null stands for the root.</summary>
internal interface INamesNodes
{
    IEnumerable<Guid?> Nodes { get; }
}

/// <summary>
/// Keeps confined officers inside their start nodes: every key in the path, the query and the body of a request must be
/// reachable. Look-ups of many keys leave out what is not, in their handlers, and say so by <see cref="Filters"/>.
/// </summary>
internal static class NodeGuard
{
    private static readonly string[] KeyNames = ["id", "parentId", "documentId", "target", "descendantId", "dataTypeId"];

    public static TBuilder Confines<TBuilder>(this TBuilder endpoint, UmbracoObjectTypes kind)
        where TBuilder : IEndpointConventionBuilder => endpoint.AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            if (http.GetEndpoint()?.Metadata.GetMetadata<FiltersItself>() is not null || http.Officer() is not { IsConfined: true } officer)
                return await next(context);
            var access = http.RequestServices.GetRequiredService<NodeAccess>();
            if (Named(context).All(x => access.Reaches(officer, kind, x)))
                return await next(context);
            await http.RequestServices.GetRequiredService<AccountLog>().WriteAsync(
                AccountEventKind.Refused, officer.Id, address: http.Connection.RemoteIpAddress?.ToString(),
                detail: $"{http.Request.Method} {http.Request.Path}: ngoài nút bắt đầu");
            return Problems.Forbidden("Trang này nằm ngoài phạm vi được giao cho bạn.");
        });

    /// <summary>The handler leaves out what the officer does not reach.</summary>
    public static TBuilder Filters<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new FiltersItself());

    private static IEnumerable<Guid?> Named(EndpointFilterInvocationContext context)
    {
        var request = context.HttpContext.Request;
        foreach (var name in KeyNames)
        {
            if (Guid.TryParse(request.RouteValues[name]?.ToString(), out var inPath))
                yield return inPath;
            foreach (var text in request.Query[name])
                if (Guid.TryParse(text, out var inQuery))
                    yield return inQuery;
        }
        foreach (var node in context.Arguments.OfType<INamesNodes>().SelectMany(x => x.Nodes))
            yield return node;
    }

    private sealed class FiltersItself;
}
