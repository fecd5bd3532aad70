using System.Text.Json;

namespace Campaign.UmbracoHost.Publication;

/// <summary>A document as plain data.</summary>
/// <param name="Key">The document.</param>
/// <param name="Id">Its number in Umbraco.</param>
/// <param name="TypeAlias">The alias of its document type.</param>
/// <param name="ParentKey">Its parent; null at the root.</param>
/// <param name="Ancestors">The keys of its ancestors, root first.</param>
/// <param name="SortOrder">Its place among its siblings.</param>
/// <param name="Level">1 at the root.</param>
/// <param name="CreatedAt">When it was created, in UTC.</param>
/// <param name="UpdatedAt">When this version was saved, in UTC.</param>
/// <param name="Cultures">
/// The languages it can be seen in, by ISO code; "*" alone for a document that does not vary by language. In a draft:
/// all languages it has.
/// </param>
/// <param name="Values">Its property values; see <see cref="PublishedProperty"/>.</param>
public sealed record PublishedNode(
    Guid Key,
    int Id,
    string TypeAlias,
    Guid? ParentKey,
    IReadOnlyList<Guid> Ancestors,
    int SortOrder,
    int Level,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    IReadOnlyDictionary<string, PublishedCulture> Cultures,
    IReadOnlyList<PublishedProperty> Values
)
{
    /// <summary>The value of a property in a language, or the one for all languages; null when there is none.</summary>
    public JsonElement? Value(string alias, string? culture = null)
    {
        foreach (var value in Values)
            if (
                value.Alias == alias
                && (value.Culture is null || string.Equals(value.Culture, culture, StringComparison.OrdinalIgnoreCase))
            )
                return value.Value;
        return null;
    }
}

/// <summary>A document in one language.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Segment">Its part of the URL; empty in a draft that was never published.</param>
/// <param name="PublishedAt">When it was published last, in UTC; null in a draft of something unpublished.</param>
/// <param name="FirstPublishedAt">When it was published for the first time, in UTC.</param>
public sealed record PublishedCulture(
    string Name,
    string Segment,
    DateTimeOffset? PublishedAt,
    DateTimeOffset? FirstPublishedAt
);

/// <summary>A property's value as the database keeps it.</summary>
/// <param name="Alias">The property.</param>
/// <param name="Culture">The language; null for a property that does not vary by it.</param>
/// <param name="Value">
/// A number, or a string: text as it is, a date in ISO 8601, or the editor's JSON as text (pickers, tags, rich text).
/// </param>
public sealed record PublishedProperty(string Alias, string? Culture, JsonElement Value);
