using System.Net;
using System.Net.Sockets;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>What an address is counted as: an IPv4 address, or an IPv6 network of 64 bits, which is one home.</summary>
public static class ClientAddress
{
    /// <summary>The name of the client in memory; it is never written anywhere.</summary>
    public static string Of(IPAddress? address)
    {
        address ??= IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
