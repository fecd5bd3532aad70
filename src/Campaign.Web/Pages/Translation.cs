using Campaign.Core.Publication;
using Campaign.Web.Items;
using Campaign.Web.Pages.Parts;

namespace Campaign.Web.Pages;

/// <summary>An item in the language the reader asked for, or in Vietnamese with a clear notice that it is.</summary>
/// <param name="Item">What is shown.</param>
/// <param name="Asked">The language asked for.</param>
/// <param name="IsFallback">Whether the item does not exist in that language.</param>
public sealed record Translation<T>(T Item, string Asked, bool IsFallback)
    where T : PublishedItem;

/// <summary>Chooses the language of one item by <c>?tieng=</c>.</summary>
internal static class Translation
{
    /// <summary>Query parameter that names the language, a BCP 47 tag.</summary>
    internal const string Parameter = SiteAddress.LanguageParameter;

    /// <summary>The item in the language of the query, or in Vietnamese if the query names none.</summary>
    public static Translation<T> Of<T>(PageContext context, T item)
        where T : PublishedItem
    {
        var known = context
            .Snapshot.Languages(item.Type)
            .Append(CampaignSnapshot.DefaultLanguage)
            .Append("en-US")
            .Distinct();
        var asked = context.Query.Choice(Parameter, known, "ngôn ngữ") ?? item.Language;
        return context.Snapshot.Find<T>(item.Id, asked) is { } found
            ? new Translation<T>(found, asked, false)
            : new Translation<T>(item, asked, true);
    }

    /// <summary>The head of the item's page, with its languages for search engines and which of them this is.</summary>
    public static PageHead In<T>(this PageHead head, PageContext context, Translation<T> shown)
        where T : PublishedItem =>
        head with
        {
            Alternates = shown.Item.Header.AvailableLanguages is { Length: > 1 } all
                ? [.. all.Select(x => (x, Path(context, shown.Item, x)))]
                : [],
            Canonical = Path(context, shown.Item, shown.Item.Language),
        };

    /// <summary>The address of the item in one of its languages.</summary>
    public static string Path(PageContext context, PublishedItem item, string language) =>
        context.Snapshot.Find(item.Id, language) is { } found && context.AddressOf(found) is { } path
            ? path
            : context.Path;

    /// <summary>The <c>lang</c> of an item's text within a Vietnamese page; null when it is Vietnamese.</summary>
    public static string? Foreign(PublishedItem item) =>
        item.Language == CampaignSnapshot.DefaultLanguage ? null : item.Language;
}
