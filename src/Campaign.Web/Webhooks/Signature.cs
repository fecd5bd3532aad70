using System.Security.Cryptography;
using StandardWebhooks;

namespace Campaign.Web.Webhooks;

/// <summary>Symmetric signatures of Standard Webhooks 1.0.0.</summary>
internal static class Signature
{
    /// <summary>A new secret of 32 random bytes.</summary>
    public static string NewSecret() => "whsec_" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>Value of <c>webhook-signature</c>: one signature per secret, separated by spaces.</summary>
    public static string Of(string id, DateTimeOffset at, string body, params string?[] secrets) =>
        string.Join(' ', secrets.OfType<string>().Select(x => new StandardWebhook(x).Sign(id, at, body)));
}
