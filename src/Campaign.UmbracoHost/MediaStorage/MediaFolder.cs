using System.Diagnostics;

namespace Campaign.UmbracoHost.MediaStorage;

/// <summary>Uploaded files in a folder, which all nodes of a database mount.</summary>
/// <param name="root">The folder; it need not be there yet, and may be a link or a mounted disk.</param>
public sealed class MediaFolder(string root) : IMediaStore
{
    /// <summary>What a mounted disk has at its root, and only the machine's administrator reads.</summary>
    public const string OfTheDisk = "lost+found";

    // What is said of a folder that was there when it was to be made, and gone when it was looked at.
    private const int AlreadyThere = 17;

    // How long a writer tries while others delete the folder under its hands.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly string _root = Path.GetFullPath(root);

    /// <inheritdoc/>
    public string Place => $"the media folder {_root}";

    /// <inheritdoc/>
    public string HowToAdd(string line, string path) =>
        $"mkdir -p \"{Path.GetDirectoryName(Full(path))}\" && echo {line} >> \"{Full(path)}\"";

    /// <inheritdoc/>
    public StoredMedia? Find(string path) =>
        LocalPath(path) is { } full && new FileInfo(full) is { Exists: true } file
            ? new(file.Length, file.LastWriteTimeUtc)
            : null;

    /// <inheritdoc/>
    public string? LocalPath(string path) => MediaPathRule.IsPlain(path) && File.Exists(Full(path)) ? Full(path) : null;

    /// <inheritdoc/>
    public Stream Open(string path)
    {
        try
        {
            return File.OpenRead(Full(path));
        }
        catch (DirectoryNotFoundException e)
        {
            throw new FileNotFoundException($"There is no {path} in {Place}.", e);
        }
    }

    /// <inheritdoc/>
    public void Write(string path, Stream content)
    {
        var part = $"{Full(path)}.{Guid.NewGuid():N}.part";
        try
        {
            using (var file = InFolder(path, () => new FileStream(part, FileMode.CreateNew)))
                content.CopyTo(file);
            File.Move(part, Full(path), overwrite: true);
        }
        catch
        {
            // Where the folder is gone as well, deleting would hide what went wrong.
            if (File.Exists(part))
                File.Delete(part);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Move(string from, string to)
    {
        if (!File.Exists(Full(from)))
            throw new FileNotFoundException($"There is no {from} in {Place}.");
        InFolder(
            to,
            () =>
            {
                File.Move(Full(from), Full(to), overwrite: true);
                return true;
            }
        );
        ForgetEmpty(from);
    }

    /// <inheritdoc/>
    public void Delete(string path)
    {
        if (!File.Exists(Full(path)))
            return;
        File.Delete(Full(path));
        ForgetEmpty(path);
    }

    /// <inheritdoc/>
    public IEnumerable<string> Files(string folder) =>
        folder.Length == 0
            ? Below(_root, SearchOption.TopDirectoryOnly)
                .Concat(Folders().SelectMany(x => Below(Full(x), SearchOption.AllDirectories)))
            : Below(Full(folder), SearchOption.AllDirectories);

    /// <inheritdoc/>
    public IEnumerable<string> Folders() =>
        Directory.Exists(_root)
            ? Directory.EnumerateDirectories(_root).Select(x => Path.GetFileName(x)).Where(x => x != OfTheDisk)
            : [];

    /// <inheritdoc/>
    public void ForgetUnfinished(DateTimeOffset before)
    {
        foreach (var file in All(_root, SearchOption.TopDirectoryOnly).Concat(Folders().SelectMany(AllIn)).ToList())
            if (IsPart(file) && File.GetLastWriteTimeUtc(file) < before.UtcDateTime)
            {
                File.Delete(file);
                ForgetEmpty(Path.GetRelativePath(_root, file));
            }
    }

    private IEnumerable<string> AllIn(string folder) => All(Full(folder), SearchOption.AllDirectories);

    private IEnumerable<string> Below(string folder, SearchOption depth) =>
        All(folder, depth)
            .Where(x => !IsPart(x))
            .Select(x => Path.GetRelativePath(_root, x).Replace(Path.DirectorySeparatorChar, '/'));

    private static IEnumerable<string> All(string folder, SearchOption depth) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", depth) : [];

    private static bool IsPart(string file) => file.EndsWith(".part", StringComparison.Ordinal);

    private string Full(string path) => Path.Combine(_root, MediaPathRule.Checked(path));

    // Another process may delete the folder, which was empty, between the two steps.
    private T InFolder<T>(string path, Func<T> write)
    {
        for (var waited = Stopwatch.StartNew(); ; )
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
                return write();
            }
            // Of a folder whose parent goes at that moment, the system says that a file is not there.
            catch (IOException e)
                when (waited.Elapsed < Patience
                    && (e is DirectoryNotFoundException or FileNotFoundException || e.HResult == AlreadyThere)
                )
            {
                // Two that wait alike would meet again.
                Thread.Sleep(Random.Shared.Next(4));
            }
    }

    private void ForgetEmpty(string path)
    {
        try
        {
            for (
                var folder = Path.GetDirectoryName(Full(path))!;
                folder.Length > _root.Length && !Directory.EnumerateFileSystemEntries(folder).Any();
                folder = Path.GetDirectoryName(folder)!
            )
                Directory.Delete(folder);
        }
        // Another process has just put a file into it, or deleted it.
        catch (IOException) { }
    }
}
