using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Requests;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Management.Documents;

/// <inheritdoc cref="IOfficerPublishing"/>
internal sealed class OfficerPublishing(
    IContentPublishingService publishing,
    IContentService contents,
    ICoreScopeProvider scopes,
    DocumentScheduling scheduling
) : IOfficerPublishing
{
    public Task<IResult?> UnpublishAsync(HttpContext http, Guid document, HashSet<string>? cultures) =>
        UnpublishAsync(http, document, cultures, onlyIfPublic: false);

    public Task<IResult?> WithdrawAsync(HttpContext http, Guid document) =>
        UnpublishAsync(http, document, null, onlyIfPublic: true);

    public async Task<IResult?> PublishAsync(HttpContext http, Guid document, string culture)
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        if (contents.GetById(document) is not { } seen)
            return Problems.NotFound();
        if (NodeState.Conflict(http, seen, required: false) is { } conflict)
            return conflict;
        var language = seen.ContentType.VariesByCulture() ? culture : ScheduleRow.Invariant;
        var setAside = scheduling.SetAside(seen);
        var published = await publishing.PublishAsync(
            document,
            [new CulturePublishScheduleModel { Culture = language }],
            http.User.Key()
        );
        if (!published.Success)
            return Problems.From(published, http);
        scheduling.AfterPublishing(setAside, [language], http.Officer().Number);
        scope.Complete();
        return null;
    }

    private async Task<IResult?> UnpublishAsync(
        HttpContext http,
        Guid document,
        HashSet<string>? cultures,
        bool onlyIfPublic
    )
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        if (contents.GetById(document) is not { } before)
            return Problems.NotFound();
        if (onlyIfPublic && !before.Published)
            return Problems.Of(
                StatusCodes.Status409Conflict,
                "NotPublic",
                "Mục này không còn công khai: có thể một cán bộ khác vừa gỡ hoặc thu hồi."
            );
        // Umbraco's own word for every language there is.
        if (onlyIfPublic && before.ContentType.VariesByCulture())
            cultures = [ScheduleRow.Invariant];
        var plans = scheduling.Of(before);
        var unpublished = await publishing.UnpublishAsync(document, cultures, http.User.Key());
        if (!unpublished.Success)
            return Problems.From(false, unpublished.Result, http);
        var gone = Gone(before, contents.GetById(document)!, cultures);
        scheduling.AfterUnpublishing(plans, gone, http.Officer().Number);
        scope.Complete();
        return null;
    }

    // Without the main language no other is public, so they go off together.
    private static List<string> Gone(IContent before, IContent after, HashSet<string>? named)
    {
        if (!before.ContentType.VariesByCulture())
            return [ScheduleRow.Invariant];
        var went = before.PublishedCultures.Where(x => !after.Published || !after.IsCulturePublished(x));
        var all = named is null || named.Contains(ScheduleRow.Invariant);
        return
        [
            .. went,
            .. before.AvailableCultures.Where(x => all || named!.Contains(x, StringComparer.OrdinalIgnoreCase)),
        ];
    }
}
