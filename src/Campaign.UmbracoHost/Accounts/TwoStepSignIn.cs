using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Campaign.UmbracoHost.Accounts;

internal static class TwoStepSignIn
{
    /// <summary>
    /// Signs in an officer whose password was already checked. With a second step only a short-lived cookie is set,
    /// which names the officer to the page that asks for the code.
    /// </summary>
    public static async Task<SignInResult> PasswordlessSignInAsync(this SignInManager<Officer> signIn, Officer officer)
    {
        if (officer.TwoFactorEnabled)
        {
            var identity = new ClaimsIdentity(IdentityConstants.TwoFactorUserIdScheme);
            identity.AddClaim(new(ClaimTypes.Name, officer.Id.ToString()));
            await signIn.Context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new(identity));
            return SignInResult.TwoFactorRequired;
        }
        await signIn.SignInAsync(officer, isPersistent: false);
        return SignInResult.Success;
    }
}
