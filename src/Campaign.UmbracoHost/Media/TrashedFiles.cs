using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Media;

/// <summary>
/// Files of media in the recycle bin lie in a folder that is not served, by the key of their item: <c>trash/{key}/…</c>. They
/// come back when it is restored and are deleted with it, each with its copies and with the files it had before.
/// </summary>
internal sealed class TrashedFiles(IMediaService media, MediaFileManager store, ILogger<TrashedFiles> log) : IHostedService,
    INotificationHandler<MediaMovedToRecycleBinNotification>, INotificationHandler<MediaMovedNotification>,
    INotificationHandler<MediaDeletingNotification>, INotificationHandler<MediaDeletedNotification>
{
    private const string Trash = "trash";

    private IFileSystem Files => store.FileSystem;

    public void Handle(MediaMovedToRecycleBinNotification notification) => Each(notification.MoveInfoCollection.Select(x => x.Entity), Hide);

    public void Handle(MediaMovedNotification notification) => Each(notification.MoveInfoCollection.Select(x => x.Entity), x =>
    {
        if (!x.Trashed)
            Show(x.Key);
    });

    // afterwards nobody knows what belonged to it; were it not deleted after all, the next start brings the files back
    public void Handle(MediaDeletingNotification notification) =>
        Each(notification.DeletedEntities.SelectMany(x => media.GetPagedDescendants(x.Id, 0, int.MaxValue, out _).Prepend(x)), Hide);

    public void Handle(MediaDeletedNotification notification) => Each(notification.DeletedEntities, x => Delete(x.Key));

    /// <summary>Mends what a crash between the database and the files left behind.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        Each(media.GetPagedMediaInRecycleBin(0, int.MaxValue, out _), Hide);
        if (Files.DirectoryExists(Trash))
            foreach (var key in Files.GetDirectories(Trash).Select(x => Path.GetFileName(x)).Where(x => Guid.TryParse(x, out _)).Select(Guid.Parse).ToList())
                Guarded(key, () =>
                {
                    if (media.GetById(key) is not { } item)
                        Delete(key);
                    else if (!item.Trashed)
                        Show(key);
                });
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Each(IEnumerable<IMedia> items, Action<IMedia> act)
    {
        foreach (var item in items.ToList())
            Guarded(item.Key, () => act(item));
    }

    // the database has decided already: a file that is held open must not undo that, and the next start tries again
    private void Guarded(Guid key, Action act)
    {
        try
        {
            act();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            log.LogError(fault, "The files of media item {Key} are not where they belong; the next start tries again.", key);
        }
    }

    private void Hide(IMedia item)
    {
        var folders = media.GetVersions(item.Id).Prepend(item).Select(MediaFile.Source).OfType<string>()
            .Select(x => Path.GetDirectoryName(Files.GetRelativePath(x))!).Distinct();
        foreach (var folder in folders.Where(x => x.Length > 0 && Files.DirectoryExists(x)))
            Move(folder, $"{Of(item.Key)}/{folder}");
    }

    private void Show(Guid key)
    {
        if (!Files.DirectoryExists(Of(key)))
            return;
        foreach (var folder in Files.GetDirectories(Of(key)).ToList())
            Move(folder, Path.GetFileName(folder));
        Delete(key);
    }

    private void Delete(Guid key)
    {
        if (Files.DirectoryExists(Of(key)))
            Files.DeleteDirectory(Of(key), recursive: true);
    }

    private void Move(string from, string to)
    {
        foreach (var file in Files.GetFiles(from).ToList())
            Files.MoveFile(file, $"{to}/{Path.GetFileName(file)}", overrideIfExists: true);
        Files.DeleteDirectory(from, recursive: false);
    }

    private static string Of(Guid key) => $"{Trash}/{key:N}";
}
