using System.Text.Json;
using Campaign.UmbracoHost.Persistence;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Media;

/// <summary>
/// A document is not published while a picture on it has no alternative text: a blind reader would miss it.
/// </summary>
internal sealed class AltTexts(IMediaService media) : INotificationHandler<ContentPublishingNotification>
{
    /// <summary>The property of an image that holds the text.</summary>
    public const string Alias = "altText";

    public void Handle(ContentPublishingNotification notification)
    {
        foreach (var content in notification.PublishedEntities)
        {
            var missing = Pictures(content)
                .Where(x => x.HasProperty(Alias) && string.IsNullOrWhiteSpace(x.GetValue<string>(Alias)))
                .Select(x => x.Name)
                .Distinct()
                .ToList();
            if (missing.Count == 0)
                continue;
            var text =
                $"Ảnh “{string.Join("”, “", missing)}” chưa có văn bản thay thế. "
                + "Hãy mở ảnh trong mục Phương tiện và nhập.";
            notification.CancelOperation(new EventMessage($"{content.Key}", text, EventMessageType.Error));
        }
    }

    private IEnumerable<IMedia> Pictures(IContent content)
    {
        var keys = content
            .Properties.Where(x => x.PropertyType.PropertyEditorAlias == Constants.PropertyEditors.Aliases.MediaPicker3)
            .SelectMany(x => x.Values)
            .Select(x => x.EditedValue as string)
            .SelectMany(Keys)
            .ToHashSet();
        return keys.Count == 0 ? [] : media.GetByIds(keys);
    }

    private static IEnumerable<Guid> Keys(string? picks) =>
        StoredList
            .Read(picks ?? "")
            ?.Select(x =>
                x.ValueKind == JsonValueKind.Object
                && x.TryGetProperty("mediaKey", out var key)
                && key.ValueKind == JsonValueKind.String
                && key.TryGetGuid(out var found)
                    ? found
                    : Guid.Empty
            )
            .Where(x => x != Guid.Empty)
        ?? [];
}
