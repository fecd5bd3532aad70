using System.Security.Cryptography;
using Campaign.UmbracoHost.Media;
using Campaign.UmbracoHost.MediaStorage;

namespace Campaign.Web.Operations.Moves;

/// <summary>
/// The uploaded files of a site that is moved; they stay where they are if both sites have one storage.
/// </summary>
/// <param name="from">Those of the source.</param>
/// <param name="to">Where those of the target will be.</param>
internal sealed class MovedMedia(IMediaStore from, IMediaStore to)
{
    /// <summary>Where they are, in words.</summary>
    public string From => from.Place;

    /// <summary>Where they go, in words.</summary>
    public string To => to.Place;

    public bool Stay => From == To;

    /// <exception cref="MoveFaultException">It is not the storage that the source was used with.</exception>
    public async Task EnsureOwnAsync(MovedDatabase source, CancellationToken stop)
    {
        var mark = await source.AskAsync("SELECT value FROM key_value WHERE id = @id", stop, ("@id", SharedMedia.Key));
        if (mark is string latest && !from.Holds(latest))
            throw new MoveFaultException(
                $"Uploaded files: {From} is not what was used with this database last. Is the disk mounted, and are "
                    + "Campaign:DataPath and Campaign:MediaPath (or Campaign:Media:S3) those of the site?"
            );
    }

    /// <exception cref="MoveFaultException">There are files already.</exception>
    public void EnsureEmpty()
    {
        if (!Stay && to.Files("").Any())
            throw new MoveFaultException(
                $"Uploaded files: {To} is not empty. If it is {From} under another name, leave --media out and set "
                    + "Campaign:MediaPath when you start."
            );
    }

    /// <summary>Copies all files, reads each again and compares it.</summary>
    /// <returns>How many, and their bytes.</returns>
    /// <exception cref="MoveFaultException">A file did not arrive as it was; it is named.</exception>
    public async Task<(int Files, long Bytes)> CopyAsync(CancellationToken stop)
    {
        var (files, bytes) = (0, 0L);
        foreach (var path in from.Files(""))
        {
            await using (var file = from.Open(path))
                to.Write(path, file);
            if (await DigestAsync(from, path, stop) != await DigestAsync(to, path, stop))
                throw new MoveFaultException($"{path} in {To} is not what it is in {From}.");
            files++;
            bytes += to.Find(path)!.Bytes;
        }
        return (files, bytes);
    }

    private static async Task<string> DigestAsync(IMediaStore store, string path, CancellationToken stop)
    {
        await using var file = store.Open(path);
        return Convert.ToHexString(await SHA256.HashDataAsync(file, stop));
    }
}
