using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management.Authority;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Requests;
using Campaign.UmbracoHost.Words;
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
    ILanguageService languages,
    DocumentScheduling scheduling,
    NodeAccess access,
    BranchAuthority branches,
    DraftAuthority drafts,
    TimeProvider clock
) : IOfficerPublishing
{
    // Umbraco's number for what no officer does.
    private const int Product = -1;

    public Task<IResult?> UnpublishAsync(HttpContext http, Guid document, HashSet<string>? cultures) =>
        UnpublishAsync(http, document, cultures, onlyIfPublic: false);

    public Task<IResult?> WithdrawAsync(HttpContext http, Guid document) =>
        UnpublishAsync(http, document, null, onlyIfPublic: true);

    public string? Refusal(Officer officer, IContent document) =>
        May(officer, Permissions.DocumentPublish, document.Key)
            ? branches.Publishing(officer, document)
            : AuthorityWords.Outside;

    public string? SavingRefusal(Officer officer, IContent draft) => drafts.Refusal(officer, draft);

    public string? WritingRefusal(Officer officer, IContent document, string culture) =>
        drafts.Writing(officer, document, culture);

    public string StateOf(IContent document) => NodeState.Of(document);

    public bool May(Officer officer, string permission, Guid document) =>
        access.May(officer, permission, UmbracoObjectTypes.Document, document);

    public IReadOnlyCollection<Guid>? Reach(Officer officer, string permission) =>
        officer.May(permission) ? access.Reach(officer, UmbracoObjectTypes.Document, permission) : [];

    public Task<IResult?> PublishAsync(
        HttpContext http,
        Guid document,
        string culture,
        Func<IContent, string?>? unless = null
    ) => PublishAsync(http, document, [culture], unless);

    public async Task<IResult?> PublishAsync(
        HttpContext http,
        Guid document,
        IReadOnlyCollection<string> cultures,
        Func<IContent, string?>? unless = null
    )
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        if (contents.GetById(document) is not { } seen)
            return Problems.NotFound();
        if (NodeState.Conflict(http, seen, required: false) is { } conflict)
            return conflict;
        if (unless?.Invoke(seen) is { } other)
            return Problems.Conflict(other);
        List<string> named = seen.ContentType.VariesByCulture() ? [.. cultures] : [ScheduleRow.Invariant];
        var setAside = scheduling.SetAside(seen);
        var published = await publishing.PublishAsync(
            document,
            [.. named.Select(x => new CulturePublishScheduleModel { Culture = x })],
            http.User.Key()
        );
        if (!published.Success)
            return Problems.From(published, http);
        scheduling.AfterPublishing(setAside, named, http.Officer().Number);
        scope.Complete();
        return null;
    }

    public async Task<IResult?> ScheduleAsync(
        HttpContext http,
        Guid document,
        string culture,
        DateTimeOffset at,
        Func<IContent, string?> unless
    )
    {
        if (contents.GetById(document) is not { } seen)
            return Problems.NotFound();
        if (at <= clock.GetUtcNow())
            return Refused("PublishTimeNeedsToBeInFuture");
        var (officer, first) = (http.Officer(), await languages.GetDefaultIsoCodeAsync());
        var plan = Plan(seen, culture, at);
        if (plan.Unpublish <= plan.Publish)
            return Refused("UnpublishTimeNeedsToBeAfterPublishTime");
        if (scheduling.Refusal(seen, [plan], first, officer.Number) is { } rule)
            return Problems.Of(StatusCodes.Status400BadRequest, "ScheduleWouldFail", rule);
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        if (contents.GetById(document) is not { } now)
            return Problems.NotFound();
        if (unless(now) is { } other)
            return Problems.Conflict(other);
        scheduling.Set(now, [Plan(now, culture, at)], officer.Number);
        scope.Complete();
        return null;
    }

    public void CancelRelease(Officer? officer, Guid document, string culture)
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        if (contents.GetById(document) is { } found)
            scheduling.CancelRelease(found, LanguageOf(found, culture), officer?.Number ?? Product);
        scope.Complete();
    }

    private static string LanguageOf(IContent document, string culture) =>
        document.ContentType.VariesByCulture() ? culture : ScheduleRow.Invariant;

    private PublishPlan Plan(IContent document, string culture, DateTimeOffset at)
    {
        var language = LanguageOf(document, culture);
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var end = scheduling
            .Of(document)
            .Where(x => x.Culture == language && x.Action == (int)ContentScheduleAction.Expire && x.FailedAt is null)
            .Select(x => (DateTime?)x.Date)
            .FirstOrDefault();
        return new(language, Now: false, at.UtcDateTime, end);
    }

    private static IResult Refused(string status) =>
        Problems.Of(StatusCodes.Status400BadRequest, status, Refusals.Text(status));

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
