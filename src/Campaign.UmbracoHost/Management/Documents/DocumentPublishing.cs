using Campaign.UmbracoHost.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Campaign.UmbracoHost.Management.Documents;

/// <summary>Making documents public, at once or at a time, and taking them off.</summary>
internal static class DocumentPublishing
{
    public static void MapDocumentPublishing(this IEndpointRouteBuilder api)
    {
        var document = api.MapGroup("document/{id:guid}").WithTags("Document").Confines(UmbracoObjectTypes.Document);
        document.MapPut("publish", PublishAsync).Needs(Permissions.DocumentPublish).WithSummary("Publish, or schedule");
        document.MapPut("unpublish", UnpublishAsync).Needs(Permissions.DocumentUnpublish).WithSummary("Take off the site");
        document.MapPut("publish-with-descendants", PublishBranchAsync).Needs(Permissions.DocumentPublish)
            .WithSummary("Publish with everything beneath");
        document.MapGet("publish-with-descendants/result/{taskId:guid}", BranchResult).Needs(Permissions.DocumentPublish)
            .WithSummary("What became of it; it is carried out at once");
    }

    private static async Task<IResult> PublishAsync(
        Guid id, PublishRequest request, HttpContext http, IContentPublishingService publishing, IContentService contents,
        ICoreScopeProvider scopes)
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        if (NodeState.Conflict(http, contents.GetById(id), required: false) is { } conflict)
            return conflict;
        var published = await publishing.PublishAsync(id, [.. request.PublishSchedules.Select(Schedule)], http.User.Key());
        if (published.Success)
            scope.Complete();
        return From(http, published);
    }

    // a handler that stops a publish leaves its reason with the request
    private static IResult From(HttpContext http, Attempt<ContentPublishingResult, ContentPublishingOperationStatus> published) =>
        !published.Success && RequestMessages.ReasonOf(http) is { } reason
            ? Problems.Of(StatusCodes.Status400BadRequest, published.Status.ToString(), reason)
            : Problems.From(published);

    // whatever somebody wrote meanwhile, what must not be public goes
    private static async Task<IResult> UnpublishAsync(
        Guid id, UnpublishRequest request, HttpContext http, IContentPublishingService publishing)
    {
        var unpublished = await publishing.UnpublishAsync(id, request.Cultures, http.User.Key());
        return Problems.From(unpublished.Success, unpublished.Result);
    }

    private static async Task<IResult> PublishBranchAsync(
        Guid id, PublishBranchRequest request, HttpContext http, IContentPublishingService publishing,
        IContentService contents, ICoreScopeProvider scopes)
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        if (contents.GetById(id) is not { } root)
            return Problems.NotFound();
        if (NodeState.Conflict(http, root, required: false) is { } conflict)
            return conflict;
        var filter = request.IncludeUnpublishedDescendants ? PublishBranchFilter.IncludeUnpublished : PublishBranchFilter.Default;
        var published = await publishing.PublishBranchAsync(id, request.Cultures, filter, http.User.Key(), useBackgroundThread: false);
        // what could be published stays so when something beneath could not
        scope.Complete();
        if (published.Success)
            return Results.Ok(Finished(id));
        return published.Result?.FailedItems.Any() == true
            ? Problems.Of(
                StatusCodes.Status400BadRequest, published.Status.ToString(),
                BranchOutcome.Text(http, published.Result, contents))
            : Problems.From(published);
    }

    private static object BranchResult(Guid taskId) => Finished(taskId);

    private static object Finished(Guid taskId) => new { taskId, isComplete = true };

    private static CulturePublishScheduleModel Schedule(CultureSchedule x) => new()
    {
        Culture = x.Culture,
        Schedule = x.Schedule is { } s && (s.PublishTime ?? s.UnpublishTime) is not null
            ? new ContentScheduleModel { PublishDate = s.PublishTime, UnpublishDate = s.UnpublishTime }
            : null,
    };
}
