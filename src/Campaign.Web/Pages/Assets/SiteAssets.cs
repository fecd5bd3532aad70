using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Campaign.Web.Http;

namespace Campaign.Web.Pages.Assets;

/// <summary>
/// Style sheet, script, icon and fonts, read once from the assembly. Each address contains a hash of the content, so
/// that browsers can keep it for a year and a new version has a new address.
/// </summary>
public sealed class SiteAssets
{
    private const string Prefix = "site/";

    /// <summary>The style sheets in cascade order, all sent as one.</summary>
    private static readonly string[] Styles =
    [
        "fonts",
        "fallbacks",
        "tokens",
        "base",
        "safety",
        "masthead",
        "controls",
        "hero",
        "sections",
        "calls",
        "messages",
        "street",
        "agenda",
        "calendar",
        "materials",
        "thumb",
        "station",
        "footer",
        "pages",
        "filters",
        "chips",
        "directory",
        "picker",
        "service",
        "easy",
        "table",
        "programme",
        "loa",
        "plans",
        "lists",
        "prose",
        "search",
        "quiet",
        "sheet",
        "report",
        "modes",
        "print",
    ];

    private readonly FrozenDictionary<string, Payload> _byPath;
    private readonly Dictionary<string, string> _urls = new(StringComparer.Ordinal);

    public SiteAssets()
    {
        var files = new Dictionary<string, Payload>(StringComparer.Ordinal);
        foreach (var name in Names().Where(x => !x.StartsWith("css/", StringComparison.Ordinal)))
            Put(files, name, Read(name));
        Put(files, "site.css", Sheet(Styles));
        Put(files, "board.css", Sheet(["fonts", "board"]));
        Put(files, "embed.css", Sheet(["embed"]));
        _byPath = files.ToFrozenDictionary(StringComparer.Ordinal);
        Build = Hash(
            Encoding.UTF8.GetBytes(
                string.Concat(_urls.Values) + typeof(SiteAssets).Assembly.ManifestModule.ModuleVersionId
            )
        );
    }

    /// <summary>Identity of this build, so that its pages have ETags of their own.</summary>
    public string Build { get; }

    /// <summary>The address of an asset.</summary>
    /// <exception cref="KeyNotFoundException">There is no such asset.</exception>
    public string Url(string name) => _urls[name];

    /// <summary>The asset for the part of a path after <c>/assets/</c>, or null.</summary>
    public Payload? Find(string path) => _byPath.GetValueOrDefault(path);

    private byte[] Sheet(IEnumerable<string> parts)
    {
        var css = string.Join('\n', parts.Select(x => Encoding.UTF8.GetString(Read($"css/{x}.css"))));
        foreach (var (name, url) in _urls.Where(x => x.Key.StartsWith("fonts/", StringComparison.Ordinal)))
            css = css.Replace($"url(/{name})", $"url({url})", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(CssText.Shortened(css));
    }

    internal static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content))[..12];

    private void Put(Dictionary<string, Payload> files, string name, byte[] content)
    {
        var path = $"{Hash(content)}/{Path.GetFileName(name)}";
        files[path] = new Payload(content, MediaType(name));
        _urls[name] = $"/assets/{path}";
    }

    private static IEnumerable<string> Names() =>
        typeof(SiteAssets)
            .Assembly.GetManifestResourceNames()
            .Where(x => x.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(x => x[Prefix.Length..].Replace('\\', '/'));

    internal static byte[] Read(string name)
    {
        using var stream =
            typeof(SiteAssets).Assembly.GetManifestResourceStream(Prefix + name)
            ?? throw new InvalidOperationException($"The assembly lacks the resource {Prefix}{name}.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    internal static string MediaType(string name) =>
        Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            ".woff2" => "font/woff2",
            ".LICENSE" => "text/plain; charset=utf-8",
            var other => throw new ArgumentException($"No media type is known for {other}.", nameof(name)),
        };
}
