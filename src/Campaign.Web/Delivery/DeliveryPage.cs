namespace Campaign.Web.Delivery;

/// <summary>A page of a list, in Umbraco's form.</summary>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Items">Those of this page.</param>
internal sealed record DeliveryPage(int Total, IReadOnlyList<object> Items);
