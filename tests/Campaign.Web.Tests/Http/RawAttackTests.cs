using System.Text.RegularExpressions;
using Campaign.Web.Tests.Operations.Deploy;

namespace Campaign.Web.Tests.Http;

/// <summary>Raw bytes, sent to the product itself and through nginx as operators set it up.</summary>
[Collection("whole")]
public sealed partial class RawAttackTests(NginxTests.Site site) : IClassFixture<NginxTests.Site>
{
    private const string Last = "GET /healthz/live HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n";

    [Fact]
    public async Task No_bytes_are_understood_in_two_ways_fail_the_product_or_stop_it() =>
        await AttackAsync(site.Http.BaseAddress!);

    [Fact]
    public async Task No_bytes_are_understood_in_two_ways_by_nginx_and_the_product()
    {
        using var nginx = await SampleNginx.StartAsync(site.Http.BaseAddress!);
        await AttackAsync(nginx.Address);
    }

    [Fact]
    public async Task Whoever_sends_slowly_or_leaves_in_the_middle_is_given_up()
    {
        using var nginx = await SampleNginx.StartAsync(site.Http.BaseAddress!);
        var heads = new[]
        {
            "GET /gioi-thieu HTTP/1.1\r\nHost: HOST\r\nX: ",
            "POST /tim-kiem HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: 1000\r\n\r\nq=",
            "POST /tim-kiem HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n5\r\nq=",
        };
        // Whoever waits is shown out in the end.
        var slow = heads.Select(async head =>
        {
            using var client = new RawClient(site.Http.BaseAddress!);
            await client.WriteAsync(Of(head));
            return Statuses(await client.ReadToEndAsync().WaitAsync(TimeSpan.FromMinutes(5)));
        });
        foreach (var address in new[] { site.Http.BaseAddress!, nginx.Address })
        foreach (var head in heads)
        foreach (var length in new[] { 1, head.Length / 2, head.Length })
        {
            using var client = new RawClient(address);
            await client.WriteAsync(Of(head[..length]));
        }
        Assert.All(await Task.WhenAll(slow), x => Assert.Contains(x, new[] { "400", "408", "" }));
        foreach (var address in new[] { site.Http.BaseAddress!, nginx.Address })
            Assert.Equal("200", await AskAsync(address, Last));
    }

    private static async Task AttackAsync(Uri address)
    {
        var faults = new List<string>();
        foreach (var attack in RawAttack.All)
        {
            var answers = await AskAsync(address, attack.Bytes + Last);
            if (!attack.Answers.Contains(answers))
                faults.Add($"{attack.Name}: {answers}; expected {string.Join(" or ", attack.Answers)}");
            if (await AskAsync(address, Last) != "200")
                faults.Add($"{attack.Name}: after it the server no longer answers");
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static async Task<string> AskAsync(Uri address, string bytes)
    {
        using var client = new RawClient(address);
        try
        {
            await client.WriteAsync(Of(bytes));
        }
        catch (IOException)
        {
            // It was refused before all of it had come.
        }
        var text = await client.ReadToEndAsync().WaitAsync(TimeSpan.FromMinutes(5));
        Assert.DoesNotContain("evil.example", text, StringComparison.Ordinal);
        return Statuses(text);
    }

    private static string Of(string bytes) => bytes.Replace("HOST", SampleNginx.Name, StringComparison.Ordinal);

    private static string Statuses(string text) =>
        string.Join(' ', Status().Matches(text).Select(x => x.Groups[1].Value));

    // A body ends without a line end, so the next answer may begin anywhere.
    [GeneratedRegex("HTTP/1[.][01] ([0-9]{3}) [A-Z]")]
    private static partial Regex Status();
}
