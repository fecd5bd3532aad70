using Campaign.Core.Materials;
using Campaign.UmbracoHost.MediaStorage;

namespace Campaign.Web.Media;

/// <summary>The files that officers uploaded: recordings, PDFs, pictures, videos.</summary>
internal interface IUploadedFiles
{
    /// <summary>Path of the file on this machine's disk; null when it is not there.</summary>
    /// <exception cref="MediaAwayException">The storage does not answer.</exception>
    string? PathOf(MaterialFile file);

    /// <summary>Whether the file is there; it is not read.</summary>
    /// <exception cref="MediaAwayException">The storage does not answer.</exception>
    bool Has(MaterialFile file) => PathOf(file) is not null;

    /// <summary>Whether the file was withdrawn.</summary>
    bool IsGone(MaterialFile file);

    /// <summary>The file's content; null when it is not there.</summary>
    async Task<byte[]?> ReadAsync(MaterialFile file) =>
        PathOf(file) is { } path ? await File.ReadAllBytesAsync(path) : null;
}

/// <summary>Files of the library.</summary>
internal sealed class LibraryFiles(IMediaStore store) : IUploadedFiles
{
    public string? PathOf(MaterialFile file) => store.LocalPath(Relative(file));

    public bool Has(MaterialFile file) => store.Find(Relative(file)) is not null;

    // The host leaves a marker named after the folder.
    public bool IsGone(MaterialFile file) =>
        Relative(file).Split('/') is [{ Length: > 0 } folder, _] && store.Find($"trash/gone/{folder}") is not null;

    private static string Relative(MaterialFile file)
    {
        var relative = file.Path.TrimStart('/');
        return relative.StartsWith("media/", StringComparison.Ordinal) ? relative["media/".Length..] : relative;
    }
}
