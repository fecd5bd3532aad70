using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>
/// Remembers in which browsers an officer has signed in before. Such a browser is counted on its own: a neighbour
/// behind the same address who types wrong passwords all day cannot keep the officer out.
/// </summary>
internal sealed class KnownDevices(IDataProtectionProvider protection, IOptions<AccountOptions> options)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(180);

    private readonly ITimeLimitedDataProtector _protector = protection
        .CreateProtector("backoffice.device")
        .ToTimeLimitedDataProtector();

    private string Cookie => options.Value.CookieName("backoffice-device");

    /// <summary>The name of the browser if this officer has signed in with it; otherwise null.</summary>
    public string? Find(HttpContext http, Guid officer)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } cookie)
            return null;
        try
        {
            return _protector.Unprotect(cookie).Split(' ') is [var who, var device] && who == officer.ToString()
                ? device
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Remembers the browser.</summary>
    public void Remember(HttpContext http, Guid officer)
    {
        var device = Find(http, officer) ?? Guid.NewGuid().ToString("N");
        http.Response.Cookies.Append(
            Cookie,
            _protector.Protect($"{officer} {device}", Remembered),
            new()
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Path = "/umbraco",
                MaxAge = Remembered,
                Secure = options.Value.IsPublicOverTls || http.Request.IsHttps,
            }
        );
    }
}
