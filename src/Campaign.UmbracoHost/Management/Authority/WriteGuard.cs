using Campaign.UmbracoHost.Accounts;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Campaign.UmbracoHost.Management.Authority;

/// <summary>
/// The one gate for all writing of documents: whatever route leads to Umbraco's services, their notifications pass here
/// before anything is written.
/// </summary>
internal sealed class WriteGuard(ActingOfficer acting, DraftAuthority drafts, BranchAuthority branches)
    : INotificationHandler<ContentSavingNotification>,
        INotificationHandler<ContentPublishingNotification>,
        INotificationHandler<ContentUnpublishingNotification>,
        INotificationHandler<ContentMovingNotification>,
        INotificationHandler<ContentCopyingNotification>,
        INotificationHandler<ContentMovingToRecycleBinNotification>,
        INotificationHandler<ContentDeletingNotification>
{
    public void Handle(ContentSavingNotification notification) =>
        Ask(notification, notification.Messages, notification.SavedEntities, drafts.Refusal);

    public void Handle(ContentPublishingNotification notification)
    {
        foreach (var document in notification.PublishedEntities)
            if (
                acting.Or(document) is { } officer
                && officer.May(Permissions.DocumentPublish)
                && branches.Publishing(officer, document) is { } reason
            )
                acting.Refuse(notification, notification.Messages, reason);
    }

    public void Handle(ContentUnpublishingNotification notification) =>
        Ask(notification, notification.Messages, notification.UnpublishedEntities, branches.Unpublishing);

    public void Handle(ContentMovingNotification notification)
    {
        foreach (var move in notification.MoveInfoCollection)
            Ask(
                notification,
                notification.Messages,
                [move.Entity],
                (officer, x) => branches.Moving(officer, x, move.NewParentKey)
            );
    }

    // Each document of a copied branch passes here. The first is checked for all of them, or some would silently be
    // left out.
    public void Handle(ContentCopyingNotification notification) =>
        Ask(
            notification,
            notification.Messages,
            [notification.Original],
            (officer, x) => branches.Copying(officer, x, notification.Copy.ParentId)
        );

    public void Handle(ContentMovingToRecycleBinNotification notification) =>
        Ask(
            notification,
            notification.Messages,
            notification.MoveInfoCollection.Select(x => x.Entity),
            branches.Removing
        );

    public void Handle(ContentDeletingNotification notification) =>
        Ask(notification, notification.Messages, notification.DeletedEntities, branches.Removing);

    private void Ask(
        ICancelableNotification notification,
        EventMessages messages,
        IEnumerable<IContent> documents,
        Func<Officer, IContent, string?> refusalOf
    )
    {
        if (acting.InRequest is not { } officer)
            return;
        foreach (var reason in documents.Select(x => refusalOf(officer, x)).OfType<string>().ToList())
            acting.Refuse(notification, messages, reason);
    }
}
