using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Campaign.UmbracoHost.Persistence.Documents;

namespace Campaign.UmbracoHost.Search;

/// <summary>
/// The texts of a draft's values: what an officer reads in the editor, without tags, keys and numbers of nodes.
/// </summary>
internal static partial class NodeText
{
    /// <summary>The names of a version in all its languages.</summary>
    public static IEnumerable<string> Names(string? name, VersionData data) =>
        (data.Cultures ?? []).Values.Select(x => x.Name).Append(name ?? "");

    /// <summary>The texts of all values in all languages.</summary>
    public static IEnumerable<string> Texts(VersionData data) => data.Values.SelectMany(x => Of(x.Value));

    private static IEnumerable<string> Of(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => OfString(value.GetString()!),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Of),
            JsonValueKind.Object => value.EnumerateObject().SelectMany(x => Of(x.Value)),
            JsonValueKind.Number => [value.GetRawText()],
            _ => [],
        };

    // Umbraco stores what is not plain text as JSON within a string.
    private static IEnumerable<string> OfString(string text)
    {
        if (Guid.TryParse(text, out _) || text.StartsWith("umb://", StringComparison.Ordinal))
            return [];
        if (text.StartsWith('{') || text.StartsWith('['))
            try
            {
                using var json = JsonDocument.Parse(text);
                return [.. Of(json.RootElement)];
            }
            catch (JsonException)
            {
                // Somebody's text begins with a bracket.
            }
        return [text.Contains('<') ? WebUtility.HtmlDecode(Tag().Replace(text, " ")) : text];
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
