using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Campaign.Core.Publication;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Campaign.Content.Publishing.Approval;

/// <summary>
/// Names exactly what a language of a document says and where it lies: one changed letter gives another print. Below
/// another province's folder the same words speak to others, so everything above counts, not only the parent.
/// </summary>
internal static class DraftPrint
{
    /// <summary>The print of the draft.</summary>
    public static string Of(IContent document, string culture) =>
        Of(document, culture, NameOf(document, culture, published: false), x => x.EditedValue);

    /// <summary>The print of what is public; null when nothing is.</summary>
    public static string? OfPublic(IContent document, string culture) =>
        IsPublic(document, culture)
            ? Of(document, culture, NameOf(document, culture, published: true), x => x.PublishedValue)
            : null;

    /// <summary>Whether a language of a document is public.</summary>
    public static bool IsPublic(IContent document, string culture) =>
        document.Published && (culture == Change.Invariant || document.IsCulturePublished(culture));

    /// <summary>The name in a language.</summary>
    public static string NameOf(IContent document, string culture, bool published) =>
        (
            (culture == Change.Invariant, published) switch
            {
                (true, true) => document.PublishName,
                (true, false) => document.Name,
                (false, true) => document.GetPublishName(culture),
                (false, false) => document.GetCultureName(culture),
            }
        ) ?? "";

    /// <summary>The values that readers of a language see: its own, and those that all languages share.</summary>
    public static IEnumerable<IPropertyValue> ValuesOf(IProperty property, string culture) =>
        property.Values.Where(x => x.Segment is null && (x.Culture is null || x.Culture.InvariantEquals(culture)));

    private static string Of(IContent document, string culture, string name, Func<IPropertyValue, object?> value)
    {
        var text = new StringBuilder();
        void Add(string? part) => text.Append(part?.Length ?? -1).Append(':').Append(part);
        Add(document.Path);
        Add(name);
        foreach (var property in document.Properties.OrderBy(x => x.Alias, StringComparer.Ordinal))
        foreach (var one in ValuesOf(property, culture).OrderBy(x => x.Culture, StringComparer.Ordinal))
            if (Text(value(one)) is { Length: > 0 } said)
            {
                Add(property.Alias);
                Add(one.Culture is null ? null : culture);
                Add(said);
            }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string? Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture);
}
