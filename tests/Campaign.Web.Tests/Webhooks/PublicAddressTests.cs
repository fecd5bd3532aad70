using System.Net;
using System.Net.Sockets;
using Campaign.Web.Webhooks;

namespace Campaign.Web.Tests.Webhooks;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2002:7f00:1::")]
    public void Internal_addresses_are_not_public(string address) =>
        Assert.False(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("2606:4700:4700::1111")]
    public void External_addresses_are_public(string address) =>
        Assert.True(PublicAddress.Is(IPAddress.Parse(address)));

    [Fact]
    public async Task A_name_of_this_machine_is_refused_after_resolving()
    {
        var host = new DnsEndPoint("localhost", 9);
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() =>
            PublicAddress.ConnectAsync(host, new(new()), CancellationToken.None).AsTask()
        );
        Assert.Contains("neither public nor in Campaign:Webhooks:AllowedNetworks", refused.Message);
    }

    [Fact]
    public async Task A_name_that_means_another_machine_at_each_attempt_is_reached_where_it_was_checked_or_not_at_all()
    {
        using var allowed = new TcpListener(IPAddress.Loopback, 0);
        allowed.Start();
        var port = ((IPEndPoint)allowed.LocalEndpoint).Port;
        using var forbidden = new TcpListener(IPAddress.Parse("127.0.0.2"), port);
        forbidden.Start();
        var (reach, asked) = (new WebhookReach(new() { AllowedNetworks = "127.0.0.1" }), 0);
        // Whoever owns the name answers each question with another address.
        Task<IPAddress[]> ResolveAsync(string name, CancellationToken stop) =>
            Task.FromResult(new[] { IPAddress.Parse(asked++ == 0 ? "127.0.0.1" : "127.0.0.2") });
        var host = new DnsEndPoint("doi-y.example", port);

        await using (await PublicAddress.ConnectAsync(host, reach, CancellationToken.None, ResolveAsync))
        using (var reached = await allowed.AcceptTcpClientAsync())
            Assert.Equal((true, 1), (reached.Connected, asked));
        await Assert.ThrowsAsync<HttpRequestException>(() =>
            PublicAddress.ConnectAsync(host, reach, CancellationToken.None, ResolveAsync).AsTask()
        );
        Assert.Equal(2, asked);
        Assert.False(forbidden.Pending());
    }

    [Theory]
    [InlineData(null, "8.8.8.8", true)]
    [InlineData(null, "10.1.2.3", false)]
    [InlineData("10.1.0.0/16", "10.1.2.3", true)]
    [InlineData("10.1.0.0/16", "::ffff:10.1.2.3", true)]
    [InlineData("10.1.0.0/16", "10.2.2.3", false)]
    [InlineData("10.1.0.0/16", "127.0.0.1", false)]
    [InlineData("10.1.0.0/16, fd12::/16", "fd12::5", true)]
    [InlineData("192.168.7.9", "192.168.7.9", true)]
    [InlineData("192.168.7.9", "192.168.7.8", false)]
    public void Internal_addresses_are_reachable_only_in_networks_the_operator_allows(
        string? networks,
        string address,
        bool reached
    ) => Assert.Equal(reached, new WebhookReach(new() { AllowedNetworks = networks }).Covers(IPAddress.Parse(address)));

    [Fact]
    public void A_name_with_one_forbidden_address_is_refused()
    {
        var reach = new WebhookReach(new() { AllowedNetworks = "10.1.0.0/16" });
        IPAddress[] both = [IPAddress.Parse("10.1.0.1"), IPAddress.Parse("10.2.0.1")];
        Assert.Throws<HttpRequestException>(() => reach.Checked("hai.example", both));
        Assert.Throws<HttpRequestException>(() => reach.Checked("khong.example", []));
        Assert.Single(reach.Checked("mot.example", both[..1]));
    }

    [Theory]
    [InlineData("127.0.0.1", "http://127.0.0.1:8080/", true)]
    [InlineData("127.0.0.1", "http://localhost:8080/", true)]
    [InlineData(null, "http://127.0.0.1:8080/", false)]
    [InlineData("10.1.0.0/16", "http://10.1.2.3/", false)]
    public void Unencrypted_webhooks_are_allowed_only_on_this_machine(string? networks, string url, bool allowed) =>
        Assert.Equal(allowed, new WebhookReach(new() { AllowedNetworks = networks }).AllowsPlain(new Uri(url)));

    [Fact]
    public void Retries_last_about_seventy_five_hours()
    {
        TimeSpan Sum(double chance) =>
            TimeSpan.FromTicks(
                Enumerable.Range(1, RetryPlan.Attempts).Sum(x => RetryPlan.After(x, null, chance)?.Ticks ?? 0)
            );
        Assert.Equal(new TimeSpan(75, 35, 5), Sum(0.5));
        Assert.InRange(Sum(0).TotalHours, 68, 69);
        Assert.Null(RetryPlan.After(RetryPlan.Attempts, null, 0.5));
        Assert.Equal(TimeSpan.FromDays(1), RetryPlan.After(1, TimeSpan.FromDays(9), 0.5));
    }
}
