using System.Globalization;
using System.Security.Cryptography;
using Campaign.UmbracoHost.MediaStorage;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Campaign.UmbracoHost.Media;

/// <summary>
/// Writes what is known about a file on its media item: size in bytes, extension, SHA-256, width and height of a
/// picture, playing time. Pages name the size, stations check the sum. A save that leaves the file alone does not read
/// it again.
/// </summary>
internal sealed class FileFacts(IMediaStore store, MediaFileManager files)
    : INotificationHandler<MediaSavingNotification>
{
    /// <summary>The property for the SHA-256 of the file, in lower-case hex; not every type has it.</summary>
    public const string Sha256 = "sha256";

    /// <summary>The property for the playing time in seconds.</summary>
    public const string Seconds = "seconds";

    public void Handle(MediaSavingNotification notification)
    {
        foreach (var media in notification.SavedEntities.Where(x => !x.HasIdentity || HasOtherFile(x)))
            if (
                MediaFile.Source(media) is { } source
                && files.FileSystem.GetRelativePath(source) is var path
                && store.LocalPath(path) is { } local
            )
                Write(media, path, local);
    }

    private static bool HasOtherFile(IMedia media) => media.IsPropertyDirty(Constants.Conventions.Media.File);

    private void Write(IMedia media, string path, string local)
    {
        Set(media, Constants.Conventions.Media.Bytes, $"{new FileInfo(local).Length}");
        Set(media, Constants.Conventions.Media.Extension, Path.GetExtension(path).TrimStart('.').ToLowerInvariant());
        using (var file = System.IO.File.OpenRead(local))
            Set(media, Sha256, Convert.ToHexStringLower(SHA256.HashData(file)));
        if (
            media.HasProperty(Constants.Conventions.Media.Width)
            && FileKinds.ByExtension(Path.GetExtension(path)) is { } kind
            && (kind.IsPhoto || kind.IsSvg)
        )
        {
            var size = DrawnSize.Of(System.IO.File.ReadAllBytes(local), kind);
            Set(media, Constants.Conventions.Media.Width, $"{size?.Width}");
            Set(media, Constants.Conventions.Media.Height, $"{size?.Height}");
        }
        Set(media, Seconds, PlayingTimeOf(path));
    }

    private string? PlayingTimeOf(string path) =>
        store.LocalPath(path + KnownTime.Suffix) is { } local
            ? KnownTime.Read(System.IO.File.ReadAllBytes(local)).ToString(CultureInfo.InvariantCulture)
            : null;

    private static void Set(IMedia media, string alias, string? value)
    {
        if (media.HasProperty(alias))
            media.SetValue(alias, value);
    }
}

/// <summary>
/// The playing time of a file, in seconds, is kept next to it, because it was measured at the upload.
/// </summary>
internal static class KnownTime
{
    public const string Suffix = ".seconds";

    public static byte[] Write(double seconds) =>
        System.Text.Encoding.ASCII.GetBytes(seconds.ToString("R", CultureInfo.InvariantCulture));

    public static double Read(byte[] content) => double.Parse(content, CultureInfo.InvariantCulture);
}
