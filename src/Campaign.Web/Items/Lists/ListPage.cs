namespace Campaign.Web.Items.Lists;

/// <summary>A page of a list.</summary>
/// <param name="Items">The items.</param>
/// <param name="NextCursor">The cursor parameter for the next page; null on the last page.</param>
/// <param name="Total">Number of items on all pages.</param>
/// <param name="AsOf">The day as of which places were named and checks judged.</param>
internal sealed record ListPage<T>(IReadOnlyList<T> Items, string? NextCursor, int Total, DateOnly AsOf);
