using System.Net;
using Campaign.Web.Http;
using Campaign.Web.Tests.Api;

namespace Campaign.Web.Tests.Http;

/// <summary>With a real nginx on 127.0.0.1 in front; clients use other loopback addresses.</summary>
public sealed class TrustedProxyTests : IAsyncLifetime
{
    private const int Quota = 3;
    private ApiHost _host = null!;
    private Nginx _nginx = null!;
    private int _requests;

    public async Task InitializeAsync()
    {
        _host = await ApiHost.StartAsync(
            new()
            {
                ["Campaign:TrustedProxies"] = "127.0.0.1",
                ["Campaign:RateLimit:PerAddress"] = $"{Quota}",
                ["Campaign:RateLimit:WindowSeconds"] = "86400",
                ["Campaign:BaseUrl"] = null,
            }
        );
        _nginx = await Nginx.StartAsync(_host.Client.BaseAddress!);
    }

    public async Task DisposeAsync()
    {
        _nginx.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task Clients_behind_nginx_have_their_own_quotas()
    {
        using var one = LoopbackClient.From("127.0.7.1", _nginx.Address);
        using var other = LoopbackClient.From("127.0.7.2", _nginx.Address);
        for (var i = 0; i < Quota; i++)
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(one));
        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(one));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(other));
    }

    [Theory]
    [InlineData("127.0.7.3", true)]
    [InlineData("127.0.7.4", false)]
    public async Task A_client_cannot_choose_the_address_under_which_it_is_counted(string from, bool throughNginx)
    {
        using var client = LoopbackClient.From(from, throughNginx ? _nginx.Address : _host.Client.BaseAddress!);
        for (var i = 0; i < Quota; i++)
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, $"203.0.113.{i}"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(client, "203.0.113.77"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(client, "203.0.113.78, 127.0.0.1"));
    }

    [Theory]
    [InlineData("127.0.0.1", "https://")]
    [InlineData("127.0.7.5", "http://")]
    public async Task Only_a_trusted_proxy_says_that_the_visitor_uses_TLS(string from, string scheme)
    {
        using var client = LoopbackClient.From(from, _host.Client.BaseAddress!);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/problems/none-of-this-name");
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        request.Headers.Add("X-Forwarded-Proto", "https");
        using var answer = await client.SendAsync(request);
        Assert.Contains($"\"type\":\"{scheme}", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1", 1, null)]
    [InlineData("127.0.0.1, 10.0.0.0/8 2001:db8::/32", 3, null)]
    [InlineData("", 0, null)]
    [InlineData("127.0.0.1,nginx", 1, "nginx")]
    [InlineData("10.0.0.0/99", 0, "10.0.0.0/99")]
    public void The_setting_lists_addresses_and_networks(string setting, int networks, string? fault)
    {
        var read = Networks.Parse(setting);
        Assert.Equal((networks, fault), (read.Networks.Count, read.Fault));
    }

    private async Task<HttpStatusCode> StatusAsync(HttpClient client, string? forwarded = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/messages?limit={++_requests}");
        if (forwarded is not null)
            request.Headers.Add("X-Forwarded-For", forwarded);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}
