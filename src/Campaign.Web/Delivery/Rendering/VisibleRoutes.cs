using Campaign.Web.Delivery.Requests;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Campaign.Web.Delivery.Rendering;

/// <summary>
/// Gives routes only to what a reader may see. Umbraco's builders build nothing without a route, so this one place
/// keeps everything else out of items, lists, expansions and links.
/// </summary>
internal sealed class VisibleRoutes(IApiContentRouteBuilder routes, IHttpContextAccessor http) : IApiContentRouteBuilder
{
    public IApiContentRoute? Build(IPublishedContent content, string? culture = null) =>
        DeliveryRequest.Of(http) is not { } request
        || request.View.Find(content.Key, culture ?? request.Culture) is null
            ? null
            : routes.Build(content, culture ?? request.Culture);
}
