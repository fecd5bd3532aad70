using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Campaign.UmbracoHost.Backoffice;

/// <summary>A file of the client, in the forms that a browser may accept.</summary>
/// <param name="Plain">As it is; null for text, which is kept compressed only.</param>
/// <param name="Gzip">Compressed by gzip.</param>
/// <param name="Brotli">Compressed by brotli.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Tag">A strong entity tag.</param>
internal sealed record ClientFile(byte[]? Plain, byte[]? Gzip, byte[]? Brotli, string ContentType, string Tag)
{
    public byte[] Text()
    {
        using var gzip = new GZipStream(new MemoryStream(Gzip!), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        gzip.CopyTo(plain);
        return plain.ToArray();
    }
}

/// <summary>The bundled client, read once from this assembly.</summary>
internal sealed partial class ClientArchive
{
    private readonly FrozenDictionary<string, ClientFile> _files;

    public ClientArchive()
    {
        var entries = ReadAll();
        _files = entries
            .Keys.Where(x =>
                !x.EndsWith(".gz", StringComparison.Ordinal) && !x.EndsWith(".br", StringComparison.Ordinal)
            )
            .ToFrozenDictionary(x => x, x => Make(x, entries));
        EntryPoint = Encoding.UTF8.GetString(_files["entry.txt"].Text());
        var page = Encoding.UTF8.GetString(Shell.Text());
        var importMap = ImportMap().Match(page).Groups[1].Value;
        ImportMapHash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(importMap)));
    }

    /// <summary>The page that starts the client.</summary>
    public ClientFile Shell => _files["index.html"];

    /// <summary>The address of our extension of the client.</summary>
    public string EntryPoint { get; }

    /// <summary>What the content security policy uses to allow the one inline script.</summary>
    public string ImportMapHash { get; }

    public ClientFile? Find(string path) => _files.GetValueOrDefault(path);

    private static ClientFile Make(string name, Dictionary<string, byte[]> entries)
    {
        var bytes = entries[name];
        var gzip = entries.GetValueOrDefault(name + ".gz");
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\"";
        return new(
            gzip is null ? bytes : null,
            gzip,
            entries.GetValueOrDefault(name + ".br"),
            ContentTypeOf(name),
            tag
        );
    }

    private static Dictionary<string, byte[]> ReadAll()
    {
        using var stream =
            typeof(ClientArchive).Assembly.GetManifestResourceStream("client.zip")
            ?? throw new InvalidOperationException("The assembly was built without the backoffice client.");
        using var zip = new ZipArchive(stream);
        return zip
            .Entries.Where(x => x.Length > 0)
            .ToDictionary(
                x => x.FullName.Replace('\\', '/'),
                x =>
                {
                    using var content = x.Open();
                    var bytes = new byte[x.Length];
                    content.ReadExactly(bytes);
                    return bytes;
                }
            );
    }

    private static string ContentTypeOf(string name) =>
        Path.GetExtension(name) switch
        {
            ".js" => "text/javascript; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".woff2" => "font/woff2",
            ".html" => "text/html; charset=utf-8",
            _ => "text/plain; charset=utf-8",
        };

    [GeneratedRegex("<script type=\"importmap\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex ImportMap();
}
