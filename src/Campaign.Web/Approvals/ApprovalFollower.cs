using System.Data.Common;
using Campaign.Content.Publishing.Approval;
using Campaign.Core.Approvals;
using Campaign.UmbracoHost.Accounts;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Campaign.Web.Approvals;

/// <summary>
/// Keeps submissions in step with their documents: a draft that was changed or thrown away is no longer what was
/// submitted, and one that became public is done with.
/// </summary>
internal sealed class ApprovalFollower(
    ApprovalStore store,
    ApprovalSteps steps,
    ApprovalDrafts drafts,
    OfficerDirectory officers,
    ILogger<ApprovalFollower> log
)
    : INotificationAsyncHandler<ContentSavedNotification>,
        INotificationAsyncHandler<ContentPublishedNotification>,
        INotificationAsyncHandler<ContentMovedNotification>,
        INotificationAsyncHandler<ContentMovedToRecycleBinNotification>,
        INotificationAsyncHandler<ContentDeletedNotification>
{
    private const string Changed = "Bản nháp đã được sửa hoặc chuyển chỗ sau khi trình nên phải trình lại.";

    private const string Gone = "Mục đã bị bỏ đi.";

    public Task HandleAsync(ContentSavedNotification notification, CancellationToken cancellationToken) =>
        FollowAsync(notification.SavedEntities);

    public Task HandleAsync(ContentPublishedNotification notification, CancellationToken cancellationToken) =>
        FollowAsync(notification.PublishedEntities);

    public Task HandleAsync(ContentMovedNotification notification, CancellationToken cancellationToken) =>
        FollowAsync(notification.MoveInfoCollection.Select(x => x.Entity));

    public Task HandleAsync(ContentMovedToRecycleBinNotification notification, CancellationToken cancellationToken) =>
        FollowAsync(notification.MoveInfoCollection.Select(x => x.Entity));

    public Task HandleAsync(ContentDeletedNotification notification, CancellationToken cancellationToken) =>
        FollowAsync(notification.DeletedEntities);

    /// <summary>Looks at everything that is open; returns what is open afterwards.</summary>
    public async Task<List<ApprovalRow>> FollowAllAsync(CancellationToken stop)
    {
        var open = new List<ApprovalRow>();
        foreach (var row in await store.OpenAsync(stop))
            if (!await FollowAsync(row, stop))
                open.Add(row);
        return open;
    }

    /// <summary>Looks at what is open of one document.</summary>
    public async Task FollowAsync(Guid document, CancellationToken stop)
    {
        foreach (var row in store.OpenOf([document]))
            await FollowAsync(row, stop);
    }

    // The document is saved by now. What fails here is made up for by the job, and must not make the saving fail.
    private async Task FollowAsync(IEnumerable<IContent> documents)
    {
        try
        {
            foreach (var row in store.OpenOf([.. documents.Select(x => x.Key)]))
                await FollowAsync(row, CancellationToken.None);
        }
        catch (Exception fault) when (fault is DbException or DbUpdateException or TimeoutException)
        {
            log.LogWarning(fault, "Submissions did not follow their documents; they will.");
        }
    }

    private async Task<bool> FollowAsync(ApprovalRow row, CancellationToken stop)
    {
        if (StepOf(row) is not { } step)
            return false;
        try
        {
            var told = (await ToldAsync(row, step.Action, stop)).Where(x => x != step.By).ToHashSet();
            await steps.TakeAsync(row, row.Revision, step, null, new(row.SetId, ApprovalNews.Decided, told), stop);
        }
        catch (ApprovalRefused)
        {
            // Somebody else has seen it in the same moment.
        }
        return true;
    }

    // Whoever set an hour has to know that nothing happens at it.
    private async Task<IEnumerable<Guid>> ToldAsync(ApprovalRow row, ApprovalAction action, CancellationToken stop) =>
        action == ApprovalAction.Fall && row.Now == ApprovalState.Scheduled
            ? ApprovalStepRow.SetHour(await store.StepsAsync([row.Id], stop)).Append(row.SubmittedBy)
            : [row.SubmittedBy];

    private ApprovalStep? StepOf(ApprovalRow row)
    {
        if (drafts.Find(row.Document) is not { } document)
            return new(ApprovalAction.Fall, null, Gone);
        if (drafts.PublicApprovalPrintOf(document, row.Culture) == row.Print)
            return new(ApprovalAction.Publish, Officer(document.PublisherId ?? 0));
        return drafts.ApprovalPrintOf(document, row.Culture) == row.Print
            ? null
            : new(ApprovalAction.Fall, Officer(document.WriterId), Changed);
    }

    private Guid? Officer(int number) => officers.Find(number)?.Id;
}
