using System.Net;
using System.Net.Sockets;
using System.Text;
using Campaign.Web.Webhooks;

namespace Campaign.Web.Tests.Webhooks;

/// <summary>Webhooks where the only way out is a proxy.</summary>
public sealed class ProxyTests
{
    [Fact]
    public async Task Messages_go_through_the_proxy_but_forbidden_addresses_are_refused_even_there()
    {
        using var proxy = new TcpListener(IPAddress.Loopback, 0);
        proxy.Start();
        var options = new WebhookOptions { Proxy = $"http://{proxy.LocalEndpoint}" };
        using var sender = new WebhookSender(
            Microsoft.Extensions.Options.Options.Create(options),
            new(options),
            TimeProvider.System
        );

        var inside = await SendAsync(sender, "https://localhost/nhan");
        Assert.Contains("AllowedNetworks", inside.Error, StringComparison.Ordinal);
        Assert.False(proxy.Pending());

        // A name that only the proxy could resolve.
        var asked = FirstLineAsync(proxy);
        var refused = await SendAsync(sender, "https://cong.invalid/nhan");
        Assert.Equal("CONNECT cong.invalid:443 HTTP/1.1", await asked);
        Assert.Null(refused.Status);
        Assert.Contains("403", refused.Error, StringComparison.Ordinal);
    }

    private static Task<Attempt> SendAsync(WebhookSender sender, string url) =>
        sender.SendAsync(
            new WebhookEndpoint { Url = url, Secret = Signature.NewSecret() },
            new WebhookDelivery
            {
                MessageId = "msg_1",
                Type = "message.published",
                Body = "{}",
            },
            CancellationToken.None
        );

    private static async Task<string?> FirstLineAsync(TcpListener proxy)
    {
        using var client = await proxy.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        var first = await reader.ReadLineAsync();
        while (await reader.ReadLineAsync() is { Length: > 0 }) { }
        await stream.WriteAsync("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray());
        return first;
    }
}
