using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Campaign.UmbracoHost.Backoffice;
using Campaign.Web.Backoffice;
using Campaign.Web.Tests.Whole;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Operations.Deploy;

/// <summary>The product behind nginx, with the file that operators copy; only ports and folders differ.</summary>
[Collection("whole")]
public sealed partial class NginxTests(NginxTests.Site site)
    : IClassFixture<NginxTests.Site>,
        IAsyncLifetime,
        IDisposable
{
    private const string Name = SampleNginx.Name;
    private SampleNginx? _nginx;
    private HttpClient _http = new();

    public async Task InitializeAsync()
    {
        _nginx = await SampleNginx.StartAsync(site.Http.BaseAddress!);
        _http = _nginx.Client(TimeSpan.FromMinutes(5));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _http.Dispose();
        _nginx?.Dispose();
    }

    [Fact]
    public async Task A_request_over_http_is_redirected_to_the_same_address_over_https()
    {
        using var plain = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_nginx!.Plain, "/tro-giup?xa=1"));
        request.Headers.Host = Name;
        using var answer = await plain.SendAsync(request);
        Assert.Equal(HttpStatusCode.PermanentRedirect, answer.StatusCode);
        Assert.Equal($"https://{Name}/tro-giup?xa=1", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task The_second_reader_is_answered_from_the_cache_with_the_same_answer()
    {
        using var first = await GetAsync("/thong-diep");
        using var second = await GetAsync("/thong-diep");
        Assert.Equal("MISS", Cache(first));
        Assert.Equal("HIT", Cache(second));
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync());
        foreach (var header in new[] { "Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options" })
            Assert.Equal(first.Headers.GetValues(header), second.Headers.GetValues(header));
    }

    [Fact]
    public async Task Every_content_coding_is_cached_separately()
    {
        foreach (var coding in new[] { "gzip", "br", "identity" })
        {
            using var first = await GetAsync("/api/v1/messages?limit=7", ("Accept-Encoding", coding));
            using var second = await GetAsync("/api/v1/messages?limit=7", ("Accept-Encoding", coding));
            Assert.Equal("HIT", Cache(second));
            Assert.Equal(first.Headers.ETag, second.Headers.ETag);
            Assert.Equal(coding == "identity" ? [] : [coding], second.Content.Headers.ContentEncoding);
        }
    }

    [Fact]
    public async Task Links_use_the_name_that_visitors_know()
    {
        using var answer = await GetAsync("/api/v1");
        using var root = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
        Assert.Contains($"https://{Name}/", root.RootElement.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", root.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/tim-kiem?q=ch%E1%BB%93ng+%C4%91%C3%A1nh")]
    [InlineData("/api/v1/search?q=x")]
    [InlineData("/tai-lieu/ch%E1%BB%93ng-%C4%91%C3%A1nh-t%C3%B4i")]
    [InlineData("/umbraco")]
    public async Task Answers_that_must_not_be_stored_are_not_stored(string address)
    {
        using var first = await GetAsync(address);
        using var second = await GetAsync(address);
        Assert.NotEqual("HIT", Cache(second));
    }

    [Fact]
    public async Task The_log_contains_neither_visitors_nor_what_they_typed()
    {
        using (await GetAsync("/tim-kiem?q=bi+mat+cua+toi", ("X-Forwarded-For", "203.0.113.9")))
        using (await GetAsync("/chong-bop-co-em-bi-mat"))
        using (await GetAsync("/tai-lieu/bi-mat-cua-toi"))
        using (await GetAsync("/tro-giup")) { }
        var log = await File.ReadAllTextAsync(Path.Combine(_nginx!.Folder, "campaign.log"));
        Assert.Contains("GET /tim-kiem 200", log, StringComparison.Ordinal);
        Assert.Contains("GET - 404", log, StringComparison.Ordinal);
        Assert.DoesNotMatch("bi.mat", log);
        Assert.DoesNotContain("127.0.0.1", log, StringComparison.Ordinal);
        Assert.DoesNotContain("203.0.113.9", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_contains_no_link_that_opens_what_is_not_published()
    {
        using var list = JsonDocument.Parse(await site.Http.GetStringAsync("/api/v1/messages?limit=1"));
        var document = list.RootElement.GetProperty("items")[0].GetProperty("id").GetGuid();
        string[] links =
        [
            site.Services.GetRequiredService<PreviewLinks>().Make(document, "vi-VN"),
            site.Services.GetRequiredService<ThemePreview>().Link("thang-gia-dinh"),
        ];
        foreach (var link in links)
        {
            using var answer = await GetAsync(link);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
        var log = await File.ReadAllTextAsync(Path.Combine(_nginx!.Folder, "campaign.log"));
        Assert.Equal(links.Length, log.Split("GET - 200").Length - 1);
        foreach (var link in links)
            Assert.DoesNotContain(link.Split('/')[^1], log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flood_from_one_address_is_braked_as_the_API_says_it()
    {
        using var nginx = await SampleNginx.StartAsync(
            [site.Http.BaseAddress!],
            ("rate=100r/s", "rate=1r/m"),
            ("burst=200 nodelay", "nodelay")
        );
        using var http = nginx.Client(TimeSpan.FromMinutes(5));
        HttpResponseMessage answer;
        do answer = await http.GetAsync("/api/v1");
        while (answer.IsSuccessStatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter?.Delta);
        answer.Dispose();
    }

    [Fact]
    public void Nginx_as_Debian_installs_it_can_make_every_file_the_sample_names()
    {
        var named = WrittenPath().Matches(File.ReadAllText(DeployFolder.File("nginx/campaign.conf")));
        Assert.Equal(2, named.Count);
        foreach (Match path in named)
            // nginx makes the last part alone.
            Assert.True(Directory.Exists(Path.GetDirectoryName(path.Groups[1].Value)), path.Value);
    }

    [GeneratedRegex("(?:proxy_cache_path|access_log) (/[^ ;]+)")]
    private static partial Regex WrittenPath();

    [Fact]
    public async Task An_officer_s_large_file_reaches_the_product()
    {
        using var form = new ByteArrayContent(new byte[3 << 20]);
        using var answer = await _http.PostAsync("/umbraco/management/api/v1/temporary-file", form);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> GetAsync(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await _http.SendAsync(request);
    }

    private static string? Cache(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("X-Cache", out var values) ? values.Single() : null;

    /// <summary>Configured as in <c>campaign.env</c>.</summary>
    public sealed class Site : WholeSite
    {
        protected override IReadOnlyDictionary<string, string?> Settings { get; } =
            new Dictionary<string, string?>
            {
                ["Campaign:BaseUrl"] = $"https://{Name}",
                ["Campaign:TrustedProxies"] = "127.0.0.1",
            };
    }
}
