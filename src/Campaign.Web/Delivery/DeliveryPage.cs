namespace Campaign.Web.Delivery;

/// <summary>A page of a list, in Umbraco's form.</summary>
/// <param name="Total">Number of items on all pages.</param>
/// <param name="Items">The items on this page.</param>
internal sealed record DeliveryPage(int Total, IReadOnlyList<object> Items);
