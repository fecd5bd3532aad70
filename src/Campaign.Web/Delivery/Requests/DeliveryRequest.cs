using Campaign.Web.Delivery.Content;
using Campaign.Web.Delivery.Rendering;

namespace Campaign.Web.Delivery.Requests;

/// <summary>Everything that an answer depends on.</summary>
/// <param name="Culture">ISO code of the language; "" when the site has none of those asked for.</param>
/// <param name="IsPreview">Whether drafts are requested by somebody who may see them.</param>
/// <param name="StartItem">The root asked for; null when there is none.</param>
/// <param name="View">What is visible.</param>
/// <param name="Expansion">How properties are rendered.</param>
/// <param name="Path">The variable part of the address.</param>
/// <param name="Query">The query parameters.</param>
internal sealed record DeliveryRequest(
    string Culture,
    bool IsPreview,
    DeliveryNode? StartItem,
    DeliveryView View,
    RequestExpansion Expansion,
    string Path,
    IQueryCollection Query
)
{
    /// <summary>The current request, if it belongs to this API.</summary>
    public static DeliveryRequest? Of(IHttpContextAccessor http) => http.HttpContext?.Features.Get<DeliveryRequest>();

    /// <summary>The document; null when it is not visible.</summary>
    public DeliveryNode? Find(Guid key) => View.Find(key, Culture);
}
