using Campaign.Web.Delivery.Content;
using Campaign.Web.Delivery.Rendering;

namespace Campaign.Web.Delivery.Requests;

/// <summary>All that an answer depends on.</summary>
/// <param name="Culture">ISO code of the language; "" when the site has none of those asked for.</param>
/// <param name="IsPreview">Whether drafts are asked for, by somebody who may see them.</param>
/// <param name="StartItem">The root asked for; null when none was.</param>
/// <param name="View">What can be seen.</param>
/// <param name="Expansion">How properties are rendered.</param>
/// <param name="Path">The part of the address after its fixed part.</param>
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
    /// <summary>The request being answered, if it is one of this API.</summary>
    public static DeliveryRequest? Of(IHttpContextAccessor http) => http.HttpContext?.Features.Get<DeliveryRequest>();

    /// <summary>The document; null when it cannot be seen.</summary>
    public DeliveryNode? Find(Guid key) => View.Find(key, Culture);
}
