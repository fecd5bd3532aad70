using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Campaign.Rendering.Themes;

/// <summary>Reads one theme folder; reports every fault instead of stopping at the first.</summary>
internal sealed partial class ThemeReader(string folder, List<string> faults)
{
    private static readonly string[] Keys =
    [
        "name",
        "title",
        "description",
        "version",
        "colours",
        "type",
        "logo",
        "art",
        "credits",
        "licence",
    ];

    private readonly string _name = Path.GetFileName(folder);

    public static Theme? Read(string folder, List<string> faults)
    {
        var before = faults.Count;
        var theme = new ThemeReader(folder, faults).Read();
        return faults.Count == before ? theme : null;
    }

    private Theme? Read()
    {
        if (!NamePattern().IsMatch(_name))
            Fault("", "a theme's folder is named in a-z, 0-9 and hyphens");
        if (Parse() is not { } json)
            return null;
        CheckKeys("", json, Keys);
        if (Text(json, "name") is { } name && name != _name)
            Fault("theme.json", $"name is \"{name}\", not \"{_name}\"");

        var art = Child(json, "art", ["scene", "band", "crown"]);
        var type = Child(json, "type", ["message"]);
        var colours = Colours(json);
        var site = Css("site.css", ThemeTokens.Site, colours);
        var print = Css("print.css", ThemeTokens.Print, colours);
        faults.AddRange(ThemeContrast.Check(colours).Concat(ThemeDays.Check(site)).Select(f => $"{_name}: {f}"));
        return new Theme(
            _name,
            Text(json, "title") ?? "",
            Text(json, "description") ?? "",
            Text(json, "version") ?? "",
            Text(json, "credits") ?? "",
            Text(json, "licence") ?? "",
            colours,
            MessageScale(type),
            site,
            print,
            Art(art, "scene"),
            Art(art, "band"),
            art.ValueKind == JsonValueKind.Object && art.TryGetProperty("crown", out _) ? Art(art, "crown") : null,
            Art(json, "logo"),
            HashOfFolder(),
            folder
        );
    }

    private JsonElement? Parse()
    {
        if (File("theme.json") is not { } text)
            return null;
        try
        {
            var root = JsonDocument.Parse(text).RootElement;
            if (root.ValueKind == JsonValueKind.Object)
                return root;
            Fault("theme.json", "is not an object");
        }
        catch (JsonException e)
        {
            Fault("theme.json", $"is not JSON: {e.Message}");
        }
        return null;
    }

    private void CheckKeys(string prefix, JsonElement json, IReadOnlyCollection<string> known)
    {
        foreach (var key in json.EnumerateObject().Select(p => p.Name).Where(k => !known.Contains(k)))
            Fault("theme.json", $"unknown key \"{prefix}{key}\"; known: {string.Join(", ", known)}");
    }

    private string? Text(JsonElement json, string key)
    {
        if (
            json.ValueKind == JsonValueKind.Object
            && json.TryGetProperty(key, out var value)
            && value.ValueKind == JsonValueKind.String
            && value.GetString()!.Trim().Length > 0
        )
            return value.GetString()!.Trim().Normalize();
        Fault("theme.json", $"\"{key}\" is missing or not a text");
        return null;
    }

    private JsonElement Child(JsonElement json, string key, string[] known)
    {
        if (json.TryGetProperty(key, out var child) && child.ValueKind == JsonValueKind.Object)
        {
            CheckKeys(key + ".", child, known);
            return child;
        }
        Fault("theme.json", $"\"{key}\" is missing or not an object");
        return default;
    }

    private Dictionary<string, string> Colours(JsonElement json)
    {
        var colours = new Dictionary<string, string>();
        if (Child(json, "colours", [.. ThemeTokens.Colours]) is not { ValueKind: JsonValueKind.Object } child)
            return colours;
        foreach (var colour in child.EnumerateObject())
        {
            if (colour.Value.ValueKind == JsonValueKind.String && ColourPattern().IsMatch(colour.Value.GetString()!))
                colours[colour.Name] = colour.Value.GetString()!.ToUpperInvariant();
            else
                Fault("theme.json", $"colours.{colour.Name} must be written #RRGGBB");
        }
        foreach (var missing in ThemeTokens.Required.Where(t => !child.TryGetProperty(t, out _)))
            Fault("theme.json", $"colours.{missing} is missing");
        return colours;
    }

    private double MessageScale(JsonElement type)
    {
        if (type.ValueKind != JsonValueKind.Object || !type.TryGetProperty("message", out var value))
            return 1;
        if (value.ValueKind == JsonValueKind.Number && value.GetDouble() is >= 0.8 and <= 1.2)
            return value.GetDouble();
        Fault("theme.json", "type.message must be a number from 0.8 to 1.2");
        return 1;
    }

    private string Css(string file, IReadOnlyCollection<string> allowed, Dictionary<string, string> colours)
    {
        if (File(file) is not { } css)
            return "";
        faults.AddRange(ThemeCss.Check(css, _name, allowed, colours).Select(f => $"{_name}/{file}: {f}"));
        return css;
    }

    private string Art(JsonElement json, string key)
    {
        if (json.ValueKind != JsonValueKind.Object || Text(json, key) is not { } file || File(file) is not { } svg)
            return "";
        faults.AddRange(ThemeArt.Check(svg).Select(f => $"{_name}/{file}: {f}"));
        return svg;
    }

    private string? File(string file)
    {
        var path = Path.GetFullPath(Path.Combine(folder, file));
        if (!path.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            Fault(file, "lies outside the theme's folder");
        else if (!System.IO.File.Exists(path))
            Fault(file, "is missing");
        else
            return System.IO.File.ReadAllText(path);
        return null;
    }

    private string HashOfFolder()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            hash.AppendData(System.IO.File.ReadAllBytes(file));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private void Fault(string file, string what) =>
        faults.Add(file.Length > 0 ? $"{_name}/{file}: {what}." : $"{_name}: {what}.");

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex NamePattern();

    [GeneratedRegex("^#[0-9A-Fa-f]{6}$")]
    private static partial Regex ColourPattern();
}
