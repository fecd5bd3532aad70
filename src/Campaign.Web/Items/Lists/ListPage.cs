namespace Campaign.Web.Items.Lists;

/// <summary>A page of a list.</summary>
/// <param name="Items">The items.</param>
/// <param name="NextCursor">cursor of the next page; null on the last one.</param>
/// <param name="Total">Items on all pages.</param>
/// <param name="AsOf">The day on which places and checks were looked at.</param>
internal sealed record ListPage<T>(IReadOnlyList<T> Items, string? NextCursor, int Total, DateOnly AsOf);
