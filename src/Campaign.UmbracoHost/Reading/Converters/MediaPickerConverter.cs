using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Reading.Converters;

/// <summary>
/// Umbraco.MediaPicker3: in the API always a list. Media that no longer exist, or are in the bin, are left out. A
/// published document gives the files that it was published with.
/// </summary>
internal sealed class MediaPickerConverter(PublishedMedia media, CroppedMediaBuilder builder, IJsonSerializer json)
    : DeliveredConverter("Umbraco.MediaPicker3", typeof(object), typeof(IEnumerable<IApiMediaWithCrops>))
{
    protected override object? Value(string? stored, IPublishedPropertyType type, IPublishedElement owner)
    {
        var items = Picks(stored, owner).Select(x => x.Item).ToArray();
        return type.DataType.ConfigurationAs<MediaPicker3Configuration>()?.Multiple == true
            ? items
            : items.FirstOrDefault();
    }

    protected override object? Delivered(string? stored, IPublishedPropertyType type, IPublishedElement owner) =>
        Picks(stored, owner).Select(x => builder.Build(x.Item, x.Pick)).ToArray();

    private IEnumerable<(IPublishedContent Item, StoredImage Pick)> Picks(string? stored, IPublishedElement owner)
    {
        if (!json.TryDeserialize<List<StoredImage>>(stored ?? "", out var picks))
            yield break;
        foreach (var pick in picks)
            if (media.Find(pick.MediaKey, (owner as PublishedNodeContent)?.FileOf(pick.MediaKey) ?? 0) is { } item)
                yield return (item, pick);
    }
}
