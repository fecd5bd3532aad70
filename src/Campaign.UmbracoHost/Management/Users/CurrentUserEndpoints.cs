using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;

namespace Campaign.UmbracoHost.Management.Users;

internal sealed record ChangePasswordRequest(string? OldPassword, string? NewPassword);

internal sealed record EnableSecondStepRequest(string? Code, string? Secret);

/// <summary>The signed-in officer: name, rights, password and second step.</summary>
internal static class CurrentUserEndpoints
{
    private const string RecoveryCodesHeader = "X-Campaign-Recovery-Codes";

    public static void MapCurrentUser(this IEndpointRouteBuilder api)
    {
        var me = api.MapGroup("user/current").WithTags("Current user").Needs(Permissions.SignedIn);
        me.MapGet("", (HttpContext http) => UserModels.Current(http.Officer())).WithSummary("Who is signed in");
        me.MapGet(
                "configuration",
                () =>
                    new
                    {
                        keepUserLoggedIn = false,
                        allowChangePassword = true,
                        allowTwoFactor = true,
                        passwordConfiguration = UserModels.PasswordConfiguration,
                    }
            )
            .WithSummary("Rules of the own account");
        me.MapGet("permissions", (HttpContext http, Guid[] id) => Allowed(http, id)).WithSummary("What is allowed");
        me.MapGet("permissions/document", (HttpContext http, Guid[] id) => Allowed(http, id))
            .WithSummary("What is allowed on documents");
        me.MapGet("permissions/media", (HttpContext http, Guid[] id) => Allowed(http, id))
            .WithSummary("What is allowed on media");
        me.MapGet("logins", () => Array.Empty<object>()).WithSummary("External logins: none");
        me.MapGet("login-providers", () => Array.Empty<object>()).WithSummary("External logins: none");
        me.MapPost("change-password", ChangePasswordAsync).WithSummary("Change the own password");
        me.MapGet("2fa", (HttpContext http) => new[] { UserModels.SecondStep(http.Officer()) })
            .WithSummary("Second steps");
        me.MapGet("2fa/{providerName}", OfferSecondStep).WithSummary("A secret to scan");
        me.MapPost("2fa/{providerName}", EnableSecondStepAsync).WithSummary("Turn the second step on");
        me.MapDelete("2fa/{providerName}", DisableSecondStepAsync).WithSummary("Turn the second step off, with a code");
    }

    private static object Allowed(HttpContext http, Guid[] id)
    {
        var permissions = UserModels.ClientPermissions(http.Officer());
        return new { permissions = id.Select(x => new { nodeKey = x, permissions }) };
    }

    private static async Task<IResult> ChangePasswordAsync(
        ChangePasswordRequest request,
        HttpContext http,
        UserManager<Officer> users,
        SignInManager<Officer> signIn,
        SignInService service,
        AccountService accounts
    )
    {
        var officer = (await users.FindByIdAsync(http.User.Key().ToString()))!;
        var wrong = await service.ConfirmAsync(
            officer,
            () => users.CheckPasswordAsync(officer, request.OldPassword ?? ""),
            "Mật khẩu hiện tại không đúng."
        );
        if (wrong is not null)
            return Problems.Invalid(wrong);
        var set = await accounts.SetPasswordAsync(officer, request.NewPassword ?? "", by: null);
        if (!set.Success)
            return Problems.Invalid(string.Join(" ", set.Errors));
        await signIn.RefreshSignInAsync(officer);
        return Results.Ok();
    }

    private static IResult OfferSecondStep(string providerName, HttpContext http, SecondStep step)
    {
        if (providerName != SecondStep.Name)
            return Problems.NotFound();
        if (http.Officer().TwoFactorEnabled)
            return Problems.Invalid("Xác thực hai bước đang bật.");
        var secret = step.Offer();
        http.Response.Headers.CacheControl = "no-store";
        return Results.Ok(new { secret, qrCodeSetupImageUrl = SecondStep.Draw(http.Officer(), secret) });
    }

    private static async Task<IResult> EnableSecondStepAsync(
        string providerName,
        EnableSecondStepRequest request,
        HttpContext http,
        UserManager<Officer> users,
        SignInManager<Officer> signIn,
        SecondStep step
    )
    {
        var officer = (await users.FindByIdAsync(http.User.Key().ToString()))!;
        if (providerName != SecondStep.Name)
            return Problems.NotFound();
        var (on, codes) = await step.TurnOnAsync(officer, request.Secret ?? "", request.Code ?? "");
        if (!on.Success)
            return Problems.Invalid(on.Errors[0]);
        await signIn.RefreshSignInAsync(officer);
        // The client knows nothing of recovery codes; our extension shows them.
        http.Response.Headers[RecoveryCodesHeader] = string.Join(',', codes);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Ok();
    }

    private static async Task<IResult> DisableSecondStepAsync(
        string providerName,
        string? code,
        HttpContext http,
        UserManager<Officer> users,
        SignInManager<Officer> signIn,
        SignInService service,
        SecondStep step
    )
    {
        var officer = (await users.FindByIdAsync(http.User.Key().ToString()))!;
        if (providerName != SecondStep.Name)
            return Problems.NotFound();
        var wrong = await service.ConfirmAsync(officer, () => step.ProvesAsync(officer, code ?? ""), "Mã không đúng.");
        if (wrong is not null)
            return Problems.Invalid(wrong);
        var off = await step.TurnOffAsync(officer);
        if (!off.Success)
            return Problems.Invalid(off.Errors[0]);
        await signIn.RefreshSignInAsync(officer);
        return Results.Ok();
    }
}
