using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using Campaign.Core.Events;
using Campaign.Core.Materials;
using Campaign.Core.Publication;
using Campaign.Web.Pages.Assets;

namespace Campaign.Web.Tests.Site;

public sealed class HttpTests : IAsyncLifetime
{
    private readonly SiteHost _site = new();

    public Task InitializeAsync() => _site.InitializeAsync();

    public Task DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_request_with_the_pages_current_tag_gets_304_without_a_body()
    {
        var first = await _site.Client.GetAsync("/thong-diep");
        var again = await GetAsync("/thong-diep", first.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Equal("public, max-age=20, s-maxage=30", again.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task The_tag_of_one_page_is_not_the_tag_of_another()
    {
        var first = await _site.Client.GetAsync("/thong-diep");
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("/lich", first.Headers.ETag)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/khong-co", first.Headers.ETag)).StatusCode);
    }

    [Fact]
    public async Task A_published_change_is_seen_at_once_under_a_new_tag()
    {
        var before = await _site.Client.GetAsync("/lich");
        var added = new Event(SiteSample.Of(9001, "moi", "Sự kiện vừa đăng", 2025))
        {
            Kind = "toa-dam",
            StartDate = new(2025, 11, 30),
            EndDate = new(2025, 11, 30),
        };
        _site.Store.Replace(SiteSample.With(_site.Store.Current, added));
        var after = await GetAsync("/lich", before.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Contains("Sự kiện vừa đăng", await after.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_poster_that_names_a_past_year_is_not_offered_for_this_one()
    {
        _site.MoveTo(new DateOnly(2026, 11, 22));
        var old = new Material(SiteSample.Of(9002, "cu", "Áp phích của năm 2021", 2021))
        {
            Kind = "ap-phich",
            Code = "AP-2021-01",
            Message = SampleSnapshot.Key(101),
            Templates = ["a3"],
            AltText = "Áp phích",
        };
        _site.Store.Replace(SiteSample.With(_site.Store.Current, old));
        var home = await _site.Client.GetStringAsync("/");
        Assert.Contains("Áp phích A3 dọc", home);
        Assert.DoesNotContain("Áp phích của năm 2021", home);
        Assert.Contains("Áp phích của năm 2021", await _site.Client.GetStringAsync("/2021"));
    }

    [Fact]
    public async Task A_new_day_is_a_new_page()
    {
        var before = await _site.Client.GetAsync("/");
        _site.MoveTo(new DateOnly(2025, 11, 22));
        var after = await GetAsync("/", before.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Contains("ngày 8 trong 31 ngày", await after.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Each_coding_has_its_own_tag_and_the_same_page_inside(string coding)
    {
        var plain = await _site.Client.GetAsync("/");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.AcceptEncoding.ParseAdd(coding);
        var packed = await _site.Client.SendAsync(request);
        Assert.Equal(coding, Assert.Single(packed.Content.Headers.ContentEncoding));
        Assert.Contains("Accept-Encoding", packed.Headers.Vary);
        Assert.NotEqual(plain.Headers.ETag, packed.Headers.ETag);
        await using var stream = await packed.Content.ReadAsStreamAsync();
        await using Stream unpacked =
            coding == "br"
                ? new BrotliStream(stream, CompressionMode.Decompress)
                : new GZipStream(stream, CompressionMode.Decompress);
        Assert.Equal(await plain.Content.ReadAsStringAsync(), await new StreamReader(unpacked).ReadToEndAsync());
    }

    [Fact]
    public async Task Head_answers_the_length_and_no_body()
    {
        var full = await _site.Client.GetAsync("/lich");
        var head = await _site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/lich"));
        Assert.Equal(full.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/tro-giup")]
    [InlineData("/khong-co")]
    [InlineData("/en/help")]
    public async Task A_page_forbids_inline_code_and_other_hosts(string path)
    {
        var answer = await _site.Client.GetAsync(path);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy);
        Assert.DoesNotContain("http", policy);
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.Contains("geolocation=()", Assert.Single(answer.Headers.GetValues("Permissions-Policy")));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        // Help pages embed two parts, which the policy allows by their hashes.
        var html = (await answer.Content.ReadAsStringAsync())
            .Replace($"<style>{QuietParts.Style}</style>", "", StringComparison.Ordinal)
            .Replace($"<script>{QuietParts.Script}</script>", "", StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex(@"<style|\sstyle=|\son[a-z]+=""|<script(?![^>]*(src=|ld\+json))"), html);
    }

    [Theory]
    [InlineData("/tro-giup", "Tra cứu dịch vụ")]
    [InlineData("/tro-giup/tam-lanh", "Tra cứu dịch vụ")]
    [InlineData("/en/help", "Directory")]
    [InlineData("/dia-phuong/00001", "Thông tin địa phương")]
    [InlineData("/en/places/00001", "Local information")]
    public async Task A_help_page_is_not_stored_and_its_title_gives_nothing_away(string path, string title)
    {
        var answer = await _site.Client.GetAsync(path);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Null(answer.Headers.ETag);
        Assert.Contains($"<title>{title}</title>", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Files_are_cached_for_a_year_because_their_address_contains_a_hash()
    {
        var html = await _site.Client.GetStringAsync("/");
        var urls = Regex
            .Matches(html, "(?:href|src)=\"(/(?:assets|theme)/[^\"]+)\"")
            .Select(x => x.Groups[1].Value)
            .Distinct()
            .ToList();
        Assert.True(urls.Count >= 8);
        foreach (var url in urls)
        {
            var file = await _site.Client.GetAsync(url);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            Assert.Contains("immutable", file.Headers.CacheControl?.ToString());
        }
    }

    [Fact]
    public async Task Structured_data_is_JSON_and_a_shelter_has_no_location_in_it()
    {
        var html = await _site.Client.GetStringAsync("/tro-giup/tam-lanh");
        var data = Regex.Match(html, "<script type=\"application/ld\\+json\">(.*?)</script>").Groups[1].Value;
        using var json = JsonDocument.Parse(data);
        Assert.Equal("GovernmentService", json.RootElement.GetProperty("@type").GetString());
        Assert.False(json.RootElement.TryGetProperty("location", out _));
        Assert.DoesNotContain("address", data, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Không công bố", html);
    }

    [Fact]
    public async Task The_sitemap_lists_only_pages_that_answer()
    {
        var xml = System.Xml.Linq.XDocument.Parse(await _site.Client.GetStringAsync("/sitemap.xml"));
        var pages = xml.Descendants().Where(x => x.Name.LocalName == "loc").Select(x => x.Value).ToList();
        Assert.True(pages.Count > 20);
        foreach (var page in pages)
            Assert.Equal(HttpStatusCode.OK, (await _site.Client.GetAsync(page)).StatusCode);
        Assert.Contains($"Sitemap: {_site.Address}/sitemap.xml", await _site.Client.GetStringAsync("/robots.txt"));
    }

    [Fact]
    public async Task Every_link_of_every_page_leads_somewhere()
    {
        var (seen, queue) = (
            new HashSet<string>(StringComparer.Ordinal),
            new Queue<string>(["/", "/en", "/ke-hoach", "/chien-dich", "/dia-phuong/00001", "/en/places/68"])
        );
        while (queue.TryDequeue(out var path))
        {
            if (!seen.Add(path) || path.StartsWith("/lich?", StringComparison.Ordinal))
                continue;
            var answer = await _site.Client.GetAsync(path);
            Assert.True(answer.IsSuccessStatusCode, $"{path} answers {(int)answer.StatusCode}");
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            var html = await answer.Content.ReadAsStringAsync();
            foreach (Match link in Regex.Matches(html, "<a [^>]*href=\"(/[^\"#]*)"))
                queue.Enqueue(WebUtility.HtmlDecode(link.Groups[1].Value));
            foreach (Match anchor in Regex.Matches(html, "href=\"#([^\"]+)\""))
                Assert.Contains($"id=\"{anchor.Groups[1].Value}\"", html);
        }
        Assert.True(seen.Count > 40);
    }

    [Fact]
    public async Task What_is_logged_names_the_page_but_never_the_visitor()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/lich");
        request.Headers.Host = "site.example";
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        request.Headers.Add("User-Agent", "visitor-agent");
        (await _site.Client.SendAsync(request)).EnsureSuccessStatusCode();
        var lines = _site.Log.All.SkipWhile(x => !x.Contains("site.example", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(lines);
        Assert.DoesNotContain(
            lines,
            x => x.Contains("203.0.113.7") || x.Contains("127.0.0.1") || x.Contains("visitor-agent")
        );
    }

    private Task<HttpResponseMessage> GetAsync(string path, EntityTagHeaderValue? tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(tag!);
        return _site.Client.SendAsync(request);
    }
}
