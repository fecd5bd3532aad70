using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using static Campaign.UmbracoHost.Accounts.AccountEventKind;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>Signs officers in and out, and writes each attempt to the audit log.</summary>
internal sealed class SignInService(
    UserManager<Officer> users,
    SignInManager<Officer> signIn,
    SecondStep step,
    SignInThrottle throttle,
    KnownDevices devices,
    ExternalLinks links,
    IOptions<AccountOptions> options,
    AccountLog log,
    OfficerDirectory directory,
    TimeProvider clock,
    IHttpContextAccessor http
)
{
    // Codes are short, so browsers the officer never signed in with share this many; a recovery code always gets in.
    private const int CodesOfStrangers = 20;

    private HttpContext Http => http.HttpContext ?? throw new InvalidOperationException("Officers sign in over HTTP.");

    private string? Address => Http.Connection.RemoteIpAddress?.ToString();

    /// <summary>The first step: address and password.</summary>
    public async Task<(SignInOutcome Outcome, Officer? Officer)> PasswordAsync(string email, string password)
    {
        var officer = await users.FindByEmailAsync(email.Trim());
        var client = Client(officer);
        if (await ThrottledAsync(client, options.Value.FailuresPerClient) is { } wait)
            return (SignInOutcome.Throttled(wait), null);
        if (!await IsRightAsync(officer, password))
        {
            await log.WriteAsync(SignInFailed, officer?.Id, address: Address);
            return (SignInOutcome.Wrong, null);
        }
        throttle.GiveBack(client);
        return officer!.MustChangePassword
            ? (SignInOutcome.NewPasswordWanted, officer)
            : (await AfterPasswordAsync(officer), officer);
    }

    /// <summary>The second step: a code from the phone or a recovery code.</summary>
    public async Task<SignInOutcome> CodeAsync(string code)
    {
        if (await AtSecondStepAsync() is not { TwoFactorEnabled: true } officer)
            return SignInOutcome.Wrong;
        var client = Client(officer);
        if (await ThrottledAsync(client, options.Value.FailuresPerClient) is { } wait)
            return SignInOutcome.Throttled(wait);
        var isRecovery = code.Count(char.IsAsciiLetterOrDigit) > 6;
        if (!isRecovery && !await MayGuessAsync(officer))
            return SignInOutcome.RecoveryCodeWanted;
        if (!await (isRecovery ? step.RedeemAsync(officer, code) : step.ProvesAsync(officer, code)))
        {
            await log.WriteAsync(SecondStepFailed, officer.Id, address: Address);
            return SignInOutcome.CodeWanted;
        }
        throttle.GiveBack(client);
        return await SignedInAsync(officer);
    }

    /// <summary>Goes on after the directory has vouched for the officer; the second step is its business.</summary>
    public Task<SignInOutcome> SignedInExternallyAsync(Officer officer, string method) =>
        SignedInAsync(officer, method);

    /// <summary>Goes on after the password was proved, here or by setting a new one.</summary>
    public async Task<SignInOutcome> AfterPasswordAsync(Officer officer)
    {
        // A password would open the site to somebody whom the directory no longer lets in.
        if (await links.HasAsync(officer))
            return SignInOutcome.DirectoryWanted;
        if (!officer.TwoFactorEnabled && !options.Value.RequiresSecondStep(officer))
            return await SignedInAsync(officer);
        await signIn.RememberForSecondStepAsync(officer);
        return officer.TwoFactorEnabled ? SignInOutcome.CodeWanted : SignInOutcome.SecondStepWanted;
    }

    /// <summary>The officer whose password was proved in this browser a moment ago; otherwise null.</summary>
    public async Task<Officer?> AtSecondStepAsync() =>
        await signIn.AtSecondStepAsync() is { Disabled: false } officer && !await links.HasAsync(officer)
            ? officer
            : null;

    /// <summary>Turns the second step on at a sign-in that requires it, and signs in.</summary>
    public async Task<(AccountResult Result, IReadOnlyList<string> Codes)> EnrolAsync(
        Officer officer,
        string secret,
        string code
    )
    {
        var enrolled = await step.TurnOnAsync(officer, secret, code);
        if (enrolled.Result.Success)
            await SignedInAsync(officer);
        return enrolled;
    }

    /// <summary>Ends the session.</summary>
    public async Task SignOutAsync(Officer? officer)
    {
        await signIn.SignOutAsync();
        if (officer is not null)
            await log.WriteAsync(SignedOut, officer.Id, address: Address);
    }

    /// <summary>
    /// Asks a signed-in officer for password or code once more; wrong ones count as they do at the sign-in.
    /// </summary>
    /// <returns>Null when it was proved; otherwise why not, in words for the officer.</returns>
    public async Task<string?> ConfirmAsync(Officer officer, Func<Task<bool>> proof, string wrong)
    {
        var client = $"officer:{officer.Id}";
        if (await ThrottledAsync(client, options.Value.FailuresPerClient) is { } wait)
            return SignInOutcome.Throttled(wait).Text;
        if (!await proof())
            return wrong;
        throttle.GiveBack(client);
        return null;
    }

    // Every path takes one hash of the same cost, so the time tells neither who has an account nor what state it is in.
    private async Task<bool> IsRightAsync(Officer? officer, string password)
    {
        password = password.Length > PasswordRules.MaximumLength ? "" : password;
        if (officer?.PasswordHash is not null)
            return await users.CheckPasswordAsync(officer, password) && !officer.Disabled;
        users.PasswordHasher.VerifyHashedPassword(new(), OfficerPasswordHasher.Nobody, password);
        return false;
    }

    private async Task<bool> MayGuessAsync(Officer officer) =>
        devices.Find(Http, officer.Id) is not null
        || await ThrottledAsync($"codes:{officer.Id}", CodesOfStrangers) is null;

    private string Client(Officer? officer) =>
        officer is not null && devices.Find(Http, officer.Id) is { } device
            ? $"device:{device}"
            : ClientAddress.Of(Http.Connection.RemoteIpAddress);

    private async Task<TimeSpan?> ThrottledAsync(string client, int most)
    {
        var wait = throttle.Take(client, most, out var isFirst);
        if (isFirst)
            await log.WriteAsync(Throttled, officer: null, address: Address);
        return wait;
    }

    private async Task<SignInOutcome> SignedInAsync(Officer officer, string? method = null)
    {
        officer.LastSignIn = clock.GetUtcNow().UtcDateTime;
        await users.UpdateAsync(officer);
        directory.Forget();
        await Http.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await signIn.SignInAsync(officer, isPersistent: false, method);
        devices.Remember(Http, officer.Id);
        await log.WriteAsync(SignedIn, officer.Id, address: Address);
        return SignInOutcome.Done;
    }
}
