using Campaign.UmbracoHost.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Campaign.UmbracoHost.Backoffice;

/// <summary>The page that leads to the directory, and the one somebody comes back to.</summary>
internal static class ExternalSignInPages
{
    public static void MapExternalSignIn(this IEndpointRouteBuilder pages) =>
        pages.MapGet("login/directory", StartAsync);

    /// <summary>
    /// The page after a sign-in by the directory. A redirect would still count as coming from there, and the browser
    /// would not send the new session along.
    /// </summary>
    public static IResult Arrived(HttpContext http, string back) =>
        SignInHtml.Page(
            http,
            "Đã đăng nhập",
            "",
            $"""
            <meta http-equiv="refresh" content="0;url={SignInHtml.Encode(back)}">
            <p><a class="button" href="{SignInHtml.Encode(back)}">Mở trang biên tập</a></p>
            """,
            StatusCodes.Status200OK
        );

    /// <summary>The way to the directory, on the sign-in page; nothing when there is none.</summary>
    public static string Button(ExternalSignInOptions directory, string? returnUrl) =>
        directory.On
            ? $"""
                <p><a class="button" href="{ExternalSignInSetup.Start}{SignInHtml.Query(returnUrl)}">Đăng nhập bằng
                  {SignInHtml.Encode(directory.Name)}</a></p>

                """
            : "";

    private static async Task<IResult> StartAsync(
        HttpContext http,
        IOptions<ExternalSignInOptions> directory,
        ILogger<ExternalSignInEvents> log,
        string? returnUrl
    )
    {
        var back = SignInPages.Back(returnUrl);
        if (!directory.Value.On)
            return Results.LocalRedirect("/umbraco/login");
        try
        {
            await http.ChallengeAsync(ExternalSignInService.Scheme, new() { RedirectUri = back });
            return Results.Empty;
        }
        // The handler says so when it cannot read the directory's own description.
        catch (Exception e) when (e is InvalidOperationException or HttpRequestException or IOException)
        {
            log.LogWarning(e, "The directory {Authority} does not answer.", directory.Value.Authority);
            return SignInHtml.Password(
                http,
                returnUrl,
                "",
                $"Không liên lạc được với {directory.Value.Name}. Hãy thử lại sau; "
                    + "tài khoản riêng của trang này vẫn dùng được.",
                StatusCodes.Status503ServiceUnavailable
            );
        }
    }
}
