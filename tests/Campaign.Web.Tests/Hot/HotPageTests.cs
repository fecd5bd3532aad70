using Campaign.Web.Tests.Site;
using Microsoft.Extensions.Logging;

namespace Campaign.Web.Tests.Hot;

public sealed class HotPageTests : IAsyncLifetime
{
    private readonly SiteHost _site = new() { LogFrom = LogLevel.Warning };

    public Task InitializeAsync() => _site.InitializeAsync();

    public Task DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("GET", "/2021", "")]
    [InlineData("HEAD", "/2021", "")]
    [InlineData("GET", "/2021", "Accept-Encoding: br\r\n")]
    [InlineData("GET", "/tro-giup", "")]
    [InlineData("GET", "/tro-giup", "If-None-Match: *\r\n")]
    [InlineData("GET", "/2021?fbclid=abc", "Cookie: a=b\r\n")]
    public async Task A_known_page_is_answered_exactly_as_by_the_http_server(string method, string path, string headers)
    {
        using var answers = new HotAnswers(_site.Services);
        var request = $"{method} {path} HTTP/1.1\r\nHost: a.example\r\n{headers}\r\n";
        await AskAsync(request);
        var server = await AskAsync(request);
        Assert.Equal(0, answers.Count);
        // Often enough for a long page to be sent from a file in memory.
        for (var i = 1; i <= 20; i++)
        {
            Assert.Equal(server.Comparable, (await AskAsync(request)).Comparable);
            Assert.Equal(i, answers.Count);
        }
    }

    [Fact]
    public async Task A_reader_who_has_the_page_is_told_304_until_the_day_changes()
    {
        using var answers = new HotAnswers(_site.Services);
        const string Plain = "GET / HTTP/1.1\r\nHost: a.example\r\n\r\n";
        var tag = (await AskAsync(Plain)).Headers["etag"];
        var request = Plain[..^2] + $"If-None-Match: {tag}\r\n\r\n";
        var server = await AskAsync(request);
        Assert.Equal(server.Comparable, (await AskAsync(request)).Comparable);
        Assert.Equal(("HTTP/1.1 304 Not Modified", 1L), (server.Status, answers.Count));
        _site.MoveTo(new DateOnly(2025, 11, 23));
        Assert.Equal("HTTP/1.1 200 OK", (await AskAsync(request)).Status);
        Assert.Equal(1, answers.Count);
    }

    private async Task<RawAnswer> AskAsync(string request)
    {
        using var client = new RawClient(new Uri(_site.Address));
        await client.WriteAsync(request);
        return await client.ReadAsync(request.StartsWith("HEAD", StringComparison.Ordinal));
    }
}
