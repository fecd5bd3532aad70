using System.Security.Claims;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Campaign.UmbracoHost.Management.Documents;

/// <summary>Moving, copying, sorting and trashing documents.</summary>
internal static class DocumentPlaces
{
    public static void MapDocumentPlaces(this IEndpointRouteBuilder api)
    {
        var documents = api.MapGroup("document").WithTags("Document").Confines(UmbracoObjectTypes.Document);
        documents
            .MapPut("{id:guid}/move", MoveAsync)
            .Needs(Permissions.DocumentMove)
            .WithSummary("Move under another parent");
        documents
            .MapPost("{id:guid}/copy", CopyAsync)
            .Needs(Permissions.DocumentDuplicate)
            .WithSummary("Copy as a draft");
        documents
            .MapPut("sort", SortAsync)
            .Needs(Permissions.DocumentSort)
            .WithSummary("Put the children of a parent in order");
        documents
            .MapPut("{id:guid}/move-to-recycle-bin", TrashAsync)
            .Needs(Permissions.DocumentDelete)
            .WithSummary("Trash");
    }

    // A namesake in the new place changes the name, and with it the state that the open editor saves from.
    private static async Task<IResult> MoveAsync(
        Guid id,
        TargetRequest request,
        HttpContext http,
        IContentEditingService editing,
        IContentService contents,
        ICoreScopeProvider scopes
    )
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        var former = contents.GetById(id) is { } document ? NodeState.Of(document) : null;
        var moved = await editing.MoveAsync(id, request.Target?.Id, http.User.Key());
        if (moved.Success)
            scope.Complete();
        NodeState.Follow(http, former, moved.Success ? contents.GetById(id) : null);
        return Problems.From(moved, http);
    }

    private static async Task<IResult> CopyAsync(
        Guid id,
        TargetRequest request,
        IContentEditingService editing,
        HttpContext http
    )
    {
        var copy = await editing.CopyAsync(
            id,
            request.Target?.Id,
            request.RelateToOriginal,
            request.IncludeDescendants,
            http.User.Key()
        );
        return copy is { Success: true, Result: { } made }
            ? Problems.Created(http.Response, "document", made.Key)
            : Problems.From(copy, http);
    }

    private static async Task<IResult> SortAsync(
        SortRequest request,
        IContentEditingService editing,
        ClaimsPrincipal user
    )
    {
        var status = await editing.SortAsync(
            request.Parent?.Id,
            request.Sorting.Select(x => new SortingModel { Key = x.Id, SortOrder = x.SortOrder }),
            user.Key()
        );
        return Problems.From(status == ContentEditingOperationStatus.Success, status);
    }

    private static async Task<IResult> TrashAsync(Guid id, IContentEditingService editing, ClaimsPrincipal user) =>
        Problems.From(await editing.MoveToRecycleBinAsync(id, user.Key()));
}
