using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace Campaign.UmbracoHost.Management;

/// <summary>What the client shows beside a document and beside a media item alike: history and references.</summary>
internal static class NodeFacts
{
    public static void MapNodeFacts(this IEndpointRouteBuilder nodes, UmbracoObjectTypes type)
    {
        nodes
            .MapGet(
                "{id:guid}/audit-log",
                (
                    Guid id,
                    AuditTrail trail,
                    Direction orderDirection = Direction.Descending,
                    int skip = 0,
                    int take = 100
                ) => trail.OfAsync(id, type, orderDirection, skip, take)
            )
            .WithSummary("Who did what");
        nodes
            .MapGet(
                "{id:guid}/referenced-by",
                (Guid id, HttpContext http, References references, int skip = 0, int take = 20) =>
                    references.To(http.Officer(), id, skip, take)
            )
            .WithSummary("What refers to it");
        nodes
            .MapGet(
                "{id:guid}/referenced-descendants",
                (Guid id, HttpContext http, References references, int skip = 0, int take = 20) =>
                    references.Beneath(http.Officer(), id, type, skip, take)
            )
            .WithSummary("What is referred to beneath it");
        nodes
            .MapGet(
                "are-referenced",
                (Guid[] id, HttpContext http, References references, int skip = 0, int take = 20) =>
                    references.Among(http.Officer(), id, skip, take)
            )
            .WithSummary("Which of these are referred to");
    }
}
