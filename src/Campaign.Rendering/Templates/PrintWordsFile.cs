using System.Text.Json;
using System.Text.RegularExpressions;

namespace Campaign.Rendering.Templates;

/// <summary>
/// <c>themes/words.json</c>: the sheets' own words in other languages, each translated by a person who speaks it. A
/// language that is not in it gets the Vietnamese words, marked as Vietnamese.
/// </summary>
internal static partial class PrintWordsFile
{
    public const string Name = "words.json";

    private const int LongestWord = 60;

    /// <summary>The words by language; every fault is added to the list.</summary>
    public static IReadOnlyDictionary<string, PrintWords> Read(string path, List<string> faults)
    {
        var found = new Dictionary<string, PrintWords>();
        if (!File.Exists(path))
            return found;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            foreach (var language in json.RootElement.EnumerateObject())
                if (Words(language, faults) is { } words)
                    found[language.Name] = words;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            faults.Add($"{Name} is not a JSON object of languages: {e.Message}");
        }
        return found;
    }

    private static PrintWords? Words(JsonProperty language, List<string> faults)
    {
        var before = faults.Count;
        void Fault(string what) => faults.Add($"{Name}/{language.Name}: {what}.");
        if (!TagPattern().IsMatch(language.Name))
            Fault("is not a language tag like km or en");
        var keys = new HashSet<string>();
        string Text(string key)
        {
            keys.Add(key);
            if (
                language.Value.TryGetProperty(key, out var value)
                && value.ValueKind == JsonValueKind.String
                && value.GetString()!.Trim().Normalize() is { Length: > 0 and <= LongestWord } text
            )
            {
                foreach (var rune in Fonts.Missing(text))
                    Fault($"\"{key}\": no typeface has the letter \"{rune}\" (U+{rune.Value:X4})");
                return text;
            }
            Fault($"\"{key}\" is missing, or is not a text of 1 to {LongestWord} characters");
            return "";
        }
        var words = new PrintWords(
            language.Name,
            Text("callNow"),
            Text("issuedBy"),
            Text("readMore"),
            Text("sample"),
            Text("version"),
            Text("seconds"),
            Text("total"),
            Text("airedAt"),
            Text("reader")
        );
        foreach (var strange in language.Value.EnumerateObject().Select(p => p.Name).Where(k => !keys.Contains(k)))
            Fault($"unknown key \"{strange}\"; known: {string.Join(", ", keys)}");
        return faults.Count == before ? words : null;
    }

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex TagPattern();
}
