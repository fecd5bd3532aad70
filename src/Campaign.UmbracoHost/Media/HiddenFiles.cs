using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Media;

/// <summary>
/// Files that are no longer served are kept by the key of their item in <c>trash/{key}/…</c>, a folder that no address
/// leads to. Whole folders move: a file with its copies. A mark stays in <c>trash/gone</c> even when the file is
/// deleted for good, so that its address can answer that it was withdrawn.
/// </summary>
internal sealed class HiddenFiles(IMediaService media, MediaFileManager store)
{
    private const string Trash = "trash",
        Gone = Trash + "/gone";

    private IFileSystem Files => store.FileSystem;

    /// <summary>The keys of items with hidden files.</summary>
    public IReadOnlyList<Guid> Keys =>
        !Files.DirectoryExists(Trash)
            ? []
            :
            [
                .. Files
                    .GetDirectories(Trash)
                    .Select(x => Path.GetFileName(x))
                    .Where(x => Guid.TryParse(x, out _))
                    .Select(Guid.Parse),
            ];

    /// <summary>Folders that are served.</summary>
    public IEnumerable<string> Served => Files.GetDirectories("").Where(x => x != Trash);

    /// <summary>The folder of the file an item has now; null when it has none.</summary>
    public string? CurrentOf(IMedia item) => MediaFile.Source(item) is { } source ? FolderOf(source) : null;

    /// <summary>Folders of the files it had before, as far as they are still served.</summary>
    public IReadOnlyList<string> ReplacedOf(IMedia item) =>
        [
            .. media
                .GetVersions(item.Id)
                .Select(MediaFile.Source)
                .OfType<string>()
                .Select(FolderOf)
                .OfType<string>()
                .Distinct()
                .Where(x => x != CurrentOf(item) && Files.DirectoryExists(x)),
        ];

    /// <summary>Whether the files of a folder were withdrawn.</summary>
    public bool IsGone(string folder) => Files.FileExists($"{Gone}/{folder}");

    public void Hide(Guid key, string folder)
    {
        if (Files.DirectoryExists(folder))
            Move(folder, $"{Of(key)}/{folder}");
        if (!IsGone(folder) && Files.DirectoryExists($"{Of(key)}/{folder}"))
            Files.AddFile($"{Gone}/{folder}", Stream.Null);
    }

    /// <summary>Serves again the file that an item has now; those it had before stay hidden.</summary>
    public void Show(IMedia item)
    {
        if (CurrentOf(item) is not { } folder || !Files.DirectoryExists($"{Of(item.Key)}/{folder}"))
            return;
        Move($"{Of(item.Key)}/{folder}", folder);
        Files.DeleteFile($"{Gone}/{folder}");
    }

    public void Delete(Guid key)
    {
        if (Files.DirectoryExists(Of(key)))
            Files.DeleteDirectory(Of(key), recursive: true);
    }

    private string? FolderOf(string source) =>
        Path.GetDirectoryName(Files.GetRelativePath(source)) is { Length: > 0 } folder ? folder : null;

    private void Move(string from, string to)
    {
        foreach (var file in Files.GetFiles(from).ToList())
            Files.MoveFile(file, $"{to}/{Path.GetFileName(file)}", overrideIfExists: true);
        Files.DeleteDirectory(from, recursive: false);
    }

    private static string Of(Guid key) => $"{Trash}/{key:N}";
}
