using System.Text;
using Campaign.Web.Tests.Api;

namespace Campaign.Web.Tests.Hot;

public sealed class HotPathTests : IAsyncLifetime, IDisposable
{
    private const string List = "/api/v1/messages";
    private ApiHost _host = null!;
    private HotAnswers _answers = null!;

    public async Task InitializeAsync()
    {
        _host = await ApiHost.StartAsync();
        _answers = new(_host.Services);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose() => _answers.Dispose();

    private static string Request(string method = "GET", string path = List, params string[] headers) =>
        $"{method} {path} HTTP/1.1\r\nHost: a.example\r\n{string.Concat(headers.Select(x => x + "\r\n"))}\r\n";

    private async Task<RawAnswer> AskAsync(string request)
    {
        using var client = new RawClient(_host.Client.BaseAddress!);
        await client.WriteAsync(request);
        return await client.ReadAsync(request.StartsWith("HEAD", StringComparison.Ordinal));
    }

    // The first request prepares the answer, the second one is remembered.
    private async Task<RawAnswer> LearnAsync(string request)
    {
        await AskAsync(request);
        return await AskAsync(request);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("HEAD", "")]
    [InlineData("GET", "Accept-Encoding: gzip")]
    [InlineData("GET", "Accept-Encoding: br")]
    [InlineData("GET", "Accept: application/json")]
    [InlineData("GET", "Connection: keep-alive")]
    [InlineData("GET", "If-None-Match: \"other\"")]
    [InlineData("GET", "If-Modified-Since: Mon, 01 Jan 2001 00:00:00 GMT")]
    [InlineData("GET", "X-Anything: Xin chào")]
    public async Task A_known_head_is_answered_exactly_as_by_the_http_server(string method, string header)
    {
        var request = Request(method, $"{List}?limit=3", header.Length > 0 ? [header] : []);
        var server = await LearnAsync(request);
        Assert.Equal(0, _answers.Count);
        var hot = await AskAsync(request);
        Assert.Equal(1, _answers.Count);
        Assert.Equal("HTTP/1.1 200 OK", hot.Status);
        Assert.Equal(server.Comparable, hot.Comparable);
        Assert.Contains("date", hot.Headers.Keys);
    }

    [Fact]
    public async Task A_client_that_has_the_version_is_told_304_and_is_not_counted()
    {
        var tag = (await AskAsync(Request())).Headers["etag"];
        var request = Request(headers: $"If-None-Match: {tag}");
        // Its answer is prepared already.
        var server = await AskAsync(request);
        var hot = await AskAsync(request);
        Assert.Equal((1L, "HTTP/1.1 304 Not Modified"), (_answers.Count, hot.Status));
        Assert.Equal(server.Comparable, hot.Comparable);
        Assert.DoesNotContain("ratelimit", hot.Headers.Keys);
    }

    [Fact]
    public async Task A_long_answer_arrives_whole()
    {
        _host.Change([.. Enumerable.Range(1000, 200).Select(x => SampleSnapshot.Message(x, new string('ơ', 3000)))]);
        var request = Request(path: $"{List}?limit=200");
        var server = await LearnAsync(request);
        var hot = await AskAsync(request);
        Assert.True(hot.Body.Length > 1_000_000 && _answers.Count == 1);
        Assert.Equal(server.Comparable, hot.Comparable);
    }

    [Fact]
    public async Task A_change_is_seen_at_once()
    {
        await LearnAsync(Request());
        await AskAsync(Request());
        _host.Change([SampleSnapshot.Message(2, "Mới nhất.")]);
        Assert.Contains("Mới nhất.", Encoding.UTF8.GetString((await AskAsync(Request())).Body));
        Assert.Equal(1, _answers.Count);
        Assert.Contains("Mới nhất.", Encoding.UTF8.GetString((await AskAsync(Request())).Body));
        Assert.Equal(2, _answers.Count);
    }

    [Fact]
    public async Task Requests_in_one_packet_are_answered_in_order_whoever_answers_them()
    {
        var (known, places) = (Request(), Request(path: "/api/v1/places"));
        await LearnAsync(known);
        using var client = new RawClient(_host.Client.BaseAddress!);
        await client.WriteAsync(known + known + places + known);
        var answers = new List<RawAnswer>();
        for (var i = 0; i < 4; i++)
            answers.Add(await client.ReadAsync());
        Assert.Equal(2, _answers.Count);
        Assert.Equal(answers[0].Comparable, answers[1].Comparable);
        Assert.Equal(answers[0].Comparable, answers[3].Comparable);
        Assert.Contains("\"place\"", Encoding.UTF8.GetString(answers[2].Body));
    }

    [Fact]
    public async Task A_request_in_pieces_is_the_http_server_s()
    {
        var server = await LearnAsync(Request());
        using var client = new RawClient(_host.Client.BaseAddress!);
        await client.WriteAsync(Request());
        Assert.Equal(server.Comparable, (await client.ReadAsync()).Comparable);
        foreach (var piece in Request().Chunk(20))
        {
            await client.WriteAsync(new string(piece));
            await Task.Delay(20);
        }
        Assert.Equal(server.Comparable, (await client.ReadAsync()).Comparable);
        Assert.Equal(1, _answers.Count);
    }

    [Theory]
    [InlineData("GET /api/v1/messages HTTP/1.0\r\nHost: a.example\r\nConnection: keep-alive\r\n\r\n", "200")]
    [InlineData("GET /api/v1/messages HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n", "200")]
    [InlineData("GET /api/v1/messages HTTP/1.1\r\nHost: a.example\r\nContent-Length: 2\r\n\r\nab", "200")]
    [InlineData("GET /api/v1/messages HTTP/1.1\r\nHost: a.example\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "200")]
    [InlineData("GET /api/v1/messages HTTP/1.1\r\nHost: a.example\r\nAuthorization: Bearer x\r\n\r\n", "401")]
    [InlineData("GET /api/v1/messages HTTP/1.1\r\nHost: a.example\r\nAccept: text/html\r\n\r\n", "406")]
    [InlineData("GET /api/v1/messages?limit=0 HTTP/1.1\r\nHost: a.example\r\n\r\n", "400")]
    [InlineData("GET /api/v1/messages HTTP/1.1\r\n\r\n", "400")]
    [InlineData("POST /api/v1/messages HTTP/1.1\r\nHost: a.example\r\nContent-Length: 0\r\n\r\n", "405")]
    public async Task What_is_not_plain_is_always_the_http_server_s(string request, string status)
    {
        await LearnAsync(Request());
        for (var i = 0; i < 4; i++)
            Assert.StartsWith($"HTTP/1.1 {status} ", (await AskAsync(request)).Status);
        Assert.Equal(0, _answers.Count);
    }

    [Fact]
    public async Task A_quota_counts_both_ways_of_answering()
    {
        await using var host = await ApiHost.StartAsync(new() { ["Campaign:RateLimit:PerAddress"] = "4" });
        var statuses = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            using var client = new RawClient(host.Client.BaseAddress!);
            await client.WriteAsync(Request());
            var answer = await client.ReadAsync();
            statuses.Add(answer.Status[9..12]);
            Assert.Equal(i > 3, answer.Headers.ContainsKey("retry-after"));
            Assert.StartsWith($"\"default\";r={Math.Max(0, 3 - i)};", answer.Headers["ratelimit"]);
        }
        Assert.Equal(["200", "200", "200", "200", "429", "429"], statuses);
    }

    [Fact]
    public async Task A_connection_that_pauses_goes_on_with_the_http_server()
    {
        await LearnAsync(Request());
        using var client = new RawClient(_host.Client.BaseAddress!);
        await client.WriteAsync(Request());
        var first = await client.ReadAsync();
        await Task.Delay(TimeSpan.FromSeconds(5));
        await client.WriteAsync(Request());
        Assert.Equal(first.Comparable, (await client.ReadAsync()).Comparable);
        Assert.Equal(1, _answers.Count);
    }

    [Fact]
    public async Task A_server_that_stops_closes_its_open_connections()
    {
        await using var host = await ApiHost.StartAsync();
        using var client = new RawClient(host.Client.BaseAddress!);
        await client.WriteAsync(Request());
        await client.ReadAsync();
        using var silent = new RawClient(host.Client.BaseAddress!);
        await host.StopAsync();
        Assert.True(await client.IsOverAsync());
        Assert.True(await silent.IsOverAsync());
    }
}
