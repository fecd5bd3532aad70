using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Media;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Management.Authority;

/// <summary>
/// The gate for media: a file that public pages use can be removed only with the right to take these pages off the
/// site, and officers cannot remove their own start folder.
/// </summary>
internal sealed class MediaGuard(
    ActingOfficer acting,
    IMediaService media,
    References references,
    HiddenFiles files,
    IFilesInUse used,
    NodeAccess access
)
    : INotificationHandler<MediaSavingNotification>,
        INotificationHandler<MediaMovingNotification>,
        INotificationHandler<MediaMovingToRecycleBinNotification>,
        INotificationHandler<MediaDeletingNotification>
{
    public void Handle(MediaSavingNotification notification) =>
        Ask(
            notification,
            notification.Messages,
            notification.SavedEntities,
            (officer, item) =>
                officer.HasStartNodes
                && item.HasIdentity
                && officer.MediaStartNodes.Contains(item.Key)
                && media.GetById(item.Key)?.Name != item.Name
                    ? AuthorityWords.OwnStartNode
                    : null
        );

    public void Handle(MediaMovingNotification notification) =>
        Ask(
            notification,
            notification.Messages,
            notification.MoveInfoCollection.Select(x => x.Entity),
            (officer, item) => HoldsStartNode(officer, item) ? AuthorityWords.OwnStartNode : null
        );

    public void Handle(MediaMovingToRecycleBinNotification notification) =>
        Ask(notification, notification.Messages, notification.MoveInfoCollection.Select(x => x.Entity), Removing);

    public void Handle(MediaDeletingNotification notification) =>
        Ask(notification, notification.Messages, notification.DeletedEntities, Removing);

    private string? Removing(Officer officer, IMedia top)
    {
        if (HoldsStartNode(officer, top))
            return AuthorityWords.OwnStartNode;
        // What is in the bin is no longer served.
        if (top.Trashed || officer.IsCentral(Permissions.DocumentUnpublish))
            return null;
        List<IMedia> branch = [top, .. media.GetPagedDescendants(top.Id, 0, int.MaxValue, out _)];
        var users = references.PublishedUsersOf(branch.Select(x => x.Key).ToHashSet());
        if (users.Count == 0) // Where only a text names the file's address, the page that uses it is not known.
            return branch.Any(x => files.CurrentOf(x) is { } folder && used.Refers(folder))
                ? AuthorityWords.RemovesMedia
                : null;
        return users.All(x => access.May(officer, Permissions.DocumentUnpublish, UmbracoObjectTypes.Document, x))
            ? null
            : AuthorityWords.RemovesMedia;
    }

    private bool HoldsStartNode(Officer officer, IMedia top) =>
        officer.HasStartNodes
        && media.GetByIds(officer.MediaStartNodes).Any(x => Branches.Ids(x.Path).Contains(top.Id));

    private void Ask(
        ICancelableNotification notification,
        EventMessages messages,
        IEnumerable<IMedia> items,
        Func<Officer, IMedia, string?> refusalOf
    )
    {
        if (acting.InRequest is not { } officer)
            return;
        foreach (var reason in items.Select(x => refusalOf(officer, x)).OfType<string>().ToList())
            acting.Refuse(notification, messages, reason);
    }
}
