using System.Collections.Concurrent;
using Campaign.UmbracoHost.Periodic;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Media;

/// <summary>
/// A file that another one has replaced is served no more, unless something published still refers to it: then as soon
/// as nothing does.
/// </summary>
internal sealed class ReplacedFiles(
    IMediaService media,
    HiddenFiles hidden,
    IFilesInUse used,
    TimeProvider clock,
    ILogger<ReplacedFiles> log
)
    : PeriodicWork(
        new("Hiding replaced files", TimeSpan.FromMinutes(5))
        {
            AfterFault = TimeSpan.FromSeconds(30),
            Meanwhile = "They may still be served.",
        },
        clock,
        log
    )
{
    private const int PageSize = 500;

    // items with a replaced file that is still in use, or could not be hidden
    private readonly ConcurrentDictionary<Guid, bool> _waiting = new();

    private bool _looked;

    // Nothing is known to be in use before the first snapshot is there. Later it does not wait for a publication alone:
    // a file that could not be hidden would be served until somebody publishes.
    protected override async Task RestAsync(CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var changed = used.ChangedAsync(end.Token);
        if (_looked)
            await RestUntilAsync(changed, stop);
        else
            await changed;
        await end.CancelAsync();
    }

    protected override Task WorkAsync(CancellationToken stop)
    {
        if (_looked)
            LookAtWaiting();
        else
            LookAtAll();
        _looked = true;
        return Task.CompletedTask;
    }

    private void LookAtWaiting()
    {
        foreach (var key in _waiting.Keys)
            if (media.GetById(key) is { } item)
                Settle(item);
            else
                _waiting.TryRemove(key, out _);
    }

    // the versions of every item are read only when a folder is served that is no item's present one
    private void LookAtAll()
    {
        if (hidden.Served.Except(Items().Select(hidden.CurrentOf)).Any())
            foreach (var item in Items())
                Settle(item);
    }

    private IEnumerable<IMedia> Items()
    {
        for (long page = 0, total = 1; page * PageSize < total; page++)
            foreach (var item in media.GetPagedDescendants(Constants.System.Root, page, PageSize, out total))
                yield return item;
    }

    /// <summary>Hides the files the item had before, or remembers that they are still in use.</summary>
    // the database has decided already: a file that is held open must not undo that, and it is tried again
    public void Settle(IMedia item)
    {
        _waiting.TryRemove(item.Key, out _);
        if (item.Trashed)
            return;
        try
        {
            foreach (var folder in hidden.ReplacedOf(item))
                if (used.Refers(folder))
                    _waiting[item.Key] = true;
                else
                    hidden.Hide(item.Key, folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _waiting[item.Key] = true;
            Log.LogError(
                fault,
                "A replaced file of media item {Key} is still served; it is tried again in a few minutes.",
                item.Key
            );
        }
    }
}

/// <summary>Looks at what was just saved.</summary>
internal sealed class ReplacedFilesHandler(ReplacedFiles files) : INotificationHandler<MediaSavedNotification>
{
    public void Handle(MediaSavedNotification notification)
    {
        foreach (var item in notification.SavedEntities)
            files.Settle(item);
    }
}
