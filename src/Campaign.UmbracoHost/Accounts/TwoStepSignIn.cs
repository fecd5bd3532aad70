using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Campaign.UmbracoHost.Accounts;

internal static class TwoStepSignIn
{
    /// <summary>
    /// Sets a short-lived cookie that tells the pages of the second step which officer's password was checked.
    /// </summary>
    public static Task RememberForSecondStepAsync(this SignInManager<Officer> signIn, Officer officer)
    {
        var identity = new ClaimsIdentity(IdentityConstants.TwoFactorUserIdScheme);
        identity.AddClaim(new(ClaimTypes.Name, officer.Id.ToString()));
        return signIn.Context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new(identity));
    }
}
