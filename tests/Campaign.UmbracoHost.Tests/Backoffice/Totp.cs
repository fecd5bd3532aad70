using System.Globalization;
using System.Net;
using System.Security.Cryptography;

namespace Campaign.Testing.Backoffice;

/// <summary>An authenticator, as on a phone (RFC 6238).</summary>
internal static class Totp
{
    public static string Now(string secret) => At(secret, 0);

    /// <summary>The code after the current one: also accepted, and not used yet.</summary>
    public static string Next(string secret) => At(secret, 1);

    private static string At(string secret, int later)
    {
        var bits = string.Concat(
            secret
                .TrimEnd('=')
                .Select(x => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(x), 2).PadLeft(5, '0'))
        );
        var key = Enumerable
            .Range(0, bits.Length / 8)
            .Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))
            .ToArray();
        var step = BitConverter.GetBytes(
            IPAddress.HostToNetworkOrder(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30 + later)
        );
#pragma warning disable CA5350 // the standard's own hash
        var hash = HMACSHA1.HashData(key, step);
#pragma warning restore CA5350
        var at = hash[^1] & 0x0F;
        var number = ((hash[at] & 0x7F) << 24) | (hash[at + 1] << 16) | (hash[at + 2] << 8) | hash[at + 3];
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
