using System.Net;
using System.Net.Sockets;

namespace Campaign.Web.Webhooks;

/// <summary>
/// Keeps webhooks from reaching into the server's own network. The name is resolved once, and the connection goes to
/// the very address that was checked, so that the name cannot change its meaning in between.
/// </summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            // From the IANA special-purpose registries for IPv4 and IPv6.
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "::/96",
            "64:ff9b::/96",
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20",
            "5f00::/16",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Whether an address belongs to the public internet.</summary>
    public static bool Is(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !NotPublic.Any(x => x.Contains(plain));
    }

    /// <summary>Connects to an allowed address of the host.</summary>
    /// <param name="host">The endpoint's host.</param>
    /// <param name="reach">Which addresses are allowed.</param>
    /// <param name="stop">Cancels the work.</param>
    /// <param name="resolve">Finds the addresses of a name; null: as this machine does.</param>
    /// <exception cref="HttpRequestException">The host has an address that is not allowed.</exception>
    public static async ValueTask<Stream> ConnectAsync(
        DnsEndPoint host,
        WebhookReach reach,
        CancellationToken stop,
        Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null
    )
    {
        var addresses = reach.Checked(host.Host, await (resolve ?? Dns.GetHostAddressesAsync)(host.Host, stop));
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, host.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
