using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Campaign.UmbracoHost.Accounts;

internal static class TwoStepSignIn
{
    private const string Stamp = "stamp";

    /// <summary>
    /// Sets a short-lived cookie that tells the pages of the second step which officer's password was checked.
    /// </summary>
    public static Task RememberForSecondStepAsync(this SignInManager<Officer> signIn, Officer officer)
    {
        var identity = new ClaimsIdentity(IdentityConstants.TwoFactorUserIdScheme);
        identity.AddClaim(new(ClaimTypes.Name, officer.Id.ToString()));
        identity.AddClaim(new(Stamp, officer.SecurityStamp ?? ""));
        return signIn.Context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new(identity));
    }

    /// <summary>
    /// The officer of that cookie, unless something that ends sessions has happened to the account since.
    /// </summary>
    public static async Task<Officer?> AtSecondStepAsync(this SignInManager<Officer> signIn)
    {
        var officer = await signIn.GetTwoFactorAuthenticationUserAsync();
        var cookie = await signIn.Context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        return cookie.Principal?.FindFirstValue(Stamp) == officer?.SecurityStamp ? officer : null;
    }
}
