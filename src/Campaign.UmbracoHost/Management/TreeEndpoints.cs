using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management.Authority;
using Campaign.UmbracoHost.Requests;
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

    private static void MapTree(
        this IEndpointRouteBuilder api,
        string name,
        UmbracoObjectTypes kind,
        string read,
        string bin
    )
    {
        var tree = api.MapGroup("").WithTags($"Tree of {name}").Needs(read).Confines(kind);
        tree.MapGet(
                $"tree/{name}/root",
                async (
                    HttpContext http,
                    NodeLists lists,
                    PickerLists picker,
                    Picking picking,
                    Guid? dataTypeId,
                    int skip = 0,
                    int take = Page
                ) =>
                    await PicksAsync(http, picking, kind, dataTypeId) is { } types
                        ? picker.Children(http.Officer(), types, null, skip, take)
                        : lists.Root(http.Officer(), kind, skip, take)
            )
            .WithSummary("Top of the tree");
        tree.MapGet(
                $"tree/{name}/children",
                async (
                    HttpContext http,
                    NodeLists lists,
                    PickerLists picker,
                    Picking picking,
                    NodeAccess access,
                    Guid parentId,
                    Guid? dataTypeId,
                    int skip = 0,
                    int take = Page
                ) =>
                    await PicksAsync(http, picking, kind, dataTypeId) is { } types
                        ? Results.Ok(picker.Children(http.Officer(), types, parentId, skip, take))
                    : access.Reaches(http.Officer(), kind, parentId)
                        ? Results.Ok(lists.Children(http.Officer(), kind, parentId, skip, take))
                    : Problems.Forbidden(AuthorityWords.Outside)
            )
            .Filters()
            .WithSummary("Children");
        tree.MapGet(
                $"tree/{name}/siblings",
                async (
                    HttpContext http,
                    NodeLists lists,
                    PickerLists picker,
                    Picking picking,
                    NodeAccess access,
                    Guid target,
                    Guid? dataTypeId,
                    int before = Page,
                    int after = Page
                ) =>
                    await PicksAsync(http, picking, kind, dataTypeId) is { } types
                        ? Results.Ok(picker.Siblings(http.Officer(), types, target, before, after))
                    : access.Reaches(http.Officer(), kind, target)
                        ? Results.Ok(lists.Siblings(http.Officer(), kind, target, before, after))
                    : Problems.Forbidden(AuthorityWords.Outside)
            )
            .Filters()
            .WithSummary("Neighbours");
        // The path to something public that was chosen is public as well.
        tree.MapGet(
                $"tree/{name}/ancestors",
                (HttpContext http, NodeLists lists, PickerLists picker, NodeAccess access, Guid? descendantId) =>
                    descendantId is not { } key || access.Reaches(http.Officer(), kind, key)
                        ? Results.Ok(lists.Ancestors(http.Officer(), kind, descendantId))
                    : kind == UmbracoObjectTypes.Document && picker.Ancestors(key) is { Count: > 0 } way
                        ? Results.Ok(way)
                    : Problems.Forbidden(AuthorityWords.Outside)
            )
            .Filters()
            .WithSummary("The way from the top");
        tree.MapGet(
                $"item/{name}",
                (HttpContext http, NodeLists lists, Guid[] id) => lists.Items(http.Officer(), kind, id)
            )
            .Filters()
            .WithSummary("Look up by key");
        tree.MapGet(
                $"item/{name}/search",
                async (
                    HttpContext http,
                    NodeLists lists,
                    Picking picking,
                    string? query,
                    bool? trashed,
                    Guid? parentId,
                    Guid[] allowedDocumentTypes,
                    Guid[] allowedMediaTypes,
                    Guid? dataTypeId,
                    int skip = 0,
                    int take = Page
                ) =>
                    lists.Search(
                        http.Officer(),
                        kind,
                        query ?? "",
                        trashed ?? false,
                        parentId,
                        [.. allowedDocumentTypes, .. allowedMediaTypes],
                        skip,
                        take,
                        await PicksAsync(http, picking, kind, dataTypeId)
                    )
            )
            .Filters()
            .WithSummary("Search names and drafts");

        var trash = api.MapGroup($"recycle-bin/{name}").WithTags("Recycle bin").Needs(bin).Confines(kind);
        trash
            .MapGet(
                "root",
                (HttpContext http, NodeLists lists, int skip = 0, int take = Page) =>
                    lists.Trashed(http.Officer(), kind, null, skip, take)
            )
            .WithSummary("Trashed items");
        trash
            .MapGet(
                "children",
                (HttpContext http, NodeLists lists, Guid parentId, int skip = 0, int take = Page) =>
                    lists.Trashed(http.Officer(), kind, parentId, skip, take)
            )
            .WithSummary("Trashed children");
        trash
            .MapGet(
                "siblings",
                (HttpContext http, NodeLists lists, Guid target, int before = Page, int after = Page) =>
                    lists.TrashedSiblings(http.Officer(), kind, target, before, after)
            )
            .WithSummary("Trashed neighbours");
    }

    /// <summary>The types a confined officer picks from; null for everybody else, who sees the tree as it is.</summary>
    private static async Task<IReadOnlySet<Guid>?> PicksAsync(
        HttpContext http,
        Picking picking,
        UmbracoObjectTypes kind,
        Guid? dataType
    ) =>
        kind == UmbracoObjectTypes.Document && NodeAccess.Confinement(http.Officer(), kind) is not null
            ? await picking.TypesAsync(dataType)
            : null;
}
