using System.IO.Compression;
using System.Security.Cryptography;

namespace Campaign.Web.Formats;

/// <summary>ZIP files of which the same content gives the same bytes.</summary>
internal static class SteadyZip
{
    /// <summary>Digest of a file, lower-case hex.</summary>
    public static string Digest(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The digests as <c>sha256sum --check</c> reads them.</summary>
    public static string Sums(IEnumerable<(string Name, byte[] Bytes)> files) =>
        string.Concat(files.Select(x => $"{Digest(x.Bytes)}  {x.Name}\n"));

    /// <summary>Packs files.</summary>
    /// <param name="files">Their paths inside the package and their content.</param>
    /// <param name="stamp">The time that all of them carry. ZIP has no time zone.</param>
    /// <param name="level">How hard to pack.</param>
    public static byte[] Pack(
        IEnumerable<(string Name, byte[] Bytes)> files,
        DateTimeOffset stamp,
        CompressionLevel level
    )
    {
        using var to = new MemoryStream();
        using (var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in files)
            {
                var entry = zip.CreateEntry(name, level);
                entry.LastWriteTime = stamp;
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        return to.ToArray();
    }
}
