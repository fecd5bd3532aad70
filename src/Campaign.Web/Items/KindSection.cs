namespace Campaign.Web.Items;

/// <summary>
/// The part of the site where every item of a type has a page of its own under its name. The names are kept for ever:
/// an address that was public once says where the item is now, or that it was withdrawn.
/// </summary>
public sealed record KindSection
{
    /// <summary>Path of the page that lists them.</summary>
    public required string Path { get; init; }

    /// <summary>What a link to that page says, Vietnamese.</summary>
    public required string Title { get; init; }

    /// <summary>What one of them is called inside a Vietnamese sentence: "thông điệp".</summary>
    public required string Noun { get; init; }

    /// <summary>What to tell somebody who holds on to one that was withdrawn, Vietnamese; empty: nothing.</summary>
    public required string Advice { get; init; }

    /// <summary>Whether the sitemap names each page; else the list is enough to find them.</summary>
    public required bool InSitemap { get; init; }

    /// <summary>Whether who looks for them must leave no trace in a browser.</summary>
    public bool Quiet { get; init; }
}
