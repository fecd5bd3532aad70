using System.Collections.Immutable;
using Campaign.Core.Publication;

namespace Campaign.Content.Types;

/// <summary>A document type: what officers see of a concept.</summary>
/// <param name="Alias">English, lower camel case; the name of the <see cref="ItemType"/> where it is an item.</param>
/// <param name="Name">Vietnamese name.</param>
/// <param name="Description">Vietnamese sentence.</param>
/// <param name="Icon">Umbraco icon.</param>
/// <param name="Children">Aliases of the types that may be below it.</param>
/// <param name="Fields">Its own fields in the order of the record, without the common ones.</param>
public sealed record ItemTable(
    string Alias,
    string Name,
    string Description,
    string Icon,
    ImmutableArray<string> Children,
    ImmutableArray<Field> Fields
)
{
    /// <summary>Key of the document type, the same in every database.</summary>
    public Guid Key { get; } = DeterministicKey.Of($"document-type:{Alias}");

    /// <summary>Where its records lie.</summary>
    public required RecordHome Home
    {
        get;
        init
        {
            field = value;
            Item = value == RecordHome.None ? null : new ItemType(Alias);
            AllFields = Item is null ? Fields : [.. Fields, .. CommonFields.All];
        }
    }

    /// <summary>
    /// Aliases of types below which it may lie, beside those that name it among their children: how a type that is
    /// added comes below those that were there before.
    /// </summary>
    public ImmutableArray<string> Parents { get; init; } = [];

    /// <summary>Whether it may lie at the top of the tree.</summary>
    public bool AtRoot { get; init; }

    /// <summary>
    /// Others build on such records, so only groups that work for the whole country make and change them.
    /// </summary>
    public bool IsCentral { get; init; }

    /// <summary>Whether a record is published only with a source: a document, or words.</summary>
    public bool NeedsSource { get; init; }

    /// <summary>Whether names and texts have a version in each language.</summary>
    public bool Varies { get; init; } = true;

    /// <summary>The type of its items; null for folders.</summary>
    public ItemType? Item { get; private init; }

    /// <summary>The type's own fields first, then the common ones, as in the files and on the screen.</summary>
    public ImmutableArray<Field> AllFields { get; private init; }

    /// <summary>
    /// Fields that files name; the id stands for itself there, and the path says which edition is meant.
    /// </summary>
    internal IEnumerable<Field> FieldsInFiles =>
        AllFields.Where(x => x.Alias is not (CommonFields.Id or CommonFields.Edition));

    /// <summary>A field by its alias; null when there is none.</summary>
    public Field? Find(string alias)
    {
        foreach (var field in AllFields) // asked for every value of every document: no delegate, no copy
            if (field.Alias == alias)
                return field;
        return null;
    }
}
