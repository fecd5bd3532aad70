using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;

namespace Campaign.Web.Tests.Site;

/// <summary>
/// What a phone on a slow line has received after the first packets, which a server sends without waiting for a reply.
/// </summary>
public sealed class FirstBytesTests(SiteHost site) : IClassFixture<SiteHost>
{
    private const int FirstWindow = 14_000;

    [Theory]
    [InlineData("GET", "/tro-giup")]
    [InlineData("GET", "/en/help")]
    [InlineData("POST", "/tim-kiem")]
    [InlineData("POST", "/en/search")]
    [InlineData("POST", "/tro-giup")]
    [InlineData("GET", "/chong-dang-bop-co-em")]
    public async Task The_number_and_its_style_are_in_the_first_14_kB(string method, string path)
    {
        var start = await FirstAsync(method, path);
        var at = start.IndexOf(
            "tel:113",
            Math.Max(0, start.IndexOf("<main", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
        Assert.True(start.Contains("<main", StringComparison.Ordinal) && at > 0, start);
        Assert.Contains("<style", start[..at]);
        // Nothing blocks before the number.
        Assert.DoesNotContain("rel=\"stylesheet\"", start[..at]);
        Assert.DoesNotMatch("<script src=\"[^\"]*\"(?! defer)", start[..at]);
        Assert.DoesNotContain("as=\"font\"", start[..at]);
    }

    private async Task<string> FirstAsync(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        if (method == "POST")
            request.Content = new FormUrlEncodedContent([
                new(path == "/tro-giup" ? "tim" : "q", "chồng đang bóp cổ em"),
            ]);
        using var response = await site.Client.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var first = new MemoryStream(bytes[..Math.Min(bytes.Length, FirstWindow)]);
        using var text = new MemoryStream();
        Stream body = response.Content.Headers.ContentEncoding.Contains("gzip")
            ? new GZipStream(first, CompressionMode.Decompress)
            : first;
        try
        {
            await body.CopyToAsync(text);
        }
        catch (InvalidDataException)
        {
            // The rest was cut off.
        }
        return Encoding.UTF8.GetString(text.ToArray());
    }
}
