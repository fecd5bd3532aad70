using System.Net.Http.Headers;

namespace Campaign.Web.Tests.Site;

/// <summary>The second visitor gets the same page as the first, from memory.</summary>
public sealed class PreparedTests : IAsyncLifetime
{
    private readonly SiteHost _site = new();

    public Task InitializeAsync() => _site.InitializeAsync();

    public Task DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("/2021", "")]
    [InlineData("/2021", "gzip")]
    [InlineData("/2021", "br")]
    [InlineData("/tro-giup", "br")]
    [InlineData("/en/help/111", "gzip")]
    public async Task A_prepared_page_equals_the_rendered_one_in_every_header(string path, string coding)
    {
        var first = await GetAsync(path, coding);
        var second = await GetAsync(path, coding);
        Assert.Equal(Headers(first), Headers(second));
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync());
        Assert.Equal(coding.Length == 0 ? [] : [coding], first.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Foreign_query_parameters_change_neither_page_nor_tag()
    {
        var plain = await GetAsync("/2021", "");
        var shared = await GetAsync("/2021?fbclid=abc", "");
        Assert.Equal(plain.Headers.ETag, shared.Headers.ETag);
        Assert.Equal(await plain.Content.ReadAsStringAsync(), await shared.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_help_page_from_memory_is_still_not_stored_by_browsers()
    {
        await GetAsync("/tro-giup", "");
        var again = await GetAsync("/tro-giup", "");
        Assert.True(again.Headers.CacheControl?.NoStore);
        Assert.Null(again.Headers.ETag);
    }

    [Fact]
    public async Task A_page_follows_the_day_and_the_content()
    {
        Assert.Contains("ngày 7 trong 31 ngày", await _site.Client.GetStringAsync("/"));
        Assert.Contains("ngày 7 trong 31 ngày", await _site.Client.GetStringAsync("/"));
        _site.MoveTo(new DateOnly(2025, 11, 23));
        Assert.Contains("ngày 9 trong 31 ngày", await _site.Client.GetStringAsync("/"));
        var tag = (await GetAsync("/", "")).Headers.ETag;
        _site.Store.Update(x => x.Apply([], [], x.Seq + 1));
        Assert.NotEqual(tag, (await GetAsync("/", "")).Headers.ETag);
    }

    private Task<HttpResponseMessage> GetAsync(string path, string coding)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (coding.Length > 0)
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(coding));
        return _site.Client.SendAsync(request);
    }

    private static List<string> Headers(HttpResponseMessage answer) =>
        [
            .. answer
                .Headers.Concat(answer.Content.Headers)
                .Where(x => x.Key != "Date")
                .Select(x => $"{x.Key}: {string.Join(", ", x.Value)}")
                .Order(StringComparer.Ordinal),
        ];
}
