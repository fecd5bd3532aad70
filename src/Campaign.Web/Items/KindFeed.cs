using Campaign.Core.Publication;

namespace Campaign.Web.Items;

/// <summary>How a type stands in feeds: among all, and mostly in a feed of its own too.</summary>
/// <param name="Name">Name of its own feed, as in <c>/feeds/messages.atom</c>; null: it has none.</param>
/// <param name="Title">Vietnamese title of its own feed.</param>
/// <param name="Text">What an entry says besides title and summary, plain text; null: nothing.</param>
public sealed record KindFeed(string? Name, string Title, Func<PublishedItem, string?> Text)
{
    /// <summary>How the items of one record stand in feeds.</summary>
    /// <param name="name">Name of its own feed; null: it stands in the feed of everything only.</param>
    /// <param name="title">Vietnamese title of its own feed.</param>
    /// <param name="text">What an entry says besides title and summary, plain text.</param>
    public static KindFeed Of<TItem>(string? name, string title, Func<TItem, string?> text)
        where TItem : PublishedItem => new(name, title, x => text((TItem)x));
}
