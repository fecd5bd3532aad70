using System.Text;
using Microsoft.AspNetCore.Identity;
using QRCoder;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>The optional second step: codes of an authenticator application (TOTP, RFC 6238).</summary>
public sealed class SecondStep(UserManager<Officer> users, AccountLog log, OfficerDirectory directory)
{
    /// <summary>The name the client knows the method by.</summary>
    public const string Name = "TOTP";

    /// <summary>What the officer scans or types: a new secret each time it is not yet on.</summary>
    public async Task<(string Secret, string QrCode)> StartAsync(Officer officer)
    {
        await users.ResetAuthenticatorKeyAsync(officer);
        directory.Forget();
        var secret = (await users.GetAuthenticatorKeyAsync(officer))!;
        var label = Uri.EscapeDataString("Tháng hành động:" + officer.Email);
        var issuer = Uri.EscapeDataString("Tháng hành động");
        using var data = QRCodeGenerator.GenerateQrCode(
            $"otpauth://totp/{label}?secret={secret}&issuer={issuer}&digits=6", QRCodeGenerator.ECCLevel.M);
        var svg = new SvgQRCode(data).GetGraphic(4);
        return (secret, "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(svg)));
    }

    /// <summary>Turns it on when the code proves that the officer's device has the secret.</summary>
    public async Task<AccountResult> TurnOnAsync(Officer officer, string code)
    {
        if (!await ProvesAsync(officer, code))
            return AccountResult.Refused("Mã không đúng. Hãy kiểm tra giờ trên điện thoại rồi nhập mã mới.");
        await users.SetTwoFactorEnabledAsync(officer, true);
        directory.Forget();
        await log.WriteAsync(AccountEventKind.SecondStepOn, officer.Id);
        return AccountResult.Done;
    }

    /// <summary>Turns it off: with a code by the officer, without one by an administrator.</summary>
    public async Task<AccountResult> TurnOffAsync(Officer officer, string? code, Guid? by = null)
    {
        if (by is null && !await ProvesAsync(officer, code ?? ""))
            return AccountResult.Refused("Mã không đúng.");
        await users.SetTwoFactorEnabledAsync(officer, false);
        await users.ResetAuthenticatorKeyAsync(officer);
        directory.Forget();
        await log.WriteAsync(AccountEventKind.SecondStepOff, officer.Id, by);
        return AccountResult.Done;
    }

    private Task<bool> ProvesAsync(Officer officer, string code) => users.VerifyTwoFactorTokenAsync(
        officer, TokenOptions.DefaultAuthenticatorProvider, string.Concat(code.Where(char.IsAsciiDigit)));
}
