using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Campaign.UmbracoHost.Backoffice;

/// <summary>Signed links that show one draft, in one language, for a short time, to whoever has the link.</summary>
public sealed class PreviewLinks
{
    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private readonly IDataProtector _protector;
    private readonly TimeProvider _clock;

    /// <summary>Signs with the keys that all nodes share.</summary>
    public PreviewLinks(IDataProtectionProvider protection, TimeProvider clock) =>
        (_protector, _clock) = (protection.CreateProtector("backoffice.preview"), clock);

    /// <summary>The path of a link to a draft.</summary>
    /// <param name="document">The document.</param>
    /// <param name="culture">The language, or null for a document without languages.</param>
    public string Make(Guid document, string? culture)
    {
        var until = _clock.GetUtcNow().Add(Lifetime).ToUnixTimeSeconds();
        return "/umbraco/preview/" + _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{document}\n{culture}\n{until}"));
    }

    /// <summary>What a link shows, or null when it was changed or has expired.</summary>
    /// <param name="token">The last part of the path.</param>
    public (Guid Document, string? Culture)? Read(string token)
    {
        try
        {
            return _protector.Unprotect(token).Split('\n') is [var document, var culture, var until]
                && long.Parse(until, CultureInfo.InvariantCulture) >= _clock.GetUtcNow().ToUnixTimeSeconds()
                ? (Guid.Parse(document), culture.Length == 0 ? null : culture)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
