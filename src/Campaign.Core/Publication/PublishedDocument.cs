using System.Collections.Immutable;
using System.Text.Json;

namespace Campaign.Core.Publication;

/// <summary>A document as plain data: its published version, or a draft.</summary>
/// <param name="Key">The document.</param>
/// <param name="Type">Alias of its document type.</param>
/// <param name="Ancestors">Keys of the documents above it, root first.</param>
/// <param name="Cultures">
/// Its state in each culture in which it is public or, for a draft, which it has. The key is
/// <see cref="Change.Invariant"/> for a document that does not vary by culture.
/// </param>
/// <param name="Values">Its property values as stored.</param>
public sealed record PublishedDocument(
    Guid Key,
    string Type,
    ImmutableArray<Guid> Ancestors,
    ImmutableDictionary<string, DocumentCulture> Cultures,
    ImmutableArray<PropertyValue> Values
)
{
    /// <summary>Its number in Umbraco; 0 until it is stored.</summary>
    public int Id { get; init; }

    /// <summary>Its position among its siblings, from 0.</summary>
    public int SortOrder { get; init; }

    /// <summary>When it was created, UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When this version was saved, UTC.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>
    /// The translated texts that are older than their originals: the property and the language of the translation, with
    /// what the original said when the translation was last saved, or null where no such text is kept.
    /// </summary>
    public ImmutableArray<PropertyValue> FormerOriginals { get; init; } = [];

    /// <summary>
    /// The versions of the media items that it was published with: a file that replaces another is not public before
    /// the document is published again. Of an item that is not named here, readers get the file it has now.
    /// </summary>
    public IReadOnlyDictionary<Guid, int> Files { get; init; } = ImmutableDictionary<Guid, int>.Empty;
}

/// <summary>A document in one culture.</summary>
/// <param name="Name">The document's name.</param>
/// <param name="FirstPublished">When it was first published in this culture or, if never, created.</param>
/// <param name="LastPublished">When it was last published in this culture or, if never, saved.</param>
public sealed record DocumentCulture(string Name, DateTimeOffset FirstPublished, DateTimeOffset LastPublished);

/// <summary>A stored value.</summary>
/// <param name="Alias">The property.</param>
/// <param name="Culture">The language of the value; null for a property that does not vary.</param>
/// <param name="Value">The stored value: text, number, date, or JSON as text.</param>
public sealed record PropertyValue(string Alias, string? Culture, object? Value)
{
    /// <summary>What stands for the document's name where properties are named.</summary>
    public const string Name = "";

    /// <summary>Reads a value that was stored as JSON: a number or a text.</summary>
    public static PropertyValue FromJson(string alias, string? culture, JsonElement value) =>
        new(
            alias,
            culture,
            value.ValueKind switch
            {
                JsonValueKind.Null or JsonValueKind.Undefined => null,
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetDecimal(),
                JsonValueKind.True => 1,
                JsonValueKind.False => 0,
                _ => value.GetRawText(),
            }
        );
}
