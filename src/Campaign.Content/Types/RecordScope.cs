using System.Globalization;

namespace Campaign.Content.Types;

/// <summary>The scope within which an id is unique.</summary>
/// <param name="Campaign">Alias of the campaign; null when the record belongs to none.</param>
/// <param name="Year">Year of the edition; null when the record belongs to the campaign as a whole.</param>
internal sealed record RecordScope(string? Campaign, int? Year)
{
    public static RecordScope Global { get; } = new(null, null);

    /// <summary>The key that a record of this scope has when it came from a file.</summary>
    public Guid KeyOf(string type, string id) =>
        DeterministicKey.Of(string.Create(CultureInfo.InvariantCulture, $"{type}:{Campaign}/{Year}/{id}"));

    /// <summary>This scope, then the wider ones.</summary>
    public IEnumerable<RecordScope> AndWider()
    {
        yield return this;
        if (Year is not null)
            yield return new(Campaign, null);
        if (Campaign is not null)
            yield return Global;
    }

    /// <summary>Scope of the file that contains a record of this scope.</summary>
    public RecordScope ForFile(string type) =>
        type is "document" or "target" or "service" or "organisation" or "place" ? Global : this;

    /// <summary>
    /// Scope of a record of a type that is found here: campaigns, documents, places … are unique everywhere.
    /// </summary>
    public RecordScope For(string type) =>
        type switch
        {
            "campaign" or "document" or "target" or "service" or "organisation" or "place" => Global,
            "edition" => this with { Year = null },
            _ => this,
        };
}
