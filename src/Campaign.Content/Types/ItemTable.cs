using System.Collections.Immutable;
using Campaign.Core.Publication;

namespace Campaign.Content.Types;

/// <summary>A document type: what officers see of a concept.</summary>
/// <param name="Alias">English, lower camel case; <see cref="ItemTypes.ApiName"/> where it is an item.</param>
/// <param name="Name">Vietnamese name.</param>
/// <param name="Description">Vietnamese sentence.</param>
/// <param name="Icon">Umbraco icon.</param>
/// <param name="Children">Aliases of the types that may be below it.</param>
/// <param name="Fields">Its own fields in the order of the record, without the common ones.</param>
internal sealed record ItemTable(
    string Alias,
    string Name,
    string Description,
    string Icon,
    ImmutableArray<string> Children,
    ImmutableArray<Field> Fields
)
{
    public Guid Key { get; } = DeterministicKey.Of($"document-type:{Alias}");

    public bool AtRoot { get; init; }

    /// <summary>
    /// Others build on such records, so only groups that work for the whole country make and change them.
    /// </summary>
    public bool IsCentral { get; init; }

    /// <summary>Whether names and texts have a version in each language.</summary>
    public bool Varies { get; init; } = true;

    public ItemType? Item => ItemTypes.TryParse(Alias, out var type) ? type : null;

    /// <summary>The type's own fields first, then the common ones, as in the files and on the screen.</summary>
    public ImmutableArray<Field> AllFields { get; } =
        ItemTypes.TryParse(Alias, out _) ? [.. Fields, .. CommonFields.All] : Fields;

    /// <summary>
    /// Fields that files name; the id stands for itself there, and the path says which edition is meant.
    /// </summary>
    public IEnumerable<Field> FieldsInFiles =>
        AllFields.Where(x => x.Alias is not (CommonFields.Id or CommonFields.Edition));

    public Field? Find(string alias)
    {
        foreach (var field in AllFields) // asked for every value of every document: no delegate, no copy
            if (field.Alias == alias)
                return field;
        return null;
    }
}
