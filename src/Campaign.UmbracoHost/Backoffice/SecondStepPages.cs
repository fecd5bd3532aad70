using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;

namespace Campaign.UmbracoHost.Backoffice;

/// <summary>The pages of the second step: the code, the first sign-in that requires it, new recovery codes.</summary>
internal static class SecondStepPages
{
    public static void MapSecondStepPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("login/code", (HttpContext http, string? returnUrl) => SecondStepHtml.Code(http, returnUrl, null));
        pages.MapPost("login/code", CodeAsync).DisableAntiforgery();
        pages.MapGet("login/enrol", OfferAsync);
        pages.MapPost("login/enrol", EnrolAsync).DisableAntiforgery();
        pages.MapGet("recovery-codes", AskAsync);
        pages.MapPost("recovery-codes", RenewAsync).DisableAntiforgery();
    }

    private static async Task<IResult> CodeAsync(HttpContext http, SignInService signIn, string? returnUrl)
    {
        var form = await http.Request.ReadPostedAsync();
        var outcome = await signIn.CodeAsync(form["code"].ToString());
        return outcome.Kind switch
        {
            SignInKind.Done => Results.LocalRedirect(SignInPages.Back(returnUrl)),
            SignInKind.CodeWanted or SignInKind.RecoveryCodeWanted => SecondStepHtml.Code(
                http,
                returnUrl,
                outcome.Text
            ),
            SignInKind.Throttled => SignInPages.Throttled(http, returnUrl, "", outcome),
            _ => FromTheBeginning(http, returnUrl),
        };
    }

    private static async Task<IResult> OfferAsync(
        HttpContext http,
        SignInService signIn,
        SecondStep step,
        string? returnUrl
    ) =>
        await signIn.AtSecondStepAsync() is { TwoFactorEnabled: false } officer
            ? SecondStepHtml.Enrol(http, returnUrl, officer, step.Offer(), null)
            : FromTheBeginning(http, returnUrl);

    private static async Task<IResult> EnrolAsync(
        HttpContext http,
        SignInService signIn,
        SecondStep step,
        string? returnUrl
    )
    {
        if (await signIn.AtSecondStepAsync() is not { TwoFactorEnabled: false } officer)
            return FromTheBeginning(http, returnUrl);
        var form = await http.Request.ReadPostedAsync();
        var secret = form["secret"].ToString();
        var (result, codes) = await signIn.EnrolAsync(officer, secret, form["code"].ToString());
        return result.Success
            ? SecondStepHtml.RecoveryCodes(http, codes, SignInPages.Back(returnUrl))
            : SecondStepHtml.Enrol(
                http,
                returnUrl,
                officer,
                SecondStep.IsSecret(secret) ? secret : step.Offer(),
                result.Errors[0]
            );
    }

    private static async Task<IResult> AskAsync(HttpContext http, OfficerDirectory officers) =>
        await http.OfficerAsync(officers) is { TwoFactorEnabled: true }
            ? SecondStepHtml.AskForNewCodes(http, null)
            : SignInHtml.Password(http, "/umbraco/recovery-codes", "", null);

    private static async Task<IResult> RenewAsync(
        HttpContext http,
        OfficerDirectory officers,
        UserManager<Officer> users,
        SignInService signIn,
        SecondStep step
    )
    {
        if (await http.OfficerAsync(officers) is not { TwoFactorEnabled: true, Id: var id })
            return SignInHtml.Password(http, "/umbraco/recovery-codes", "", null);
        var officer = (await users.FindByIdAsync(id.ToString()))!;
        var code = (await http.Request.ReadPostedAsync())["code"].ToString();
        var wrong = await signIn.ConfirmAsync(
            officer,
            () => step.ProvesAsync(officer, code),
            SignInOutcome.CodeWanted.Text
        );
        return wrong is not null
            ? SecondStepHtml.AskForNewCodes(http, wrong)
            : SecondStepHtml.RecoveryCodes(http, await step.NewRecoveryCodesAsync(officer), "/umbraco");
    }

    private static IResult FromTheBeginning(HttpContext http, string? returnUrl) =>
        SignInHtml.Password(http, returnUrl, "", "Hãy đăng nhập lại từ đầu.");
}
