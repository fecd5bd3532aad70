using System.Security.Cryptography;
using Campaign.UmbracoHost.Media;
using Campaign.Web.Operations.Backups;

namespace Campaign.Web.Operations.Moves;

/// <summary>The uploaded files of a site that is moved; they stay where they are if both sites have one folder.</summary>
/// <param name="From">The folder of the source.</param>
/// <param name="To">The folder of the target.</param>
internal sealed record MovedMedia(string From, string To)
{
    public bool Stay => Real(From) == Real(To);

    /// <exception cref="MoveFaultException">The folder is not the one that the source was used with.</exception>
    public async Task EnsureOwnAsync(MovedDatabase source, CancellationToken stop)
    {
        var mark = await source.AskAsync("SELECT value FROM key_value WHERE id = @id", stop, ("@id", SharedMedia.Key));
        if (mark is string latest && !SharedMedia.Holds(From, latest))
            throw new MoveFaultException(
                $"The media folder {From} is not the one that was used with this database last. Is the disk mounted, and "
                    + "are Campaign:DataPath and Campaign:MediaPath those of the site?"
            );
    }

    /// <exception cref="MoveFaultException">There are files already.</exception>
    public void EnsureEmpty()
    {
        if (Stay || !Directory.Exists(To))
            return;
        if (Directory.EnumerateFileSystemEntries(To).Any(x => Path.GetFileName(x) != StoredFiles.OfTheDisk))
            throw new MoveFaultException(
                $"The media folder {To} is not empty. If it is {From} under another name, leave --media out and set "
                    + "Campaign:MediaPath when you start."
            );
    }

    /// <summary>Copies all files, reads each again and compares it.</summary>
    /// <returns>How many, and their bytes.</returns>
    /// <exception cref="MoveFaultException">A file did not arrive as it was; it is named.</exception>
    public async Task<(int Files, long Bytes)> CopyAsync(CancellationToken stop)
    {
        Directory.CreateDirectory(To);
        var (files, bytes) = (0, 0L);
        foreach (var path in StoredFiles.In(From))
        {
            var copy = Path.Combine(To, Path.GetRelativePath(From, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
            if (await DigestAsync(path, stop) != await DigestAsync(copy, stop))
                throw new MoveFaultException($"{copy} is not what {path} is.");
            files++;
            bytes += new FileInfo(copy).Length;
        }
        return (files, bytes);
    }

    private static async Task<string> DigestAsync(string path, CancellationToken stop)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexString(await SHA256.HashDataAsync(file, stop));
    }

    private static string Real(string folder) =>
        Path.TrimEndingDirectorySeparator(
            Directory.Exists(folder)
                ? Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(folder)
                : Path.GetFullPath(folder)
        );
}
