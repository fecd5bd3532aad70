using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Campaign.Web.Http;
using Campaign.Web.Pages.Assets;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Pages.Themes;

/// <summary>
/// The part of the visual themes used on the web: <c>site.css</c> and the pictures in <c>art/</c>, read once at start.
/// </summary>
public sealed partial class SiteThemes
{
    /// <summary>The theme of pages without an edition, and of editions that name none.</summary>
    public const string Default = "thang-hanh-dong";

    private readonly FrozenDictionary<string, SiteTheme> _themes;

    public SiteThemes(IOptions<CampaignOptions> options, ILogger<SiteThemes> log)
    {
        var root = options.Value.ThemesPath;
        var folders = Directory.Exists(root) ? Directory.GetDirectories(root) : [];
        _themes = folders
            .Where(x => File.Exists(Path.Combine(x, "site.css")))
            .Select(Read)
            .ToFrozenDictionary(x => x.Name, StringComparer.Ordinal);
        if (!_themes.ContainsKey(Default))
            log.LogWarning("No theme {Theme} in {Folder}: pages have no cloth and no pictures.", Default, root);
    }

    /// <summary>The named theme, else the default one, else an empty one.</summary>
    public SiteTheme Find(string? name) =>
        _themes.GetValueOrDefault(name ?? Default) ?? _themes.GetValueOrDefault(Default) ?? SiteTheme.Bare;

    /// <summary>
    /// A file by theme and path, for example <c>site.css</c> or <c>art/scene.svg</c>; null when there is none.
    /// </summary>
    public ThemeFile? FindFile(string theme, string path) =>
        _themes.GetValueOrDefault(theme)?.Files.GetValueOrDefault(path);

    private static SiteTheme Read(string folder)
    {
        var name = Path.GetFileName(folder);
        var files = Directory
            .EnumerateFiles(folder, "*.svg", SearchOption.AllDirectories)
            .Append(Path.Combine(folder, "site.css"))
            .Select(path =>
                (Path: Path.GetRelativePath(folder, path).Replace('\\', '/'), Bytes: File.ReadAllBytes(path))
            )
            .ToDictionary(
                x => x.Path,
                x => new ThemeFile(
                    $"/theme/{name}/{x.Path}?v={SiteAssets.Hash(x.Bytes)}",
                    new Payload(x.Bytes, SiteAssets.MediaType(x.Path))
                ),
                StringComparer.Ordinal
            );
        var scene = Path.Combine(folder, "art", "scene.svg");
        return new SiteTheme(name, files, File.Exists(scene) ? Size(File.ReadAllText(scene)) : null);
    }

    /// <summary>The picture's size from its viewBox, which keeps the layout stable while the picture loads.</summary>
    private static (int Width, int Height)? Size(string svg) =>
        ViewBox().Match(svg) is { Success: true } box
            ? (Number(box.Groups[1].Value), Number(box.Groups[2].Value))
            : null;

    private static int Number(string text) =>
        (int)Math.Round(double.Parse(text, CultureInfo.InvariantCulture), MidpointRounding.AwayFromZero);

    [GeneratedRegex("""viewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)""")]
    private static partial Regex ViewBox();
}

/// <summary>The web part of a theme.</summary>
public sealed record SiteTheme(
    string Name,
    IReadOnlyDictionary<string, ThemeFile> Files,
    (int Width, int Height)? SceneSize
)
{
    public static SiteTheme Bare { get; } = new(SiteThemes.Default, new Dictionary<string, ThemeFile>(), null);

    public string? StyleUrl => Files.GetValueOrDefault("site.css")?.Url;

    public string? SceneUrl => Files.GetValueOrDefault("art/scene.svg")?.Url;
}

/// <summary>A file of a theme and its address.</summary>
public sealed record ThemeFile(string Url, Payload Payload);
