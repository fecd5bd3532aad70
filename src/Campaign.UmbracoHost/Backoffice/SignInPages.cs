using System.Globalization;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Campaign.UmbracoHost.Backoffice;

/// <summary>The sign-in pages. They need no script, and work on a phone.</summary>
internal static class SignInPages
{
    public static void MapSignInPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("/umbraco").ExcludeFromDescription().AddEndpointFilter(OwnPagesOnly);
        pages.MapGet("login", (HttpContext http, string? returnUrl) => SignInHtml.Password(http, returnUrl, "", null));
        pages.MapPost("login", PasswordAsync).DisableAntiforgery();
        pages.MapExternalSignIn();
        pages.MapSecondStepPages();
        pages.MapGet("set-password", ShowSetPasswordAsync);
        pages.MapPost("set-password", SetPasswordAsync).DisableAntiforgery();
    }

    private static async ValueTask<object?> OwnPagesOnly(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var request = context.HttpContext.Request;
        return !HttpMethods.IsPost(request.Method) ? await next(context)
            : SameOrigin.IsForeign(request) ? Problems.Forbidden("Yêu cầu đến từ trang khác.")
            : request.HasFormContentType ? await next(context)
            : Problems.Of(StatusCodes.Status415UnsupportedMediaType, "NoForm", "Hãy gửi bằng biểu mẫu của trang này.");
    }

    private static async Task<IResult> PasswordAsync(
        HttpContext http,
        SignInService signIn,
        AccountService accounts,
        IOptions<ExternalSignInOptions> external,
        string? returnUrl
    )
    {
        var form = await http.Request.ReadPostedAsync();
        var email = form["email"].ToString();
        var (outcome, officer) = await signIn.PasswordAsync(email, form["password"].ToString());
        return outcome.Kind switch
        {
            SignInKind.Wrong => SignInHtml.Password(http, returnUrl, email, outcome.Text),
            SignInKind.Throttled => Throttled(http, returnUrl, email, outcome),
            SignInKind.DirectoryWanted => SignInHtml.Password(
                http,
                returnUrl,
                email,
                $"Tài khoản này chỉ đăng nhập bằng {external.Value.Name}."
            ),
            SignInKind.NewPasswordWanted => Results.LocalRedirect(await SignInLink.PathAsync(accounts, officer!)),
            _ => Next(outcome, returnUrl),
        };
    }

    private static async Task<IResult> ShowSetPasswordAsync(
        HttpContext http,
        Guid account,
        string token,
        UserManager<Officer> users
    ) =>
        await FindAsync(users, account, token) is { } officer
            ? SignInHtml.SetPassword(http, officer, [])
            : NoSuchLink(http);

    private static async Task<IResult> SetPasswordAsync(
        HttpContext http,
        Guid account,
        string token,
        UserManager<Officer> users,
        AccountService accounts,
        SignInService signIn
    )
    {
        if (await FindAsync(users, account, token) is not { } officer)
            return NoSuchLink(http);
        var form = await http.Request.ReadPostedAsync();
        var password = form["password"].ToString();
        if (password != form["again"].ToString())
            return SignInHtml.SetPassword(http, officer, ["Hai lần nhập không giống nhau."]);
        var set = await accounts.SetPasswordByLinkAsync(officer, token, password);
        return set.Success
            ? Next(await signIn.AfterPasswordAsync(officer), null)
            : SignInHtml.SetPassword(http, officer, set.Errors);
    }

    /// <summary>The sign-in page for a client that must wait.</summary>
    internal static IResult Throttled(HttpContext http, string? returnUrl, string email, SignInOutcome outcome)
    {
        var seconds = Math.Ceiling(outcome.Wait.TotalSeconds);
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return SignInHtml.Password(http, returnUrl, email, outcome.Text, StatusCodes.Status429TooManyRequests);
    }

    internal static string Back(string? returnUrl) =>
        returnUrl is not null
        && returnUrl.StartsWith("/umbraco", StringComparison.Ordinal)
        && !returnUrl.Contains('\\', StringComparison.Ordinal)
            ? returnUrl
            : "/umbraco";

    // Nothing about an account is shown, not even that it exists, before its token has been proved.
    private static async Task<Officer?> FindAsync(UserManager<Officer> users, Guid account, string token)
    {
        var officer = await users.FindByIdAsync(account.ToString());
        var isGood = await users.VerifyUserTokenAsync(
            officer ?? new() { Id = account, SecurityStamp = "" },
            users.Options.Tokens.PasswordResetTokenProvider,
            UserManager<Officer>.ResetPasswordTokenPurpose,
            token
        );
        return isGood && officer is { Disabled: false } ? officer : null;
    }

    private static IResult NoSuchLink(HttpContext http) =>
        SignInHtml.Password(http, null, "", "Liên kết đã hết hạn hoặc đã được dùng. Hãy xin liên kết mới.");

    private static IResult Next(SignInOutcome outcome, string? returnUrl)
    {
        var next = "?returnUrl=" + Uri.EscapeDataString(Back(returnUrl));
        return Results.LocalRedirect(
            outcome.Kind switch
            {
                SignInKind.CodeWanted => "/umbraco/login/code" + next,
                SignInKind.DirectoryWanted => "/umbraco/login" + next,
                SignInKind.SecondStepWanted => "/umbraco/login/enrol" + next,
                _ => Back(returnUrl),
            }
        );
    }
}
