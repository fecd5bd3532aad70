namespace Campaign.Web.Items;

/// <summary>
/// The part of the site in which every item of a type has its own page under its name. Names are kept permanently: an
/// address that was once public says where the item is now, or that it was withdrawn.
/// </summary>
public sealed record KindSection
{
    /// <summary>Path of the page that lists them.</summary>
    public required string Path { get; init; }

    /// <summary>Vietnamese text of a link to that page.</summary>
    public required string Title { get; init; }

    /// <summary>The word for one item inside a Vietnamese sentence: "thông điệp".</summary>
    public required string Noun { get; init; }

    /// <summary>Advice in Vietnamese for readers whose item was withdrawn; empty for none.</summary>
    public required string Advice { get; init; }

    /// <summary>Whether the sitemap lists each page; otherwise the list page is enough to find them.</summary>
    public required bool InSitemap { get; init; }

    /// <summary>Whether visits to its pages must leave no trace in a browser.</summary>
    public bool Quiet { get; init; }
}
