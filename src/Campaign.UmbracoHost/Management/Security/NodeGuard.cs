using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management.Authority;
using Campaign.UmbracoHost.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Management;

/// <summary>A request body that names documents or media; null stands for the root.</summary>
internal interface INamesNodes
{
    IEnumerable<Guid?> Nodes { get; }
}

/// <summary>
/// Keeps confined officers inside their start nodes: every key in the path, the query and the body of a request must be
/// reachable. Look-ups of many keys leave out in their handlers what is not reachable, and declare that with
/// <see cref="Filters"/>.
/// </summary>
public static class NodeGuard
{
    private static readonly string[] KeyNames =
    [
        "id",
        "parentId",
        "documentId",
        "target",
        "descendantId",
        "dataTypeId",
    ];

    /// <summary>Refuses what names an item that the officer's right does not extend to.</summary>
    /// <param name="endpoint">The endpoint or group.</param>
    /// <param name="kind">Documents or media.</param>
    public static TBuilder Confines<TBuilder>(this TBuilder endpoint, UmbracoObjectTypes kind)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.AddEndpointFilter(
            async (context, next) =>
            {
                var http = context.HttpContext;
                var metadata = http.GetEndpoint()?.Metadata;
                var permission = metadata?.GetMetadata<RequiredPermission>()?.Name;
                if (metadata?.GetMetadata<FiltersItself>() is not null)
                    return await next(context);
                var officer = http.Officer();
                var access = http.RequestServices.GetRequiredService<NodeAccess>();
                var reason =
                    !Named(context).All(x => access.Reaches(officer, kind, x, permission)) ? AuthorityWords.Outside
                    : permission == Permissions.DocumentPublish ? Publishing(context, officer)
                    : null;
                if (reason is null)
                    return await next(context);
                await http
                    .RequestServices.GetRequiredService<AccountLog>()
                    .WriteAsync(
                        AccountEventKind.Refused,
                        officer.Id,
                        address: http.Connection.RemoteIpAddress?.ToString(),
                        detail: $"{http.Request.Method} {http.Request.Path}: {reason}"
                    );
                return Problems.Forbidden(reason);
            }
        );

    /// <summary>The handler leaves out what the officer may not reach.</summary>
    public static TBuilder Filters<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new FiltersItself());

    // A schedule is kept without a notification, so the officer who sets one is checked as if the hour had come.
    private static string? Publishing(EndpointFilterInvocationContext context, Officer officer)
    {
        var http = context.HttpContext;
        if (
            !HttpMethods.IsPut(http.Request.Method)
            || !Guid.TryParse(http.Request.RouteValues["id"]?.ToString(), out var id)
            || http.RequestServices.GetRequiredService<IContentService>().GetById(id) is not { } document
        )
            return null;
        var authority = http.RequestServices.GetRequiredService<BranchAuthority>();
        var times = context
            .Arguments.OfType<PublishRequest>()
            .SelectMany(x => x.PublishSchedules ?? [])
            .Select(x => x?.Schedule)
            .OfType<ScheduleTimes>()
            .ToList();
        return authority.Publishing(officer, document, mayDiffer: times.Count > 0)
            ?? (times.Exists(x => x.UnpublishTime is not null) ? authority.Unpublishing(officer, document) : null);
    }

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
