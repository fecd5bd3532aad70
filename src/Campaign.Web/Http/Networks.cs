using System.Net;
using System.Net.Sockets;

namespace Campaign.Web.Http;

/// <summary>Reads networks in settings: addresses (127.0.0.1) or networks (10.0.0.0/8), separated by commas.</summary>
internal static class Networks
{
    /// <summary>The networks in a setting, or the first word that is not one.</summary>
    public static (IReadOnlyList<IPNetwork> Networks, string? Fault) Parse(string? setting)
    {
        var networks = new List<IPNetwork>();
        foreach (var word in (setting ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
            if (IPNetwork.TryParse(word, out var network))
                networks.Add(network);
            else if (IPAddress.TryParse(word, out var address))
                networks.Add(new(address, address.AddressFamily == AddressFamily.InterNetworkV6 ? 128 : 32));
            else
                return (networks, word);
        return (networks, null);
    }
}
