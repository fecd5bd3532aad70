using System.Security.Claims;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Media;
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

namespace Campaign.UmbracoHost.Management.MediaLibrary;

/// <summary>Creating, saving, moving and trashing media.</summary>
internal static class MediaEndpoints
{
    public static void MapMedia(this IEndpointRouteBuilder api)
    {
        var media = api.MapGroup("media").WithTags("Media").Confines(UmbracoObjectTypes.Media);
        media
            .MapGet(
                "configuration",
                () => new { disableDeleteWhenReferenced = false, disableUnpublishWhenReferenced = false }
            )
            .Needs(Permissions.MediaRead)
            .WithSummary("Rules of the editor");
        media.MapGet("{id:guid}", Get).Needs(Permissions.MediaRead).WithSummary("An item, with its state as ETag");
        media.MapPost("", CreateAsync).Needs(Permissions.MediaWrite).WithSummary("Create an item or a folder");
        media.MapPost("validate", ValidateNewAsync).Needs(Permissions.MediaWrite).WithSummary("Check a new item");
        media
            .MapPut("{id:guid}", SaveAsync)
            .Needs(Permissions.MediaWrite)
            .WithSummary("Save an item; If-Match is required");
        api.MapGroup("campaign/media")
            .WithTags("Campaign")
            .Confines(UmbracoObjectTypes.Media)
            .MapPost(
                "{id:guid}/publish-again",
                (Guid id, HttpContext http, MediaUses uses) => uses.PublishAgain(http.Officer(), id)
            )
            .Needs(Permissions.DocumentPublish)
            .WithSummary("Publish what uses the file again, as it is public");
        media.MapPut("{id:guid}/validate", ValidateAsync).Needs(Permissions.MediaWrite).WithSummary("Check an item");
        media
            .MapPut("{id:guid}/move", MoveAsync)
            .Needs(Permissions.MediaWrite)
            .WithSummary("Move under another folder");
        media.MapPut("sort", SortAsync).Needs(Permissions.MediaWrite).WithSummary("Put the items of a folder in order");
        media.MapPut("{id:guid}/move-to-recycle-bin", TrashAsync).Needs(Permissions.MediaDelete).WithSummary("Trash");
        media.MapDelete("{id:guid}", DeleteAsync).Needs(Permissions.MediaDelete).WithSummary("Delete for good");
    }

    private static IResult Get(Guid id, IMediaService all, Mapping map, HttpContext http)
    {
        if (all.GetById(id) is not { } item)
            return Problems.NotFound();
        NodeState.Show(http, item);
        return Results.Ok(map.Media(item));
    }

    private static async Task<IResult> CreateAsync(
        CreateRequest request,
        HttpContext http,
        IMediaEditingService editing
    )
    {
        if (request.MediaType is null)
            return Problems.Invalid("Thiếu loại phương tiện.");
        var created = await editing.CreateAsync(New(request), http.User.Key());
        return created is { Success: true, Result.Content: { } item }
            ? Problems.Created(http.Response, "media", item.Key)
            : Problems.From(created);
    }

    private static async Task<IResult> ValidateNewAsync(CreateRequest request, IMediaEditingService editing) =>
        request.MediaType is null
            ? Problems.Invalid("Thiếu loại phương tiện.")
            : Validation.Outcome(await editing.ValidateCreateAsync(New(request)));

    private static async Task<IResult> SaveAsync(
        Guid id,
        SaveRequest request,
        HttpContext http,
        IMediaEditingService editing,
        IMediaService all,
        ICoreScopeProvider scopes,
        MediaUses uses
    )
    {
        // One transaction around the check and the save, as with documents.
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.MediaTree);
        var before = all.GetById(id);
        var file = before is null ? null : MediaFile.Source(before);
        if (NodeState.Conflict(http, before, required: true) is { } conflict)
            return conflict;
        var saved = await editing.UpdateAsync(id, Changed(request), http.User.Key());
        if (saved.Success)
            scope.Complete();
        var after = saved.Success ? all.GetById(id) : null;
        NodeState.Show(http, after);
        if (after is not null && MediaFile.Source(after) != file)
            uses.Announce(http, id);
        return Problems.From(saved.Success, saved.Status, http);
    }

    private static async Task<IResult> ValidateAsync(Guid id, SaveRequest request, IMediaEditingService editing) =>
        Validation.Outcome(await editing.ValidateUpdateAsync(id, Changed(request)));

    private static async Task<IResult> MoveAsync(
        Guid id,
        TargetRequest request,
        IMediaEditingService editing,
        ClaimsPrincipal user
    ) => Problems.From(await editing.MoveAsync(id, request.Target?.Id, user.Key()));

    private static async Task<IResult> SortAsync(
        SortRequest request,
        IMediaEditingService editing,
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

    private static async Task<IResult> TrashAsync(
        Guid id,
        IMediaEditingService editing,
        MediaInUse used,
        ClaimsPrincipal user
    ) => used.Refusal(id) ?? Problems.From(await editing.MoveToRecycleBinAsync(id, user.Key()));

    private static async Task<IResult> DeleteAsync(
        Guid id,
        IMediaEditingService editing,
        MediaInUse used,
        ClaimsPrincipal user
    ) => used.Refusal(id) ?? Problems.From(await editing.DeleteAsync(id, user.Key()));

    private static MediaCreateModel New(CreateRequest request) =>
        new()
        {
            Key = request.Id,
            ParentKey = request.Parent?.Id,
            ContentTypeKey = request.MediaType!.Id,
            Properties = Values.Properties(request.Values),
            Variants = Values.Variants(request.Variants),
        };

    private static MediaUpdateModel Changed(SaveRequest request) =>
        new() { Properties = Values.Properties(request.Values), Variants = Values.Variants(request.Variants) };
}
