using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Hosting;
using Campaign.UmbracoHost.Management;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;

namespace Campaign.UmbracoHost.Backoffice;

/// <summary>The pages around the sign-in. They need no script, and work on a phone.</summary>
internal static class SignInPages
{
    public static void MapSignInPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("/umbraco").ExcludeFromDescription().AddEndpointFilter(OwnPagesOnly);
        pages.MapGet("login", (HttpContext http, string? returnUrl) => SignInHtml.Password(http, returnUrl, "", null));
        pages.MapPost("login", PasswordAsync).DisableAntiforgery();
        pages.MapGet("login/code", (HttpContext http, string? returnUrl) => SignInHtml.Code(http, returnUrl, null));
        pages.MapPost("login/code", CodeAsync).DisableAntiforgery();
        pages.MapGet("set-password", ShowSetPasswordAsync);
        pages.MapPost("set-password", SetPasswordAsync).DisableAntiforgery();
    }

    private static async ValueTask<object?> OwnPagesOnly(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        return !HttpMethods.IsPost(request.Method) ? await next(context)
            : SameOrigin.IsForeign(request) ? Problems.Forbidden("Yêu cầu đến từ trang khác.")
            : !request.HasFormContentType ? Problems.Of(StatusCodes.Status415UnsupportedMediaType, "NoForm", "Hãy gửi bằng biểu mẫu của trang này.")
            : await next(context);
    }

    private static async Task<IResult> PasswordAsync(
        HttpContext http, SignInService signIn, AccountService accounts, string? returnUrl)
    {
        var form = await http.Request.ReadPostedAsync();
        var email = form["email"].ToString();
        var (outcome, officer) = await signIn.PasswordAsync(email, form["password"].ToString());
        return outcome switch
        {
            SignInOutcome.Done => Results.LocalRedirect(Back(returnUrl)),
            SignInOutcome.CodeWanted => ToCode(returnUrl),
            SignInOutcome.NewPasswordWanted => Results.LocalRedirect(await SignInLink.PathAsync(accounts, officer!)),
            SignInOutcome.Locked => SignInHtml.Password(
                http, returnUrl, email, $"Tài khoản bị khóa tạm thời vì nhập sai nhiều lần. Hãy thử lại sau {AccountsSetup.Lockout.TotalMinutes:0} phút."),
            _ => SignInHtml.Password(http, returnUrl, email, "Email hoặc mật khẩu không đúng."),
        };
    }

    private static async Task<IResult> CodeAsync(HttpContext http, SignInService signIn, string? returnUrl)
    {
        var form = await http.Request.ReadPostedAsync();
        return await signIn.CodeAsync(form["code"].ToString()) switch
        {
            SignInOutcome.Done => Results.LocalRedirect(Back(returnUrl)),
            SignInOutcome.CodeWanted => SignInHtml.Code(http, returnUrl, "Mã không đúng hoặc đã hết hạn. Hãy nhập mã đang hiện trên điện thoại."),
            SignInOutcome.Locked => SignInHtml.Password(http, returnUrl, "", "Tài khoản bị khóa tạm thời vì nhập sai nhiều lần."),
            _ => SignInHtml.Password(http, returnUrl, "", "Hãy đăng nhập lại từ đầu."),
        };
    }

    private static async Task<IResult> ShowSetPasswordAsync(HttpContext http, Guid account, string token, UserManager<Officer> users) =>
        await users.FindByIdAsync(account.ToString()) is { Disabled: false } officer && await IsGoodAsync(users, officer, token)
            ? SignInHtml.SetPassword(http, officer, [])
            : SignInHtml.Password(http, null, "", "Liên kết đã hết hạn hoặc đã được dùng. Hãy xin liên kết mới.");

    private static async Task<IResult> SetPasswordAsync(
        HttpContext http, Guid account, string token, UserManager<Officer> users, AccountService accounts, SignInService signIn)
    {
        if (await users.FindByIdAsync(account.ToString()) is not { Disabled: false } officer)
            return SignInHtml.Password(http, null, "", "Liên kết đã hết hạn hoặc đã được dùng. Hãy xin liên kết mới.");
        var form = await http.Request.ReadPostedAsync();
        var password = form["password"].ToString();
        if (password != form["again"].ToString())
            return SignInHtml.SetPassword(http, officer, ["Hai lần nhập không giống nhau."]);
        var set = await accounts.SetPasswordByLinkAsync(officer, token, password);
        if (!set.Success)
            return SignInHtml.SetPassword(http, officer, set.Errors);
        return await signIn.AfterPasswordAsync(officer) == SignInOutcome.CodeWanted ? ToCode(null) : Results.LocalRedirect("/umbraco");
    }

    private static Task<bool> IsGoodAsync(UserManager<Officer> users, Officer officer, string token) => users.VerifyUserTokenAsync(
        officer, users.Options.Tokens.PasswordResetTokenProvider, UserManager<Officer>.ResetPasswordTokenPurpose, token);

    private static IResult ToCode(string? returnUrl) => Results.LocalRedirect("/umbraco/login/code?returnUrl=" + Uri.EscapeDataString(Back(returnUrl)));

    private static string Back(string? returnUrl) =>
        returnUrl is not null && returnUrl.StartsWith("/umbraco", StringComparison.Ordinal) && !returnUrl.Contains('\\', StringComparison.Ordinal)
            ? returnUrl
            : "/umbraco";
}
