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

namespace Campaign.UmbracoHost.Management.Documents;

/// <summary>Reading, creating, validating, saving and deleting documents.</summary>
internal static class DocumentEndpoints
{
    public static void MapDocuments(this IEndpointRouteBuilder api)
    {
        var documents = api.MapGroup("document").WithTags("Document").Confines(UmbracoObjectTypes.Document);
        documents
            .MapGet("configuration", Configuration)
            .Needs(Permissions.DocumentRead)
            .WithSummary("Rules of the editor");
        documents
            .MapGet("{id:guid}", Get)
            .Needs(Permissions.DocumentRead)
            .WithSummary("A draft, with its state as ETag");
        documents
            .MapGet("{id:guid}/published", GetPublished)
            .Needs(Permissions.DocumentRead)
            .WithSummary("The published version");
        documents.MapPost("", CreateAsync).Needs(Permissions.DocumentCreate).WithSummary("Create a draft");
        documents
            .MapGet("new", Begin)
            .Needs(Permissions.DocumentCreate)
            .WithSummary("Values that a new document of a type below a parent begins with; nothing is stored");
        documents
            .MapPost("validate", ValidateNewAsync)
            .Needs(Permissions.DocumentCreate)
            .WithSummary("Check a new draft");
        documents
            .MapPut("{id:guid}", SaveAsync)
            .Needs(Permissions.DocumentUpdate)
            .WithSummary("Save a draft; If-Match is required");
        documents
            .MapPut("{id:guid}/validate", ValidateAsync)
            .Needs(Permissions.DocumentUpdate)
            .WithSummary("Check a draft");
        documents.MapDelete("{id:guid}", DeleteAsync).Needs(Permissions.DocumentDelete).WithSummary("Delete for good");
    }

    public static void MapDocumentValidation(this IEndpointRouteBuilder api) =>
        api.MapGroup("document")
            .WithTags("Document")
            .Confines(UmbracoObjectTypes.Document)
            .MapPut("{id:guid}/validate", ValidateAsync)
            .Needs(Permissions.DocumentUpdate)
            .WithSummary("Check a draft");

    private static object Configuration() =>
        new
        {
            disableDeleteWhenReferenced = false,
            disableUnpublishWhenReferenced = false,
            allowEditInvariantFromNonDefault = true,
            allowNonExistingSegmentsCreation = true,
        };

    private static IResult Get(Guid id, IContentService contents, Mapping map, HttpContext http)
    {
        if (contents.GetById(id) is not { } content)
            return Problems.NotFound();
        NodeState.Show(http, content);
        return Results.Ok(map.Document(content));
    }

    private static IResult GetPublished(Guid id, IContentService contents, Mapping map) =>
        contents.GetById(id) is { Published: true } content
        && contents.GetVersion(content.PublishedVersionId) is { } version
            ? Results.Ok(map.Document(version))
            : Problems.NotFound();

    private static IResult Begin(
        Guid documentTypeId,
        Guid? parentId,
        IContentTypeService types,
        IContentService contents,
        INewDraft beginning,
        Mapping map
    )
    {
        if (types.Get(documentTypeId) is not { } type)
            return Problems.NotFound();
        var draft = contents.Create("-", parentId is { } key ? contents.GetById(key)?.Id ?? -1 : -1, type.Alias);
        beginning.Fill(draft);
        return Results.Ok(new { values = map.Values(draft) });
    }

    private static async Task<IResult> CreateAsync(
        CreateRequest request,
        HttpContext http,
        IContentEditingService editing
    )
    {
        if (request.DocumentType is null)
            return Problems.Invalid("Thiếu loại nội dung.");
        var created = await editing.CreateAsync(New(request), http.User.Key());
        if (!created.Success || created.Result.Content is not { } content)
            return Problems.From(created.Success, created.Status, http);
        NodeState.Show(http, content);
        return Problems.Created(http.Response, "document", content.Key);
    }

    private static async Task<IResult> SaveAsync(
        Guid id,
        SaveRequest request,
        HttpContext http,
        IContentEditingService editing,
        IContentService contents,
        ICoreScopeProvider scopes
    )
    {
        // One transaction around the check and the save, under the lock that every save takes.
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        if (NodeState.Conflict(http, contents.GetById(id), required: true) is { } conflict)
            return conflict;
        var saved = await editing.UpdateAsync(
            id,
            new ContentUpdateModel
            {
                Properties = Values.Properties(request.Values),
                Variants = Values.Variants(request.Variants),
            },
            http.User.Key()
        );
        if (saved.Success)
            scope.Complete();
        NodeState.Show(http, saved.Success ? contents.GetById(id) : null);
        return Problems.From(saved.Success, saved.Status, http);
    }

    private static async Task<IResult> ValidateNewAsync(
        CreateRequest request,
        IContentEditingService editing,
        ClaimsPrincipal user
    ) =>
        request.DocumentType is null
            ? Problems.Invalid("Thiếu loại nội dung.")
            : Validation.Outcome(await editing.ValidateCreateAsync(New(request), user.Key()));

    private static async Task<IResult> ValidateAsync(
        Guid id,
        SaveRequest request,
        IContentEditingService editing,
        ClaimsPrincipal user
    ) =>
        Validation.Outcome(
            await editing.ValidateUpdateAsync(
                id,
                new ValidateContentUpdateModel
                {
                    Properties = Values.Properties(request.Values),
                    Variants = Values.Variants(request.Variants),
                    Cultures = request.Cultures?.ToHashSet(),
                },
                user.Key()
            )
        );

    private static async Task<IResult> DeleteAsync(Guid id, IContentEditingService editing, ClaimsPrincipal user) =>
        Problems.From(await editing.DeleteAsync(id, user.Key()));

    private static ContentCreateModel New(CreateRequest request) =>
        new()
        {
            Key = request.Id,
            ParentKey = request.Parent?.Id,
            ContentTypeKey = request.DocumentType!.Id,
            Properties = Values.Properties(request.Values),
            Variants = Values.Variants(request.Variants),
        };
}
