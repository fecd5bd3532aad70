using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Campaign.Web.Webhooks;

/// <summary>Symmetric signatures of Standard Webhooks 1.0.0.</summary>
internal static class Signature
{
    private const string SecretMark = "whsec_";

    /// <summary>A new secret of 32 random bytes.</summary>
    public static string NewSecret() => SecretMark + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>Value of <c>webhook-signature</c>: one signature a secret, separated by spaces.</summary>
    public static string Of(string id, DateTimeOffset at, string body, params string?[] secrets)
    {
        var signed = Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{id}.{at.ToUnixTimeSeconds()}.{body}"));
        return string.Join(' ', secrets.OfType<string>().Select(x => "v1," + Convert.ToBase64String(Hash(x, signed))));
    }

    private static byte[] Hash(string secret, byte[] signed) =>
        HMACSHA256.HashData(Convert.FromBase64String(secret[SecretMark.Length..]), signed);
}
