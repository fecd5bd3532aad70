using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Campaign.UmbracoHost.Reading;

/// <summary>
/// The URL of a media item's file: kept as it is by the upload field, within JSON by the image cropper.
/// </summary>
internal sealed class MediaUrls : IApiMediaUrlProvider
{
    public string GetUrl(IPublishedContent media)
    {
        var stored = media.GetProperty(Constants.Conventions.Media.File)?.GetSourceValue() as string ?? "";
        if (!stored.StartsWith('{'))
            return stored;
        using var json = JsonDocument.Parse(stored);
        return json.RootElement.TryGetProperty("src", out var src) ? src.GetString() ?? "" : "";
    }
}
