using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OtpNet;
using QRCoder;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>The second step: codes of an application on the phone (TOTP, RFC 6238), or on paper.</summary>
public sealed class SecondStep(
    UserManager<Officer> users,
    IUserStore<Officer> store,
    AccountLog log,
    OfficerDirectory directory,
    IOptions<AccountOptions> options,
    TimeProvider clock
)
{
    /// <summary>The name the client knows the method by.</summary>
    public const string Name = "TOTP";

    /// <summary>How many recovery codes are made at a time.</summary>
    public const int RecoveryCodes = 10;

    /// <summary>
    /// A secret to scan or type. It belongs to the account once a code made from it comes back with it.
    /// </summary>
    public string Offer() => users.GenerateNewAuthenticatorKey();

    /// <summary>The secret as the picture that authenticators scan.</summary>
    public static string Draw(Officer officer, string secret)
    {
        var label = Uri.EscapeDataString("Tháng hành động:" + officer.Email);
        var issuer = Uri.EscapeDataString("Tháng hành động");
        using var data = QRCodeGenerator.GenerateQrCode(
            $"otpauth://totp/{label}?secret={secret}&issuer={issuer}&digits=6",
            QRCodeGenerator.ECCLevel.M
        );
        var svg = new SvgQRCode(data).GetGraphic(4);
        return "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(svg));
    }

    /// <summary>Whether a text can be a secret of <see cref="Offer"/>.</summary>
    public static bool IsSecret(string secret) =>
        secret.Length == 32 && secret.All(x => x is >= 'A' and <= 'Z' or >= '2' and <= '7');

    /// <summary>Turns it on when the code proves that the officer's device has the secret.</summary>
    /// <returns>The recovery codes, which are shown once.</returns>
    public async Task<(AccountResult Result, IReadOnlyList<string> Codes)> TurnOnAsync(
        Officer officer,
        string secret,
        string code
    )
    {
        if (officer.TwoFactorEnabled)
            return (AccountResult.Refused("Xác thực hai bước đang bật."), []);
        if (!IsSecret(secret) || StepOf(secret, code) is not { } step)
            return (AccountResult.Refused("Mã không đúng. Hãy kiểm tra giờ trên điện thoại rồi nhập mã mới."), []);
        officer.LastCodeStep = step;
        var keys = (IUserAuthenticatorKeyStore<Officer>)store;
        await keys.SetAuthenticatorKeyAsync(officer, secret, CancellationToken.None);
        var on = AccountResult.From(await users.SetTwoFactorEnabledAsync(officer, true));
        if (!on.Success)
            return (on, []);
        await log.WriteAsync(AccountEventKind.SecondStepOn, officer.Id);
        return (on, await NewRecoveryCodesAsync(officer));
    }

    /// <summary>Turns it off for an officer who has proved to have the phone.</summary>
    public async Task<AccountResult> TurnOffAsync(Officer officer)
    {
        if (options.Value.RequiresSecondStep(officer))
            return AccountResult.Refused(
                "Quản trị viên và tổng biên tập phải đăng nhập bằng hai bước nên không tắt được."
            );
        await ResetAsync(officer, by: null);
        return AccountResult.Done;
    }

    /// <summary>
    /// Forgets phone and recovery codes, for when both are lost. Where the second step is required, the next sign-in
    /// sets it up again.
    /// </summary>
    public async Task ResetAsync(Officer officer, Guid? by)
    {
        await users.SetTwoFactorEnabledAsync(officer, false);
        await users.ResetAuthenticatorKeyAsync(officer);
        await users.GenerateNewTwoFactorRecoveryCodesAsync(officer, 0);
        directory.Forget();
        await log.WriteAsync(AccountEventKind.SecondStepOff, officer.Id, by);
    }

    /// <summary>Makes ten codes, each of which replaces the phone once; the old ones no longer work.</summary>
    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(Officer officer)
    {
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(officer, RecoveryCodes);
        directory.Forget();
        await log.WriteAsync(AccountEventKind.RecoveryCodesMade, officer.Id);
        return [.. codes!];
    }

    /// <summary>Whether the code is the current one of the officer's phone and is used for the first time.</summary>
    public async Task<bool> ProvesAsync(Officer officer, string code)
    {
        if (await users.GetAuthenticatorKeyAsync(officer) is not { } secret)
            return false;
        if (StepOf(secret, code) is not { } step || step <= officer.LastCodeStep)
            return false;
        officer.LastCodeStep = step;
        // Of two requests with one code, the second finds the account changed.
        return (await users.UpdateAsync(officer)).Succeeded;
    }

    /// <summary>Whether the code is one of the officer's recovery codes; it no longer works afterwards.</summary>
    public async Task<bool> RedeemAsync(Officer officer, string code)
    {
        var letters = string.Concat(code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        if (letters.Length != 10)
            return false;
        var redeemed = await users.RedeemTwoFactorRecoveryCodeAsync(officer, $"{letters[..5]}-{letters[5..]}");
        if (redeemed.Succeeded)
            await log.WriteAsync(AccountEventKind.RecoveryCodeUsed, officer.Id);
        return redeemed.Succeeded;
    }

    // The half minute a code belongs to; phones' clocks may be half a minute off.
    private long? StepOf(string secret, string code) =>
        new Totp(Base32Encoding.ToBytes(secret)).VerifyTotp(
            clock.GetUtcNow().UtcDateTime,
            string.Concat(code.Where(char.IsAsciiDigit)),
            out var step,
            new(previous: 1, future: 1)
        )
            ? step
            : null;
}
