using System.Text.Json;

namespace Campaign.UmbracoHost.Persistence;

/// <summary>A value that is stored as a list in JSON.</summary>
internal static class StoredList
{
    /// <summary>Its entries; null when the text is no such list: officers may type a bracket, too.</summary>
    public static IReadOnlyList<JsonElement>? Read(string text)
    {
        if (!text.StartsWith('['))
            return null;
        try
        {
            return JsonSerializer.Deserialize<JsonElement[]>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
