using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Campaign.Web.Tests.Broadcast;

namespace Campaign.Web.Tests.Whole.Secrecy;

/// <summary>Reads everything that anybody can read and finds the secrets in it.</summary>
internal sealed partial class PublicReader : IDisposable
{
    private readonly WatchedSite _site;
    private readonly string _control;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        Timeout = TimeSpan.FromMinutes(10),
    };

    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <param name="site">The site.</param>
    /// <param name="control">A public word: where it is not found, nothing was looked at.</param>
    public PublicReader(WatchedSite site, string control)
    {
        (_site, _control) = (site, control);
        _http.BaseAddress = site.Http.BaseAddress;
    }

    /// <summary>What was found: which secret, and where.</summary>
    public List<string> Found { get; } = [];

    /// <summary>Number of answers that were read.</summary>
    public int Answers => _read.Count;

    /// <summary>Media types in which the public word was found.</summary>
    public HashSet<string> Reached { get; } = [];

    /// <summary>Every route, every page of the sitemap, every list of the API to its end.</summary>
    public async Task ReadEverythingAsync()
    {
        foreach (var address in (await PublicAddresses.FindAsync(_site)).Values.SelectMany(x => x))
            await ReadAsync(address);
        foreach (Match page in Location().Matches(await ReadAsync("/sitemap.xml")))
            await ReadAsync(new Uri(page.Groups[1].Value).PathAndQuery);
        foreach (var path in await OperationsAsync(x => !x.Contains('{')))
        foreach (var query in new[] { "", "?limit=200", "?limit=200&lang=en-US", "?after=0&limit=1000", "?lang=*" })
            await ReadToTheEndAsync(path + query);
    }

    /// <summary>Everything that leads on from an item, and its forms in every channel.</summary>
    public async Task ReadCloselyAsync(Guid id)
    {
        var texts = new List<string>();
        foreach (var path in await OperationsAsync(x => x.Contains("{id}", StringComparison.Ordinal)))
            texts.Add(await ReadAsync(path.Replace("{id}", $"{id}", StringComparison.Ordinal)));
        foreach (var path in new[] { $"/umbraco/delivery/api/v2/content/item/{id}", $"/thu-hoi/{id}" })
        {
            texts.Add(await ReadAsync(path));
            texts.Add(await ReadAsync(path, ("Preview", "true"), ("Accept-Language", English)));
        }
        foreach (var link in texts.SelectMany(PublicAddresses.Links).Distinct().ToList())
            await ReadAsync(link);
    }

    /// <summary>Asks every search for each secret: whether there is something is an answer as well.</summary>
    public async Task AskForAsync(Secret secret)
    {
        // Several words are found one by one.
        if (secret.Text.Contains(' ', StringComparison.Ordinal))
            return;
        var word = Uri.EscapeDataString(secret.Text);
        foreach (
            var (path, list) in new[]
            {
                ($"/api/v1/search?q={word}", "items"),
                ($"/api/v1/services?q={word}", "items"),
                ($"/umbraco/delivery/api/v2/content?filter=name:{word}", "items"),
            }
        )
        {
            using var answer = await _http.GetAsync(path);
            if (answer.StatusCode != HttpStatusCode.OK)
                continue;
            using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            if (json.RootElement.GetProperty(list).GetArrayLength() > 0)
                Found.Add($"{secret.Where}: {path.Split('=')[0]} finds it");
        }
    }

    /// <summary>Looks into what is not an answer: a log, a file.</summary>
    public void Look(string where, string text, Func<Secret, bool>? isWanted = null)
    {
        foreach (var secret in _site.Secrets.In(text).Where(isWanted ?? (_ => true)))
            Found.Add($"{secret.Where}: {where}: …{Around(text, secret.Text)}…");
    }

    /// <summary>Looks into the bytes of a file, unpacked where it is packed.</summary>
    public void LookInto(string where, byte[] bytes, string type, Func<Secret, bool>? isWanted = null)
    {
        foreach (var text in Texts(bytes))
        {
            Look(where, text, isWanted);
            if (text.Contains(_control, StringComparison.OrdinalIgnoreCase))
                Reached.Add(type);
        }
    }

    public void Dispose() => _http.Dispose();

    private const string English = "en-US";

    private async Task<string> ReadAsync(string address, params (string Name, string Value)[] headers)
    {
        if (!_read.Add(address + string.Concat(headers)))
            return "";
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("identity"));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await _http.SendAsync(request);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Look($"headers of {address}", $"{answer.Headers}{answer.Content.Headers}{answer.TrailingHeaders}");
        LookInto($"{address} ({(int)answer.StatusCode})", bytes, answer.Content.Headers.ContentType?.MediaType ?? "");
        if ((int)answer.StatusCode >= 500 && answer.StatusCode != HttpStatusCode.ServiceUnavailable)
            Found.Add($"{address}: {(int)answer.StatusCode}");
        return Encoding.UTF8.GetString(bytes);
    }

    private async Task ReadToTheEndAsync(string? address)
    {
        for (var pages = 0; address is not null; pages++)
        {
            Assert.True(pages < 1000, $"{address} does not end");
            var text = await ReadAsync(address);
            address = Next().Match(text) is { Success: true } next
                ? $"{address.Split('?')[0]}?limit=200&cursor={Uri.EscapeDataString(next.Groups[1].Value)}"
                : null;
        }
    }

    private async Task<IEnumerable<string>> OperationsAsync(Func<string, bool> isWanted)
    {
        using var document = JsonDocument.Parse(await _http.GetStringAsync("/openapi/v1.json"));
        return
        [
            .. document
                .RootElement.GetProperty("paths")
                .EnumerateObject()
                .Where(x => x.Value.TryGetProperty("get", out _) && isWanted(x.Name))
                .Select(x => x.Name)
                .Where(x => x.Count(c => c == '{') <= 1),
        ];
    }

    private static IEnumerable<string> Texts(byte[] bytes)
    {
        yield return Encoding.Latin1.GetString(bytes);
        if (bytes.AsSpan().StartsWith("%PDF"u8))
        {
            var (text, title) = PdfText.Of(bytes);
            yield return $"{title}\n{text}";
        }
        if (!bytes.AsSpan().StartsWith("PK"u8))
            yield break;
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries)
        {
            yield return entry.FullName;
            using var content = entry.Open();
            using var unpacked = new MemoryStream();
            content.CopyTo(unpacked);
            foreach (var text in Texts(unpacked.ToArray()))
                yield return text;
        }
    }

    private static string Around(string text, string secret)
    {
        var at = Math.Max(0, text.IndexOf(secret, StringComparison.OrdinalIgnoreCase));
        var from = Math.Max(0, at - 80);
        return text[from..Math.Min(text.Length, at + secret.Length + 40)].ReplaceLineEndings(" ");
    }

    [GeneratedRegex("<loc>([^<]+)</loc>")]
    private static partial Regex Location();

    [GeneratedRegex("\"nextCursor\": ?\"([^\"]+)\"")]
    private static partial Regex Next();
}
