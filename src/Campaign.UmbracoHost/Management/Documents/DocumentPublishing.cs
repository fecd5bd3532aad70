using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Management.Documents;

/// <summary>Making documents public, at once or at a set time, and taking them off the site.</summary>
internal static class DocumentPublishing
{
    public static void MapDocumentPublishing(this IEndpointRouteBuilder api)
    {
        var document = api.MapGroup("document/{id:guid}").WithTags("Document").Confines(UmbracoObjectTypes.Document);
        document.MapPut("publish", PublishAsync).Needs(Permissions.DocumentPublish).WithSummary("Publish, or schedule");
        document
            .MapPut("unpublish", UnpublishAsync)
            .Needs(Permissions.DocumentUnpublish)
            .WithSummary("Take off the site");
        document
            .MapPut("publish-with-descendants", PublishBranchAsync)
            .Needs(Permissions.DocumentPublish)
            .WithSummary("Publish with everything beneath");
        document
            .MapGet("publish-with-descendants/result/{taskId:guid}", BranchResult)
            .Needs(Permissions.DocumentPublish)
            .WithSummary("What became of it; it is carried out at once");
    }

    private static async Task<IResult> PublishAsync(
        Guid id,
        PublishRequest request,
        HttpContext http,
        IContentPublishingService publishing,
        IContentService contents,
        ICoreScopeProvider scopes,
        ILanguageService languages,
        DocumentScheduling scheduling,
        TimeProvider clock
    )
    {
        if (contents.GetById(id) is not { } seen)
            return Problems.NotFound();
        var first = await languages.GetDefaultIsoCodeAsync();
        var (plans, refusal) = PublishPlan.Read(request, seen, first, clock.GetUtcNow().UtcDateTime);
        if ((refusal ?? NodeState.Conflict(http, seen, required: false)) is { } refused)
            return refused;
        var user = http.Officer().Number;
        if (scheduling.Refusal(seen, plans, first, user) is { } rule)
            return Problems.Of(StatusCodes.Status400BadRequest, "ScheduleWouldFail", rule);
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        if (contents.GetById(id) is not { } document)
            return Problems.NotFound();
        if (NodeState.Conflict(http, document, required: false) is { } conflict)
            return conflict;
        List<string> now = [.. plans.Where(x => x.Now).Select(x => x.Culture)];
        if (now.Count > 0)
        {
            var setAside = scheduling.SetAside(document);
            var published = await publishing.PublishAsync(
                id,
                [.. now.Select(x => new CulturePublishScheduleModel { Culture = x })],
                http.User.Key()
            );
            if (!published.Success)
                return Problems.From(published, http);
            scheduling.AfterPublishing(setAside, now, user);
        }
        scheduling.Set(document, plans.Where(x => !x.Now), user);
        scope.Complete();
        return Results.Ok();
    }

    private static async Task<IResult> UnpublishAsync(
        Guid id,
        UnpublishRequest request,
        HttpContext http,
        IOfficerPublishing publishing
    ) => await publishing.UnpublishAsync(http, id, request.Cultures) ?? Results.Ok();

    private static async Task<IResult> PublishBranchAsync(
        Guid id,
        PublishBranchRequest request,
        HttpContext http,
        IContentPublishingService publishing,
        IContentService contents,
        ICoreScopeProvider scopes,
        DocumentScheduling scheduling
    )
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        if (contents.GetById(id) is not { } root)
            return Problems.NotFound();
        if (NodeState.Conflict(http, root, required: false) is { } conflict)
            return conflict;
        var filter = request.IncludeUnpublishedDescendants
            ? PublishBranchFilter.IncludeUnpublished
            : PublishBranchFilter.Default;
        var setAside = scheduling.SetAside(root);
        var published = await publishing.PublishBranchAsync(
            id,
            request.Cultures,
            filter,
            http.User.Key(),
            useBackgroundThread: false
        );
        // The page's own plan is overtaken; a page beneath it that waits for its own hour goes on waiting.
        var done = published.Result.SucceededItems.Any(x => x.Key == id) ? Languages(root, request.Cultures) : [];
        scheduling.AfterPublishing(setAside, done, http.Officer().Number);
        // What could be published stays published when something beneath it could not be.
        scope.Complete();
        if (published.Success)
            return Results.Ok(Finished(id));
        return published.Result.FailedItems.Any()
            ? Problems.Of(
                StatusCodes.Status400BadRequest,
                published.Status.ToString(),
                BranchOutcome.Text(http, published.Result, contents)
            )
            : Problems.From(published, http);
    }

    private static object BranchResult(Guid taskId) => Finished(taskId);

    private static object Finished(Guid taskId) => new { taskId, isComplete = true };

    private static List<string> Languages(IContent document, IReadOnlyCollection<string> named) =>
        document.ContentType.VariesByCulture()
            ? [.. document.AvailableCultures.Where(x => named.Contains(x, StringComparer.OrdinalIgnoreCase))]
            : [ScheduleRow.Invariant];
}
