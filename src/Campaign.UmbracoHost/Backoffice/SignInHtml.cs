using System.Net;
using Campaign.UmbracoHost.Accounts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Campaign.UmbracoHost.Backoffice;

/// <summary>The markup of the sign-in pages.</summary>
internal static class SignInHtml
{
    public static IResult Password(
        HttpContext http,
        string? returnUrl,
        string email,
        string? error,
        int refused = StatusCodes.Status401Unauthorized
    ) =>
        Page(
            http,
            "Đăng nhập",
            Errors(error),
            $"""
            {ExternalSignInPages.Button(Directory(http), returnUrl)}<form method="post" action="/umbraco/login{Query(
                returnUrl
            )}">
              <label for="email">Email</label>
              <input id="email" name="email" type="email" autocomplete="username" required value="{Encode(
                email
            )}"{Focus(email.Length == 0)}>
              <label for="password">Mật khẩu</label>
              <input id="password" name="password" type="password" autocomplete="current-password" required{Focus(
                email.Length > 0
            )}>
              <button>Đăng nhập</button>
            </form>
            <p class="small">Quên mật khẩu? Quản trị viên của cơ quan bạn cấp lại được.</p>
            """,
            error is null ? StatusCodes.Status200OK : refused
        );

    public static IResult SetPassword(HttpContext http, Officer officer, IReadOnlyList<string> errors) =>
        Page(
            http,
            "Đặt mật khẩu",
            Errors([.. errors]),
            $"""
            <p>Tài khoản của <strong>{Encode(officer.Name)}</strong> ({Encode(officer.Email!)}).</p>
            <form method="post">
              <input type="hidden" name="username" autocomplete="username" value="{Encode(officer.Email!)}">
              <label for="password">Mật khẩu mới</label>
              <p class="small" id="rule">Ít nhất {PasswordRules.MinimumLength} ký tự. Nên dùng vài từ không liên quan
                với nhau.</p>
              <input id="password" name="password" type="password" autocomplete="new-password"
                minlength="{PasswordRules.MinimumLength}" required aria-describedby="rule" autofocus>
              <label for="again">Nhập lại mật khẩu mới</label>
              <input id="again" name="again" type="password" autocomplete="new-password" required>
              <button>Đặt mật khẩu và đăng nhập</button>
            </form>
            """,
            errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest
        );

    /// <summary>Says that nobody can sign in now, and why.</summary>
    public static IResult Unavailable(HttpContext http, string why) =>
        Page(
            http,
            "Chưa đăng nhập được",
            Errors(why),
            """<p class="small"><a href="/umbraco/login">Thử lại</a></p>""",
            StatusCodes.Status503ServiceUnavailable
        );

    internal static IResult Page(HttpContext http, string title, string errors, string body, int status)
    {
        PageHeaders.Set(http.Response, "'none'");
        http.Response.Headers.CacheControl = "no-store";
        return Results.Content(
            $"""
            <!doctype html>
            <html lang="vi">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{(errors.Length > 0 ? "Lỗi: " : "")}{title} · Tháng hành động</title>
            <link rel="icon" href="/umbraco/backoffice/logo-mark.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/umbraco/backoffice/backoffice.css">
            <link rel="stylesheet" href="/umbraco/backoffice/sign-in.css">
            </head>
            <body>
            <main>
            <img src="/umbraco/backoffice/logo.svg" alt="Tháng hành động: trang biên tập" width="264" height="48">
            <h1>{title}</h1>
            {errors}{body}
            </main>
            <footer><a href="/">Về trang công khai</a> · <a
              href="/umbraco/backoffice/THIRD-PARTY-NOTICES.txt" lang="en">Third-party notices</a></footer>
            </body>
            </html>
            """,
            "text/html; charset=utf-8",
            statusCode: status
        );
    }

    internal static string Errors(params string?[] errors)
    {
        var texts = errors.OfType<string>().ToList();
        return texts.Count == 0
            ? ""
            : $"<div class=\"error\" role=\"alert\">{string.Concat(texts.Select(x => $"<p>{Encode(x)}</p>"))}</div>\n";
    }

    internal static string Query(string? returnUrl) =>
        returnUrl is null ? "" : "?returnUrl=" + Uri.EscapeDataString(returnUrl);

    private static ExternalSignInOptions Directory(HttpContext http) =>
        http.RequestServices.GetRequiredService<IOptions<ExternalSignInOptions>>().Value;

    private static string Focus(bool here) => here ? " autofocus" : "";

    internal static string Encode(string text) => WebUtility.HtmlEncode(text);
}
