using System.Security.Claims;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Management.Documents;

/// <summary>
/// The versions of a document. They have integer ids in Umbraco's services; the API shows them as GUIDs made from the
/// integer, which name no document, so the handlers themselves check the start nodes.
/// </summary>
internal static class VersionEndpoints
{
    public static void MapVersions(this IEndpointRouteBuilder api)
    {
        var versions = api.MapGroup("document-version").WithTags("Document version");
        versions
            .MapGet("", ListAsync)
            .Needs(Permissions.DocumentRead)
            .Confines(UmbracoObjectTypes.Document)
            .WithSummary("Versions of a document");
        versions.MapGet("{id:guid}", GetAsync).Needs(Permissions.DocumentRead).WithSummary("One version");
        versions
            .MapPost("{id:guid}/rollback", RollBackAsync)
            .Needs(Permissions.DocumentRollback)
            .WithSummary("Make it the draft again");
        versions
            .MapPut("{id:guid}/prevent-cleanup", KeepAsync)
            .Needs(Permissions.DocumentRollback)
            .WithSummary("Keep it for ever, or no longer");
    }

    private static async Task<IResult> ListAsync(
        Guid documentId,
        string? culture,
        IContentVersionService versions,
        IContentService contents,
        OfficerDirectory officers,
        int skip = 0,
        int take = 100
    )
    {
        var page = await versions.GetPagedContentVersionsAsync(documentId, culture, skip, take);
        if (!page.Success || contents.GetById(documentId) is not { } document)
            return Problems.From(page);
        return Results.Ok(
            new Paged<object>(
                page.Result!.Total,
                page.Result.Items.Select(x =>
                    (object)
                        new
                        {
                            id = x.VersionId.ToGuid(),
                            document = new Ref(documentId),
                            documentType = new Ref(document.ContentType.Key),
                            user = new Ref(officers.Find(x.UserId)?.Id ?? Guid.Empty),
                            x.VersionDate,
                            isCurrentPublishedVersion = x.CurrentPublishedVersion,
                            isCurrentDraftVersion = x.CurrentDraftVersion,
                            x.PreventCleanup,
                        }
                )
            )
        );
    }

    private static async Task<IResult> GetAsync(
        Guid id,
        HttpContext http,
        IContentVersionService versions,
        NodeAccess access,
        Mapping map
    ) =>
        await ReachableAsync(id, http, versions, access, Permissions.DocumentRead) is { } version
            ? Results.Ok(map.Document(version, new Ref(version.Key)))
            : Problems.NotFound();

    private static async Task<IResult> RollBackAsync(
        Guid id,
        string? culture,
        HttpContext http,
        IContentVersionService versions,
        NodeAccess access
    )
    {
        if (await ReachableAsync(id, http, versions, access, Permissions.DocumentRollback) is null)
            return Problems.NotFound();
        var done = await versions.RollBackAsync(id, culture, http.User.Key());
        return Problems.From(done.Success, done.Result, http);
    }

    private static async Task<IResult> KeepAsync(
        Guid id,
        bool preventCleanup,
        HttpContext http,
        IContentVersionService versions,
        NodeAccess access
    )
    {
        if (await ReachableAsync(id, http, versions, access, Permissions.DocumentRollback) is null)
            return Problems.NotFound();
        var done = await versions.SetPreventCleanupAsync(id, preventCleanup, http.User.Key());
        return Problems.From(done.Success, done.Result);
    }

    private static async Task<IContent?> ReachableAsync(
        Guid id,
        HttpContext http,
        IContentVersionService versions,
        NodeAccess access,
        string permission
    ) =>
        await versions.GetAsync(id) is { Success: true, Result: { } version }
        && access.Reaches(http.Officer(), UmbracoObjectTypes.Document, version.Key, permission)
            ? version
            : null;
}
