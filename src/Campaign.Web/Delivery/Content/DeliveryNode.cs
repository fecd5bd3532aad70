namespace Campaign.Web.Delivery.Content;

/// <summary>What is known of a document without opening it: enough to find, filter and sort it.</summary>
/// <param name="Key">The document.</param>
/// <param name="Id">Its number in Umbraco.</param>
/// <param name="Type">Alias of its type.</param>
/// <param name="Ancestors">Its ancestors, root first.</param>
/// <param name="SortOrder">Its place among its siblings.</param>
/// <param name="Level">1 at the root.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="UpdatedAt">When this version was saved.</param>
/// <param name="Names">Its name in each language it can be seen in; under "*" when it does not vary.</param>
/// <param name="Media">The media its values name.</param>
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
    /// <summary>The language of a document that does not vary.</summary>
    public const string Invariant = "*";

    /// <summary>Its name in a language; null when it cannot be seen in it.</summary>
    public string? Name(string culture) => Names.GetValueOrDefault(culture) ?? Names.GetValueOrDefault(Invariant);
}
