using System.Security.Cryptography;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Campaign.UmbracoHost.Media;

/// <summary>Writes size in bytes, extension and SHA-256 of a file beside it: pages name the size, stations check the sum.</summary>
internal sealed class FileFacts(MediaFileManager files) : INotificationHandler<MediaSavingNotification>
{
    /// <summary>The property for the SHA-256 of the file, in lower-case hex; not every type has it.</summary>
    public const string Sha256 = "sha256";

    public void Handle(MediaSavingNotification notification)
    {
        foreach (var media in notification.SavedEntities)
            if (MediaFile.Source(media) is { } source && files.FileSystem.GetRelativePath(source) is var path && files.FileSystem.FileExists(path))
            {
                Set(media, Constants.Conventions.Media.Bytes, $"{files.FileSystem.GetSize(path)}");
                Set(media, Constants.Conventions.Media.Extension, Path.GetExtension(path).TrimStart('.').ToLowerInvariant());
                Set(media, Sha256, Sum(path));
            }
    }

    private string Sum(string path)
    {
        using var file = files.FileSystem.OpenFile(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private static void Set(IMedia media, string alias, string value)
    {
        if (media.HasProperty(alias))
            media.SetValue(alias, value);
    }
}
