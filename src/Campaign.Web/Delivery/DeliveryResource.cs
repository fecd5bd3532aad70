using System.Collections.Immutable;
using Campaign.Web.Delivery.Requests;

namespace Campaign.Web.Delivery;

/// <summary>One address of the API.</summary>
/// <param name="IsMedia">Whether it is about media, which have their own settings.</param>
/// <param name="Parameters">The query parameters it accepts; any other is refused by name.</param>
/// <param name="Answer">Makes the body.</param>
internal sealed record DeliveryResource(
    bool IsMedia,
    ImmutableArray<string> Parameters,
    Func<DeliveryRequest, Task<object>> Answer
);
