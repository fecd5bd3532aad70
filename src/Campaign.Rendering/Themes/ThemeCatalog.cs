using Campaign.Rendering.Faults;

namespace Campaign.Rendering.Themes;

/// <summary>Every visual identity the site may wear.</summary>
public sealed class ThemeCatalog
{
    private readonly Dictionary<string, Theme> _themes;

    private readonly IReadOnlyDictionary<string, PrintWords> _words;

    private ThemeCatalog(IEnumerable<Theme> themes, IReadOnlyDictionary<string, PrintWords> words) =>
        (_themes, _words) = (themes.ToDictionary(t => t.Name), words);

    /// <summary>The themes by name.</summary>
    public IReadOnlyCollection<Theme> All => _themes.Values;

    /// <summary>Reads and checks every folder under <paramref name="folder"/>, and its <c>words.json</c>.</summary>
    /// <exception cref="ThemeException">Anything is wrong in any of them; all faults in one list.</exception>
    public static ThemeCatalog Load(string folder)
    {
        if (!Directory.Exists(folder))
            throw new ThemeException([$"The folder {folder} does not exist."]);
        var faults = new List<string>();
        var themes = Directory
            .GetDirectories(folder)
            .Order(StringComparer.Ordinal)
            .Select(path => ThemeReader.Read(path, faults))
            .OfType<Theme>()
            .ToList();
        var words = PrintWordsFile.Read(Path.Combine(folder, PrintWordsFile.Name), faults);
        if (themes.Count == 0 && faults.Count == 0)
            faults.Add($"{folder} holds no theme.");
        return faults.Count == 0 ? new ThemeCatalog(themes, words) : throw new ThemeException(faults);
    }

    /// <summary>The sheets' own words in a language, or its base ("en" of "en-US"); else in Vietnamese.</summary>
    public PrintWords WordsOf(string language) =>
        _words.GetValueOrDefault(language) ?? _words.GetValueOrDefault(language.Split('-')[0]) ?? PrintWords.Vietnamese;

    /// <summary>The theme of that name, or null.</summary>
    public Theme? Find(string name) => _themes.GetValueOrDefault(name);

    /// <summary>The theme of that name.</summary>
    /// <exception cref="UnprintableException">There is none; the message lists those that exist.</exception>
    public Theme Get(string name) =>
        Find(name)
        ?? throw new UnprintableException([
            $"There is no theme \"{name}\"; "
                + $"there are: {string.Join(", ", _themes.Keys.Order(StringComparer.Ordinal))}.",
        ]);
}
