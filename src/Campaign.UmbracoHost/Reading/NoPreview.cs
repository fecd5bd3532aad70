using Umbraco.Cms.Core.DeliveryApi;

namespace Campaign.UmbracoHost.Reading;

/// <summary>
/// Nothing is a preview, unless whoever serves the Content Delivery API registers a service that knows the request.
/// </summary>
internal sealed class NoPreview : IRequestPreviewService
{
    public bool IsPreview() => false;
}
