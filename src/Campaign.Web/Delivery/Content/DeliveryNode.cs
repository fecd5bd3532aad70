namespace Campaign.Web.Delivery.Content;

/// <summary>What is known of a document without loading it: enough to find, filter and sort it.</summary>
/// <param name="Key">The document.</param>
/// <param name="Id">Its number in Umbraco.</param>
/// <param name="Type">Alias of its type.</param>
/// <param name="Ancestors">Its ancestors, root first.</param>
/// <param name="SortOrder">Its position among its siblings.</param>
/// <param name="Level">Its depth in the tree; 1 at the root.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="UpdatedAt">When this version was saved.</param>
/// <param name="Names">Its name in each language in which it is visible; under "*" when it does not vary.</param>
/// <param name="Media">The media that its values refer to.</param>
internal sealed record DeliveryNode(
    Guid Key,
    int Id,
    string Type,
    IReadOnlyList<Guid> Ancestors,
    int SortOrder,
    int Level,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    IReadOnlyDictionary<string, string> Names,
    IReadOnlyList<Guid> Media
)
{
    /// <summary>Stands for the language of a document that does not vary.</summary>
    public const string Invariant = "*";

    /// <summary>The versions of the media items that it was published with; nothing of a draft.</summary>
    public IReadOnlyDictionary<Guid, int> Files { get; init; } = new Dictionary<Guid, int>();

    /// <summary>Its name in a language; null when it is not visible in it.</summary>
    public string? Name(string culture) => Names.GetValueOrDefault(culture) ?? Names.GetValueOrDefault(Invariant);
}
