using Campaign.UmbracoHost.MediaStorage;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Media;

/// <summary>
/// Files that are no longer served are kept by the key of their item in <c>trash/{key}/…</c>, a folder that no address
/// leads to. Whole folders move: a file with its copies. A mark stays in <c>trash/gone</c> even when the file is
/// deleted for good, so that its address can answer that it was withdrawn.
/// </summary>
internal sealed class HiddenFiles(IMediaService media, IMediaStore store, MediaFileManager files)
{
    private const string Trash = "trash",
        Gone = Trash + "/gone";

    /// <summary>The folders of hidden files by the keys of their items.</summary>
    public ILookup<Guid, string> Hidden =>
        store
            .Files(Trash)
            .Select(x => x.Split('/'))
            .Where(x => x.Length == 4 && Guid.TryParse(x[1], out _))
            .Select(x => (Key: Guid.Parse(x[1]), Folder: x[2]))
            .Distinct()
            .ToLookup(x => x.Key, x => x.Folder);

    /// <summary>Folders that are served.</summary>
    public IEnumerable<string> Served => store.Folders().Where(x => x != Trash);

    /// <summary>The folder of the file an item has now; null when it has none.</summary>
    public string? CurrentOf(IMedia item) => MediaFile.Source(item) is { } source ? FolderOf(source) : null;

    /// <summary>Folders of the file that an item has and of those it had before.</summary>
    public IEnumerable<string> AllOf(IMedia item) =>
        media
            .GetVersions(item.Id)
            .Append(item)
            .Select(MediaFile.Source)
            .OfType<string>()
            .Select(FolderOf)
            .OfType<string>()
            .Distinct();

    /// <summary>Folders of the files it had before, as far as they are still served.</summary>
    public IReadOnlyList<string> ReplacedOf(IMedia item) => [.. AllOf(item).Where(x => x != CurrentOf(item) && Has(x))];

    /// <summary>Whether the files of a folder were withdrawn.</summary>
    public bool IsGone(string folder) => store.Find($"{Gone}/{folder}") is not null;

    public void Hide(Guid key, string folder)
    {
        if (Has(folder))
            Move(folder, $"{Of(key)}/{folder}");
        if (!IsGone(folder) && Has($"{Of(key)}/{folder}"))
            store.Write($"{Gone}/{folder}", Stream.Null);
    }

    /// <summary>Serves again the file that an item has now; those it had before stay hidden.</summary>
    public void Show(IMedia item)
    {
        if (CurrentOf(item) is not { } folder || !Has($"{Of(item.Key)}/{folder}"))
            return;
        Move($"{Of(item.Key)}/{folder}", folder);
        store.Delete($"{Gone}/{folder}");
    }

    public void Delete(Guid key)
    {
        foreach (var file in store.Files(Of(key)).ToList())
            store.Delete(file);
    }

    private string? FolderOf(string source) =>
        Path.GetDirectoryName(files.FileSystem.GetRelativePath(source)) is { Length: > 0 } folder ? folder : null;

    private void Move(string from, string to)
    {
        foreach (var file in store.Files(from).ToList())
            store.Move(file, $"{to}/{Path.GetFileName(file)}");
    }

    private bool Has(string folder) => store.Files(folder).Any();

    private static string Of(Guid key) => $"{Trash}/{key:N}";
}
