using Campaign.UmbracoHost.Requests;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>
/// The part of OpenID Connect that the client speaks: authorization code with PKCE. The tokens it gets are
/// placeholders; an HttpOnly cookie is the session, and the Authorization header, which no foreign page can send,
/// guards each call.
/// </summary>
internal static class OpenIdConnect
{
    private const string Client = "umbraco-back-office";

    public static void MapOpenIdConnect(this IEndpointRouteBuilder api)
    {
        var auth = api.MapGroup("security/back-office").WithTags("Security").Needs(Permissions.Public);
        auth.MapGet("authorize", Authorize).WithSummary("Start the sign-in of the client");
        auth.MapPost("token", TokenAsync).WithSummary("Exchange a code for a session").DisableAntiforgery();
        auth.MapPost("revoke", RevokeAsync).WithSummary("End the session").DisableAntiforgery();
        auth.MapGet("signout", SignOutAsync).WithSummary("End the session and go back");
    }

    private static async Task<IResult> Authorize(
        HttpContext http,
        OfficerDirectory officers,
        AuthorizationCodes codes,
        [FromQuery(Name = "client_id")] string? client,
        [FromQuery(Name = "redirect_uri")] string? redirect,
        [FromQuery(Name = "code_challenge")] string? challenge,
        [FromQuery(Name = "code_challenge_method")] string? method,
        string? state
    )
    {
        if (client != Client || method != "S256" || string.IsNullOrEmpty(challenge) || !OnThisSite(http, redirect))
            return Results.BadRequest(new { error = "invalid_request" });
        if (await http.OfficerAsync(officers) is not { } officer)
            return Results.Redirect(
                "/umbraco/login?returnUrl=" + Uri.EscapeDataString(http.Request.Path + http.Request.QueryString)
            );
        var code = codes.Make(officer.Id, challenge, redirect!);
        return Results.Redirect($"{redirect}?code={code}&state={Uri.EscapeDataString(state ?? "")}");
    }

    private static async Task<IResult> TokenAsync(HttpContext http, OfficerDirectory officers, AuthorizationCodes codes)
    {
        if (!http.Request.HasFormContentType || await http.OfficerAsync(officers) is not { } officer)
            return Refused();
        var form = await http.Request.ReadPostedAsync();
        var granted = form["grant_type"].ToString() switch
        {
            "authorization_code" => codes.Redeem(
                form["code"].ToString(),
                officer.Id,
                form["code_verifier"].ToString(),
                form["redirect_uri"].ToString()
            ),
            "refresh_token" => true, // the cookie is the session
            _ => false,
        };
        return granted
            ? Results.Json(
                new Dictionary<string, object>
                {
                    ["access_token"] = "[redacted]",
                    ["refresh_token"] = "[redacted]",
                    ["token_type"] = "Bearer",
                    ["expires_in"] = (int)AccountsSetup.Session.TotalSeconds,
                    ["issued_at"] = http.Clock().GetUtcNow().ToUnixTimeSeconds(),
                }
            )
            : Refused();
    }

    private static async Task<IResult> RevokeAsync(HttpContext http, OfficerDirectory officers, SignInService signIn)
    {
        // the client revokes its access and its refresh token one after the other; the session ends with the first
        if (await http.OfficerAsync(officers) is { } officer)
            await signIn.SignOutAsync(officer);
        return Results.Json(new { });
    }

    private static async Task<IResult> SignOutAsync(
        HttpContext http,
        OfficerDirectory officers,
        SignInService signIn,
        [FromQuery(Name = "post_logout_redirect_uri")] string? back
    )
    {
        if (SameOrigin.IsForeign(http.Request))
            return Results.BadRequest();
        await signIn.SignOutAsync(await http.OfficerAsync(officers));
        return Results.Redirect(OnThisSite(http, back) ? back! : "/umbraco");
    }

    private static IResult Refused() =>
        Results.Json(new { error = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest);

    private static bool OnThisSite(HttpContext http, string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && uri.Authority == http.Request.Host.Value
        && uri.AbsolutePath.StartsWith("/umbraco", StringComparison.Ordinal);

    /// <summary>The officer of the session, unless the account has been disabled since.</summary>
    internal static async Task<Officer?> OfficerAsync(this HttpContext http, OfficerDirectory officers)
    {
        var session = await http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        return
            session.Succeeded
            && session.Principal.OfficerKey() is { } key
            && officers.Find(key) is { Disabled: false } officer
            ? officer
            : null;
    }
}
