using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Media;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Management.Authority;

/// <summary>
/// The gate for media: a file that pages use that are public, or wait for their hour, can be replaced only with the
/// right to publish and withdraw these pages, and removed only with the right to take them off the site. Officers
/// cannot remove their own start folder, and keep files only of the types that their groups have.
/// </summary>
internal sealed class MediaGuard(
    ActingOfficer acting,
    IMediaService media,
    References references,
    HiddenFiles files,
    IFilesInUse used,
    NodeAccess access,
    BranchAuthority authority,
    Branches branches
)
    : INotificationHandler<MediaSavingNotification>,
        INotificationHandler<MediaMovingNotification>,
        INotificationHandler<MediaMovingToRecycleBinNotification>,
        INotificationHandler<MediaDeletingNotification>
{
    public void Handle(MediaSavingNotification notification) =>
        Ask(notification, notification.Messages, notification.SavedEntities, Saving);

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

    private string? Saving(Officer officer, IMedia item)
    {
        if (!officer.Files(item.ContentType.Alias))
            return AuthorityWords.FileNotOfGroup(item.ContentType.Name ?? item.ContentType.Alias);
        if (!item.HasIdentity || media.GetById(item.Key) is not { } before)
            return null;
        if (officer.HasStartNodes && officer.MediaStartNodes.Contains(item.Key) && before.Name != item.Name)
            return AuthorityWords.OwnStartNode;
        if (MediaFile.Source(before) == MediaFile.Source(item) || officer.IsCentral(Permissions.DocumentPublish))
            return null;
        return AreTheirs(officer, [before], Permissions.DocumentPublish) ? null : AuthorityWords.ReplacesMedia;
    }

    private string? Removing(Officer officer, IMedia top)
    {
        if (HoldsStartNode(officer, top))
            return AuthorityWords.OwnStartNode;
        // What is in the bin is no longer served.
        if (top.Trashed || officer.IsCentral(Permissions.DocumentUnpublish))
            return null;
        List<IMedia> branch = [top, .. media.GetPagedDescendants(top.Id, 0, int.MaxValue, out _)];
        return AreTheirs(officer, branch, Permissions.DocumentUnpublish) ? null : AuthorityWords.RemovesMedia;
    }

    // Whether the officer may do to all pages that use the files, and are or will be public, what happens to the files.
    private bool AreTheirs(Officer officer, IReadOnlyCollection<IMedia> branch, string permission)
    {
        var users = references
            .UsersOf(branch.Select(x => x.Key).ToHashSet())
            .Where(x => x.Published || branches.IsAnyDue([x]))
            .ToList();
        if (users.Count == 0) // Where only a text names the file's address, the page that uses it is not known.
            return !branch.Any(x => files.CurrentOf(x) is { } folder && used.Refers(folder));
        return users.TrueForAll(x =>
            access.May(officer, permission, UmbracoObjectTypes.Document, x.Key)
            && authority.Unpublishing(officer, x) is null
            && (permission != Permissions.DocumentPublish || authority.Publishing(officer, x, mayDiffer: true) is null)
        );
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
