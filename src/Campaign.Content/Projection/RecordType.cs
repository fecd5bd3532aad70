using Campaign.Content.Types;
using Campaign.Core.Publication;

namespace Campaign.Content.Projection;

/// <summary>A type of record: its document type, and how a document becomes the record.</summary>
/// <param name="Table">The document type.</param>
/// <param name="Make">
/// Makes the record of a document in one language. It runs when all mandatory fields are there and readable.
/// </param>
public sealed record RecordType(ItemTable Table, Func<ItemHeader, Fields, PublishedItem> Make)
{
    /// <summary>The type of the items.</summary>
    public ItemType Type { get; } =
        Table.Item ?? throw new ArgumentException($"{Table.Alias} is a folder and no record.", nameof(Table));

    /// <summary>The title; null, here or as its answer: the field "title", or the document's name.</summary>
    public Func<Fields, string?>? Title { get; init; }

    /// <summary>
    /// The name in addresses, from the values and the campaign's alias; null: the id, with the year behind it where
    /// ids are unique within a year only.
    /// </summary>
    internal Func<Fields, string?, string>? Slug { get; init; }
}
