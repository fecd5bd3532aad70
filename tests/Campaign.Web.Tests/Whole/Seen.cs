using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;

namespace Campaign.Web.Tests.Whole;

/// <summary>An answer as a client saw it.</summary>
internal sealed record Seen(HttpStatusCode Status, SortedDictionary<string, string> Headers, byte[] Body)
{
    // Headers that naturally differ between answers.
    private static readonly string[] OfTheMoment =
    [
        "Date",
        "RateLimit",
        "RateLimit-Policy",
        "Server",
        "Transfer-Encoding",
    ];

    public string this[string name] => Headers.GetValueOrDefault(name, "");

    /// <summary>Whether it says that this header of the request decides what is answered.</summary>
    public bool Varies(string name) =>
        this["Vary"].Split(',', StringSplitOptions.TrimEntries).Contains(name, StringComparer.OrdinalIgnoreCase);

    public static async Task<Seen> AskAsync(
        HttpClient http,
        string address,
        string coding,
        HttpMethod? method = null,
        params (string Name, string Value)[] conditions
    )
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, address);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(coding));
        foreach (var (name, value) in conditions.Where(x => x.Value.Length > 0))
            request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await http.SendAsync(request);
        var headers = answer
            .Headers.Concat(answer.Content.Headers)
            .Where(x => !OfTheMoment.Contains(x.Key))
            .ToDictionary(x => x.Key, x => string.Join(", ", x.Value));
        return new(answer.StatusCode, new(headers), await answer.Content.ReadAsByteArrayAsync());
    }

    public byte[] Plain()
    {
        using var body = new MemoryStream(Body);
        using Stream read = this["Content-Encoding"] switch
        {
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var plain = new MemoryStream();
        read.CopyTo(plain);
        return plain.ToArray();
    }

    public List<string> Differences(Seen other, bool withBody = true)
    {
        List<string> found = Status == other.Status ? [] : [$"{(int)Status}, then {(int)other.Status}"];
        if (withBody && !Body.AsSpan().SequenceEqual(other.Body))
            found.Add("another body");
        foreach (var name in Headers.Keys.Union(other.Headers.Keys))
            // Kestrel reports the length of an empty body only where there could be one.
            if (this[name] != other[name] && (withBody || name != "Content-Length" || other[name] != "0"))
                found.Add($"{name} '{this[name]}', then '{other[name]}'");
        return found;
    }
}
