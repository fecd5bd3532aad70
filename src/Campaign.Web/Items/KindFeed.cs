using Campaign.Core.Publication;

namespace Campaign.Web.Items;

/// <summary>How a type appears in feeds: in the feed of everything, and mostly also in its own.</summary>
/// <param name="Name">Name of its own feed, as in <c>/feeds/messages.atom</c>; null when it has none.</param>
/// <param name="Title">Vietnamese title of its own feed.</param>
/// <param name="Text">Text of an entry besides title and summary, plain text; null for none.</param>
public sealed record KindFeed(string? Name, string Title, Func<PublishedItem, string?> Text)
{
    /// <summary>Describes how the items of one record appear in feeds.</summary>
    /// <param name="name">Name of its own feed; null when it appears only in the feed of everything.</param>
    /// <param name="title">Vietnamese title of its own feed.</param>
    /// <param name="text">Text of an entry besides title and summary, plain text.</param>
    public static KindFeed Of<TItem>(string? name, string title, Func<TItem, string?> text)
        where TItem : PublishedItem => new(name, title, x => text((TItem)x));
}
