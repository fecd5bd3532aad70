using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Media;

/// <summary>
/// Files of media in the recycle bin are hidden. They come back when it is restored and are deleted with it, each with
/// its copies and with the files it had before.
/// </summary>
internal sealed class TrashedFiles(IMediaService media, HiddenFiles hidden, ILogger<TrashedFiles> log)
    : IHostedService,
        INotificationHandler<MediaMovedToRecycleBinNotification>,
        INotificationHandler<MediaMovedNotification>,
        INotificationHandler<MediaDeletingNotification>,
        INotificationHandler<MediaDeletedNotification>
{
    public void Handle(MediaMovedToRecycleBinNotification notification) =>
        Each(notification.MoveInfoCollection.Select(x => x.Entity), Hide);

    public void Handle(MediaMovedNotification notification) =>
        Each(
            notification.MoveInfoCollection.Select(x => x.Entity),
            x =>
            {
                if (!x.Trashed)
                    hidden.Show(x);
            }
        );

    // Afterwards nobody knows what belonged to it. If it is not deleted after all, the next start brings the file back.
    public void Handle(MediaDeletingNotification notification) =>
        Each(
            notification.DeletedEntities.SelectMany(x =>
                media.GetPagedDescendants(x.Id, 0, int.MaxValue, out _).Prepend(x)
            ),
            Hide
        );

    public void Handle(MediaDeletedNotification notification) =>
        Each(notification.DeletedEntities, x => hidden.Delete(x.Key));

    /// <summary>Repairs what a crash left inconsistent between the database and the files.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        Each(media.GetPagedMediaInRecycleBin(0, int.MaxValue, out _), Hide);
        foreach (var key in hidden.Keys)
            Guarded(
                key,
                () =>
                {
                    if (media.GetById(key) is not { } item)
                        hidden.Delete(key);
                    else if (!item.Trashed)
                        hidden.Show(item);
                }
            );
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Each(IEnumerable<IMedia> items, Action<IMedia> act)
    {
        foreach (var item in items.ToList())
            Guarded(item.Key, () => act(item));
    }

    // The database has already decided: a file that is held open must not undo that, and the next start tries again.
    private void Guarded(Guid key, Action act)
    {
        try
        {
            act();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            log.LogError(
                fault,
                "The files of media item {Key} are not where they belong; the next start tries again.",
                key
            );
        }
    }

    private void Hide(IMedia item)
    {
        foreach (var folder in hidden.ReplacedOf(item))
            hidden.Hide(item.Key, folder);
        if (hidden.CurrentOf(item) is { } current)
            hidden.Hide(item.Key, current);
    }
}
