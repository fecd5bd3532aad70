using System.Collections.Immutable;
using Campaign.Core.Publication;

namespace Campaign.Web.Site.Http;

/// <summary>An item in the language the reader asked for, or in Vietnamese with the plain word that it is so.</summary>
/// <param name="Item">What is shown.</param>
/// <param name="Asked">The language asked for.</param>
/// <param name="IsFallback">Whether the item does not exist in that language.</param>
public sealed record Translation<T>(T Item, string Asked, bool IsFallback)
    where T : PublishedItem;

/// <summary>Choosing the language of one item by <c>?tieng=</c>.</summary>
internal static class Translation
{
    /// <summary>Query parameter that names the language, a BCP 47 tag.</summary>
    internal const string Parameter = "tieng";

    /// <summary>The item in the language of the query; in Vietnamese when it asks for none.</summary>
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

    /// <summary>The addresses of the item's languages, for search engines.</summary>
    public static ImmutableArray<(string Language, string Path)> Alternates(PageContext context, PublishedItem item) =>
        item.Header.AvailableLanguages.Length < 2
            ? []
            : [.. item.Header.AvailableLanguages.Select(x => (x, Path(context, item, x)))];

    /// <summary>The address of the item in a language; the default language's has no query.</summary>
    public static string Path(PageContext context, PublishedItem item, string language) =>
        language == item.Header.AvailableLanguages.FirstOrDefault()
            ? context.Path
            : $"{context.Path}?{Parameter}={language}";
}
