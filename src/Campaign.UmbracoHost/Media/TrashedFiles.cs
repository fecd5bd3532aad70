using Campaign.UmbracoHost.MediaStorage;
using Campaign.UmbracoHost.Periodic;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Media;

/// <summary>
/// Files of media in the recycle bin are hidden. They come back when it is restored and are deleted with it, each with
/// its copies and with the files it had before. What cannot be done now is made up for; what another node could not
/// hide is hidden too.
/// </summary>
internal sealed class TrashedFiles(
    IMediaService media,
    HiddenFiles hidden,
    MediaProof proof,
    TimeProvider clock,
    ILogger<TrashedFiles> log
)
    : PeriodicWork(
        new("Moving media files where they belong", TimeSpan.FromSeconds(30))
        {
            Meanwhile = "Files that officers withdrew may still be served, and restored ones may be missing.",
        },
        clock,
        log
    )
{
    private static readonly TimeSpan LookAnyway = TimeSpan.FromMinutes(10);

    private volatile bool _isDue;
    private DateTimeOffset _next;

    /// <summary>Repairs what a crash left inconsistent between the database and the files.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _isDue = true;
        try
        {
            Repair();
        }
        catch (MediaAwayException away)
        {
            Log.LogError(away, "The media files could not be compared with the database; it is tried again.");
        }
        return base.StartAsync(cancellationToken);
    }

    internal Task RoundAsync(CancellationToken stop) => WorkAsync(stop);

    protected override Task WorkAsync(CancellationToken stop)
    {
        Repair();
        return Task.CompletedTask;
    }

    /// <summary>Does something for each item. A fault of one does not keep the others from it.</summary>
    // The database has already decided: a file that is held open must not undo that.
    public void Each(IEnumerable<IMedia> items, Action<IMedia> act)
    {
        foreach (var item in items.ToList())
            try
            {
                act(item);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                Missed(item.Key, fault);
            }
    }

    public void Hide(IMedia item)
    {
        var current = hidden.CurrentOf(item);
        foreach (var folder in hidden.AllOf(item).Where(x => x != current))
            hidden.Hide(item.Key, folder);
        if (current is not null)
            hidden.Hide(item.Key, current);
    }

    private void Repair()
    {
        // Another storage's files must not be moved after this database.
        if (proof.IsDue || (!_isDue && Clock.GetUtcNow() < _next))
            return;
        // Before the look: whatever is missed meanwhile is due again.
        var isDue = _isDue;
        _isDue = false;
        try
        {
            HideBinned();
            // Without a cause nothing is shown again: what a colleague bins at this moment would come back.
            if (isDue)
                SettleHidden();
            _next = Clock.GetUtcNow() + LookAnyway;
        }
        catch
        {
            _isDue |= isDue;
            throw;
        }
    }

    private void HideBinned()
    {
        var served = hidden.Served.ToHashSet();
        foreach (var item in media.GetPagedMediaInRecycleBin(0, int.MaxValue, out _))
            if (hidden.AllOf(item).Any(served.Contains))
                Mend(item.Key, () => Hide(item));
    }

    private void SettleHidden()
    {
        foreach (var folders in hidden.Hidden)
            if (media.GetById(folders.Key) is not { } item)
                Mend(folders.Key, () => hidden.Delete(folders.Key));
            else if (!item.Trashed && folders.Contains(hidden.CurrentOf(item)))
                Mend(item.Key, () => hidden.Show(item));
    }

    private void Mend(Guid key, Action act)
    {
        try
        {
            act();
        }
        catch (Exception fault)
            when (fault is IOException and not MediaAwayException || fault is UnauthorizedAccessException)
        {
            Missed(key, fault);
        }
    }

    private void Missed(Guid key, Exception fault)
    {
        _isDue = true;
        Log.LogError(fault, "The files of media item {Key} are not where they belong; it is tried again.", key);
    }
}

/// <summary>Follows what happens to items.</summary>
internal sealed class TrashedFilesHandler(TrashedFiles files, HiddenFiles hidden, IMediaService media)
    : INotificationHandler<MediaMovedToRecycleBinNotification>,
        INotificationHandler<MediaMovedNotification>,
        INotificationHandler<MediaDeletingNotification>,
        INotificationHandler<MediaDeletedNotification>
{
    public void Handle(MediaMovedToRecycleBinNotification notification) =>
        files.Each(notification.MoveInfoCollection.Select(x => x.Entity), files.Hide);

    public void Handle(MediaMovedNotification notification) =>
        files.Each(notification.MoveInfoCollection.Select(x => x.Entity).Where(x => !x.Trashed), hidden.Show);

    // Afterwards nobody knows what belonged to it. If it is not deleted after all, the next start brings the file back.
    public void Handle(MediaDeletingNotification notification) =>
        files.Each(
            notification.DeletedEntities.SelectMany(x =>
                media.GetPagedDescendants(x.Id, 0, int.MaxValue, out _).Prepend(x)
            ),
            files.Hide
        );

    public void Handle(MediaDeletedNotification notification) =>
        files.Each(notification.DeletedEntities, x => hidden.Delete(x.Key));
}
