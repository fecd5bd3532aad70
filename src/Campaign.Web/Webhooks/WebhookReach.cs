using System.Net;
using Campaign.Web.Http;

namespace Campaign.Web.Webhooks;

/// <summary>
/// Which addresses webhooks may reach: the public internet and the networks that the operator allows.
/// </summary>
internal sealed class WebhookReach(WebhookOptions options)
{
    private readonly IReadOnlyList<IPNetwork> _allowed = Networks.Parse(options.AllowedNetworks).Networks;

    /// <summary>Whether webhooks may connect to an address.</summary>
    public bool Covers(IPAddress address) => PublicAddress.Is(address) || Allows(address);

    /// <summary>Whether an address is in a network that the operator allows.</summary>
    public bool Allows(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return _allowed.Any(x => x.Contains(plain));
    }

    /// <summary>
    /// Whether an endpoint may be reached without encryption, which is only possible on this machine.
    /// </summary>
    public bool AllowsPlain(Uri url) => url is { Scheme: "http", IsLoopback: true } && Allows(Literal(url) ?? Own);

    /// <summary>The addresses of a host, if all of them are allowed.</summary>
    /// <exception cref="HttpRequestException">One of them is not allowed, or there is none.</exception>
    public IPAddress[] Checked(string host, IPAddress[] addresses) =>
        // A private address among public ones is a trick or a mistake, so the host is refused altogether.
        addresses.Length > 0
        && addresses.All(Covers)
            ? addresses
            : throw new HttpRequestException(
                $"{host} has an address that is neither public nor in Campaign:Webhooks:AllowedNetworks."
            );

    /// <summary>The address in an endpoint's URL; null when it contains a name.</summary>
    public static IPAddress? Literal(Uri url) =>
        IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) ? address : null;

    private static readonly IPAddress Own = IPAddress.Loopback;
}
