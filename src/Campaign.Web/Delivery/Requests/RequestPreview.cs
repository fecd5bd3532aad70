using Umbraco.Cms.Core.DeliveryApi;

namespace Campaign.Web.Delivery.Requests;

/// <summary>Tells Umbraco's builders whether they work for a preview.</summary>
internal sealed class RequestPreview(IHttpContextAccessor http) : IRequestPreviewService
{
    public bool IsPreview() => DeliveryRequest.Of(http)?.IsPreview == true;
}
