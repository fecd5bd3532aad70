using Umbraco.Cms.Core.DeliveryApi;

namespace Campaign.Web.Delivery.Requests;

/// <summary>Tells Umbraco's builders whether the current request is a preview.</summary>
internal sealed class RequestPreview(IHttpContextAccessor http) : IRequestPreviewService
{
    public bool IsPreview() => DeliveryRequest.Of(http)?.IsPreview == true;
}
