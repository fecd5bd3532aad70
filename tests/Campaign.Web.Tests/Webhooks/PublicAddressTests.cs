using System.Net;
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
    public void Addresses_inside_are_not_public(string address) =>
        Assert.False(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("2606:4700:4700::1111")]
    public void Addresses_outside_are_public(string address) => Assert.True(PublicAddress.Is(IPAddress.Parse(address)));

    [Fact]
    public async Task A_name_of_this_machine_is_refused_after_resolving()
    {
        var host = new DnsEndPoint("localhost", 9);
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() =>
            PublicAddress.ConnectAsync(host, allowLoopback: false, CancellationToken.None).AsTask()
        );
        Assert.Contains("not public", refused.Message);
    }

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
