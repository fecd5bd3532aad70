using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>
/// The codes of the authorization code flow (RFC 6749 §4.1 with the proof key of RFC 7636). A code is signed rather
/// than stored, so that any node may redeem what another has issued; with the proof key and the session cookie it
/// needs, using it a second time within its minute gains nothing.
/// </summary>
internal sealed class AuthorizationCodes(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);
    private readonly IDataProtector _protector = protection.CreateProtector("backoffice.authorization-code");

    public string Make(Guid officer, string challenge, string redirect)
    {
        var until = clock.GetUtcNow().Add(Lifetime).ToUnixTimeSeconds();
        return Base64Url.EncodeToString(
            _protector.Protect(Encoding.UTF8.GetBytes($"{officer}\n{challenge}\n{redirect}\n{until}"))
        );
    }

    public bool Redeem(string code, Guid officer, string verifier, string redirect)
    {
        var proof = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        try
        {
            var parts = Encoding.UTF8.GetString(_protector.Unprotect(Base64Url.DecodeFromChars(code))).Split('\n');
            return parts is [var who, var challenge, var where, var until]
                && who == officer.ToString()
                && challenge == proof
                && where == redirect
                && long.TryParse(until, out var end)
                && clock.GetUtcNow().ToUnixTimeSeconds() <= end;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return false;
        }
    }
}
