using Campaign.Core.Materials;
using Campaign.UmbracoHost.Startup;

namespace Campaign.Web.Media;

/// <summary>The files that officers uploaded: recordings, PDFs, pictures, videos.</summary>
internal interface IUploadedFiles
{
    /// <summary>Path of the file on disk; null when it is not there.</summary>
    string? PathOf(MaterialFile file);

    /// <summary>Whether the file was withdrawn.</summary>
    bool IsGone(MaterialFile file);

    /// <summary>The file's content; null when it is not there.</summary>
    async Task<byte[]?> ReadAsync(MaterialFile file) =>
        PathOf(file) is { } path ? await File.ReadAllBytesAsync(path) : null;
}

/// <summary>Files in the media folder.</summary>
internal sealed class MediaFolder(UmbracoHostOptions options) : IUploadedFiles
{
    private readonly string _root = Path.GetFullPath(options.MediaPath);

    public string? PathOf(MaterialFile file) => Existing(Relative(file));

    // The host leaves a marker named after the folder.
    public bool IsGone(MaterialFile file) =>
        Relative(file).Split('/') is [{ Length: > 0 } folder, _]
        && Existing(Path.Combine("trash", "gone", folder)) is not null;

    private static string Relative(MaterialFile file)
    {
        var relative = file.Path.TrimStart('/');
        return relative.StartsWith("media/", StringComparison.Ordinal) ? relative["media/".Length..] : relative;
    }

    private string? Existing(string relative)
    {
        var path = Path.GetFullPath(Path.Combine(_root, relative));
        // A stored path must never point outside the folder.
        return path.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(path)
            ? path
            : null;
    }
}
