using System.Text.Json;
using Campaign.Core.Publication;

namespace Campaign.UmbracoHost.Persistence.Documents;

/// <summary>The values of one version.</summary>
internal sealed class VersionData
{
    public int? TemplateId { get; set; }

    /// <summary>Name and date by culture; nothing for a document that does not vary.</summary>
    public Dictionary<string, CultureName>? Cultures { get; set; }

    public List<StoredValue> Values { get; set; } = [];

    /// <summary>
    /// The translated texts that are older than their originals; each value is what the original said when the
    /// translation was last saved, or null where that must not be kept. Nothing when there are none.
    /// </summary>
    public List<StoredValue>? FormerOriginals { get; set; }

    /// <summary>Of a published version, see <see cref="PublishedDocument.Files"/>; null without any.</summary>
    public Dictionary<Guid, int>? Files { get; set; }

    public static VersionData Read(string json) => PersistedJson.Read<VersionData>(json);
}

/// <summary>A name in one culture, and when it or the culture's values changed last.</summary>
internal sealed record CultureName(string Name, DateTime Date);

/// <summary>The value of a property in a culture and segment; null for a property that does not vary by it.</summary>
internal sealed record StoredValue(string Alias, string? Culture, string? Segment, JsonElement Value)
{
    private static readonly JsonElement Nothing = PersistedJson.Element(null);

    /// <summary>Whether it only says that there was a value.</summary>
    public bool IsWithheld => Value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined;

    /// <summary>Says that there was a value, and not which; the same instance when it said no more before.</summary>
    public StoredValue Withheld() => IsWithheld ? this : this with { Value = Nothing };
}
