using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Campaign.UmbracoHost.Media;

/// <summary>Writes the size in bytes and the extension of a file beside it, so that pages can say how large a download is.</summary>
internal sealed class FileFacts(MediaFileManager files) : INotificationHandler<MediaSavingNotification>
{
    public void Handle(MediaSavingNotification notification)
    {
        foreach (var media in notification.SavedEntities)
            if (MediaFile.Source(media) is { } source && files.FileSystem.GetRelativePath(source) is var path && files.FileSystem.FileExists(path))
            {
                Set(media, Constants.Conventions.Media.Bytes, $"{files.FileSystem.GetSize(path)}");
                Set(media, Constants.Conventions.Media.Extension, Path.GetExtension(path).TrimStart('.').ToLowerInvariant());
            }
    }

    private static void Set(IMedia media, string alias, string value)
    {
        if (media.HasProperty(alias))
            media.SetValue(alias, value);
    }
}
