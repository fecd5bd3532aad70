using Campaign.Core.Publication;

namespace Campaign.Web.Items;

/// <summary>How a type stands in feeds: among all, and mostly in a feed of its own too.</summary>
/// <param name="Name">Name of its own feed, as in <c>/feeds/messages.atom</c>; null: it has none.</param>
/// <param name="Title">Vietnamese title of its own feed.</param>
/// <param name="Text">What an entry says besides title and summary, plain text; null: nothing.</param>
public sealed record KindFeed(string? Name, string Title, Func<PublishedItem, string?> Text);
