using System.Security.Claims;
using Campaign.UmbracoHost.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Management;

/// <summary>Restoring from the recycle bins, and deleting for good. (The listings are with the trees.)</summary>
internal static class RecycleBinEndpoints
{
    public static void MapRecycleBins(this IEndpointRouteBuilder api)
    {
        var documents = api.MapGroup("recycle-bin/document")
            .WithTags("Recycle bin")
            .Confines(UmbracoObjectTypes.Document);
        documents
            .MapGet("{id:guid}/original-parent", OriginalParent)
            .Needs(Permissions.DocumentRead)
            .WithSummary("Where it was");
        documents
            .MapGet(
                "referenced-by",
                (References references, HttpContext http, int skip = 0, int take = 20) =>
                    references.Trashed(http.Officer(), UmbracoObjectTypes.Document, skip, take)
            )
            .Needs(Permissions.DocumentRead)
            .WithSummary("Trashed documents that others still refer to");
        documents
            .MapPut("{id:guid}/restore", RestoreDocumentAsync)
            .Needs(Permissions.DocumentMove)
            .WithSummary("Restore, not published");
        documents
            .MapDelete("{id:guid}", DeleteDocumentAsync)
            .Needs(Permissions.DocumentDelete)
            .WithSummary("Delete for good");
        documents.MapDelete("", EmptyDocumentsAsync).Needs(Permissions.DocumentUnpublish).WithSummary("Empty the bin");

        var media = api.MapGroup("recycle-bin/media").WithTags("Recycle bin").Confines(UmbracoObjectTypes.Media);
        media
            .MapGet("{id:guid}/original-parent", OriginalParent)
            .Needs(Permissions.MediaRead)
            .WithSummary("Where it was");
        media
            .MapGet(
                "referenced-by",
                (References references, HttpContext http, int skip = 0, int take = 20) =>
                    references.Trashed(http.Officer(), UmbracoObjectTypes.Media, skip, take)
            )
            .Needs(Permissions.MediaRead)
            .WithSummary("Trashed media that others still refer to");
        media.MapPut("{id:guid}/restore", RestoreMediaAsync).Needs(Permissions.MediaWrite).WithSummary("Restore");
        media.MapDelete("{id:guid}", DeleteMediaAsync).Needs(Permissions.MediaDelete).WithSummary("Delete for good");
        media.MapDelete("", EmptyMedia).Needs(Permissions.DocumentUnpublish).WithSummary("Empty the bin");
    }

    private static IResult OriginalParent(Guid id, IFormerPlace formerPlaces) =>
        formerPlaces.TryGet(id, out var parent)
            ? Results.Ok(parent is { } key ? new Ref(key) : null)
            : Problems.NotFound();

    private static async Task<IResult> RestoreDocumentAsync(
        Guid id,
        TargetRequest request,
        HttpContext http,
        IContentEditingService editing
    ) =>
        Problems.From(
            await editing.RestoreAsync(id, request.Target?.Id, http.User.Key(), includeDescendants: true),
            http
        );

    private static async Task<IResult> DeleteDocumentAsync(
        Guid id,
        IContentEditingService editing,
        ClaimsPrincipal user
    ) => Problems.From(await editing.DeleteFromRecycleBinAsync(id, user.Key()));

    private static async Task<IResult> EmptyDocumentsAsync(IContentService contents, HttpContext http)
    {
        if (http.Officer().IsConfined(Permissions.DocumentUnpublish))
            return Problems.Forbidden("Thùng rác chung chỉ người làm việc trên toàn trang được dọn.");
        await contents.EmptyRecycleBinAsync(http.User.Key());
        return Results.Ok();
    }

    private static async Task<IResult> RestoreMediaAsync(
        Guid id,
        TargetRequest request,
        HttpContext http,
        IMediaEditingService editing
    ) => Problems.From(await editing.RestoreAsync(id, request.Target?.Id, http.User.Key(), includeDescendants: true));

    private static async Task<IResult> DeleteMediaAsync(Guid id, IMediaEditingService editing, ClaimsPrincipal user) =>
        Problems.From(await editing.DeleteFromRecycleBinAsync(id, user.Key()));

    private static IResult EmptyMedia(IMediaService media, HttpContext http)
    {
        if (http.Officer() is not { } officer || officer.IsConfined(Permissions.DocumentUnpublish))
            return Problems.Forbidden("Thùng rác chung chỉ người làm việc trên toàn trang được dọn.");
        media.EmptyRecycleBin(officer.Number);
        return Results.Ok();
    }
}
