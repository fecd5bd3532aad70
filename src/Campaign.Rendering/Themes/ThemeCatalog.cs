namespace Campaign.Rendering.Themes;

/// <summary>Every visual identity the site may wear.</summary>
public sealed class ThemeCatalog
{
    private readonly Dictionary<string, Theme> _themes;

    private ThemeCatalog(IEnumerable<Theme> themes) => _themes = themes.ToDictionary(t => t.Name);

    /// <summary>The themes by name.</summary>
    public IReadOnlyCollection<Theme> All => _themes.Values;

    /// <summary>Reads and checks every folder under <paramref name="folder"/>.</summary>
    /// <exception cref="ThemeException">Anything is wrong in any of them; all faults in one list.</exception>
    public static ThemeCatalog Load(string folder)
    {
        if (!Directory.Exists(folder)) throw new ThemeException([$"The folder {folder} does not exist."]);
        var faults = new List<string>();
        var themes = Directory.GetDirectories(folder).Order(StringComparer.Ordinal)
            .Select(path => ThemeReader.Read(path, faults)).OfType<Theme>().ToList();
        if (themes.Count == 0 && faults.Count == 0) faults.Add($"{folder} holds no theme.");
        return faults.Count == 0 ? new ThemeCatalog(themes) : throw new ThemeException(faults);
    }

    /// <summary>The theme of that name, or null.</summary>
    public Theme? Find(string name) => _themes.GetValueOrDefault(name);

    /// <summary>The theme of that name.</summary>
    /// <exception cref="UnprintableException">There is none; the message lists those there are.</exception>
    public Theme Get(string name) => Find(name) ?? throw new UnprintableException(
        [$"There is no theme \"{name}\"; there are: {string.Join(", ", _themes.Keys.Order(StringComparer.Ordinal))}."]);
}
