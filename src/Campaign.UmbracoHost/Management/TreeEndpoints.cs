using Campaign.UmbracoHost.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Management;

/// <summary>The two trees, their recycle bins, look-ups by key and searches.</summary>
internal static class TreeEndpoints
{
    private const int Page = 100;

    public static void MapTrees(this IEndpointRouteBuilder api)
    {
        api.MapTree("document", UmbracoObjectTypes.Document, Permissions.DocumentRead, Permissions.DocumentRead);
        api.MapTree("media", UmbracoObjectTypes.Media, Permissions.MediaRead, Permissions.MediaRead);
    }

    private static void MapTree(this IEndpointRouteBuilder api, string name, UmbracoObjectTypes kind, string read, string bin)
    {
        var tree = api.MapGroup("").WithTags($"Tree of {name}").Needs(read).Confines(kind);
        tree.MapGet($"tree/{name}/root", (HttpContext http, NodeLists lists, int skip = 0, int take = Page) =>
            lists.Root(http.Officer(), kind, skip, take)).WithSummary("Top of the tree");
        tree.MapGet($"tree/{name}/children", (HttpContext http, NodeLists lists, Guid parentId, int skip = 0, int take = Page) =>
            lists.Children(http.Officer(), kind, parentId, skip, take)).WithSummary("Children");
        tree.MapGet($"tree/{name}/siblings", (HttpContext http, NodeLists lists, Guid target, int before = Page, int after = Page) =>
            lists.Siblings(http.Officer(), kind, target, before, after)).WithSummary("Neighbours");
        tree.MapGet($"tree/{name}/ancestors", (HttpContext http, NodeLists lists, Guid? descendantId) =>
            lists.Ancestors(http.Officer(), kind, descendantId)).WithSummary("The way from the top");
        tree.MapGet($"item/{name}", (HttpContext http, NodeLists lists, Guid[] id) =>
            lists.Items(http.Officer(), kind, id)).Filters().WithSummary("Look up by key");
        tree.MapGet($"item/{name}/search", (HttpContext http, NodeLists lists, string? query, bool? trashed, Guid? parentId,
                Guid[] allowedDocumentTypes, Guid[] allowedMediaTypes, int skip = 0, int take = Page) =>
            lists.Search(http.Officer(), kind, query ?? "", trashed ?? false, parentId, [.. allowedDocumentTypes, .. allowedMediaTypes], skip, take))
            .Filters().WithSummary("Search names and drafts");

        var trash = api.MapGroup($"recycle-bin/{name}").WithTags("Recycle bin").Needs(bin).Confines(kind);
        trash.MapGet("root", (HttpContext http, NodeLists lists, int skip = 0, int take = Page) =>
            lists.Trashed(http.Officer(), kind, null, skip, take)).WithSummary("Trashed items");
        trash.MapGet("children", (HttpContext http, NodeLists lists, Guid parentId, int skip = 0, int take = Page) =>
            lists.Trashed(http.Officer(), kind, parentId, skip, take)).WithSummary("Trashed children");
        trash.MapGet("siblings", (HttpContext http, NodeLists lists, Guid target, int before = Page, int after = Page) =>
            lists.TrashedSiblings(http.Officer(), kind, target, before, after)).WithSummary("Trashed neighbours");
    }
}
