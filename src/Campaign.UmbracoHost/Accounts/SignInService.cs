using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using static Campaign.UmbracoHost.Accounts.AccountEventKind;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>What a try to sign in came to.</summary>
public enum SignInOutcome
{
    /// <summary>Signed in.</summary>
    Done,

    /// <summary>Address or password wrong, or the account disabled: the page does not say which.</summary>
    Wrong,

    /// <summary>Too many wrong passwords; the account is locked for a while.</summary>
    Locked,

    /// <summary>The password was right; a code is wanted now.</summary>
    CodeWanted,

    /// <summary>The password was right and was chosen by someone else: a new one must be set first.</summary>
    NewPasswordWanted,
}

/// <summary>Signs officers in and out, and writes each try to the audit log.</summary>
public sealed class SignInService(
    UserManager<Officer> users, SignInManager<Officer> signIn, AccountLog log, OfficerDirectory directory, TimeProvider clock,
    IHttpContextAccessor http)
{
    // checked when there is no such account, so that the answer takes as long
    private static readonly string Dummy = new PasswordHasher<Officer>().HashPassword(new Officer(), Guid.NewGuid().ToString());

    /// <summary>The first step: address and password.</summary>
    public async Task<(SignInOutcome Outcome, Officer? Officer)> PasswordAsync(string email, string password)
    {
        var officer = await users.FindByEmailAsync(email.Trim());
        if (officer is null)
        {
            users.PasswordHasher.VerifyHashedPassword(new Officer(), Dummy, password);
            await LogAsync(SignInFailed, null);
            return (SignInOutcome.Wrong, null);
        }
        var wasLocked = await users.IsLockedOutAsync(officer);
        var check = await signIn.CheckPasswordSignInAsync(officer, password, lockoutOnFailure: true);
        if (check.IsLockedOut)
        {
            await LockedAsync(officer, wasLocked);
            return (SignInOutcome.Locked, null);
        }
        if (!check.Succeeded || officer.Disabled)
        {
            await LogAsync(SignInFailed, officer.Id);
            return (SignInOutcome.Wrong, null);
        }
        if (officer.MustChangePassword)
            return (SignInOutcome.NewPasswordWanted, officer);
        return (await AfterPasswordAsync(officer), officer);
    }

    /// <summary>The second step: the code of the authenticator.</summary>
    public async Task<SignInOutcome> CodeAsync(string code)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { Disabled: false } officer)
            return SignInOutcome.Wrong;
        var wasLocked = await users.IsLockedOutAsync(officer);
        var digits = string.Concat(code.Where(char.IsAsciiDigit));
        var result = await signIn.TwoFactorAuthenticatorSignInAsync(digits, isPersistent: false, rememberClient: false);
        if (result.Succeeded)
        {
            await SignedInAsync(officer);
            return SignInOutcome.Done;
        }
        if (result.IsLockedOut)
        {
            await LockedAsync(officer, wasLocked);
            return SignInOutcome.Locked;
        }
        await LogAsync(SecondStepFailed, officer.Id);
        return SignInOutcome.CodeWanted;
    }

    /// <summary>Goes on after the password was proved, here or by setting a new one.</summary>
    public async Task<SignInOutcome> AfterPasswordAsync(Officer officer)
    {
        // asks for the code when the account has a second step
        var result = await signIn.PasswordlessSignInAsync(officer);
        if (result.RequiresTwoFactor)
            return SignInOutcome.CodeWanted;
        await SignedInAsync(officer);
        return SignInOutcome.Done;
    }

    /// <summary>Ends the session.</summary>
    public async Task SignOutAsync(Officer? officer)
    {
        await signIn.SignOutAsync();
        if (officer is not null)
            await LogAsync(SignedOut, officer.Id);
    }

    private async Task SignedInAsync(Officer officer)
    {
        officer.LastSignIn = clock.GetUtcNow().UtcDateTime;
        await users.UpdateAsync(officer);
        directory.Forget();
        await LogAsync(SignedIn, officer.Id);
    }

    private async Task LockedAsync(Officer officer, bool wasLocked)
    {
        if (!wasLocked)
        {
            officer.LastLockout = clock.GetUtcNow().UtcDateTime;
            await users.UpdateAsync(officer);
            directory.Forget();
        }
        await LogAsync(wasLocked ? SignInFailed : LockedOut, officer.Id);
    }

    private Task LogAsync(AccountEventKind kind, Guid? officer) =>
        log.WriteAsync(kind, officer, address: http.HttpContext?.Connection.RemoteIpAddress?.ToString());
}
