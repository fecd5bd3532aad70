using System.Security.Claims;
using Campaign.UmbracoHost.Requests;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Campaign.UmbracoHost.Accounts;

/// <summary>
/// Keeps each session as a row, so that signing out ends it on the server and a copied cookie becomes worthless with
/// it. A disabled account, a new password, changed groups and <see cref="AccountsSetup.LongestSession"/> end it too.
/// </summary>
internal sealed class SessionEvents(
    IDbContextFactory<AccountsDb> databases,
    OfficerDirectory officers,
    IOptions<AccountOptions> options,
    IOptions<IdentityOptions> identity,
    TimeProvider clock
) : CookieAuthenticationEvents
{
    private const string Session = "session";

    public override async Task SigningIn(CookieSigningInContext context)
    {
        // A cookie that is written again, after officers changed their own account, keeps its session.
        if (context.Properties.Items.ContainsKey(Session))
            return;
        await EndAsync(context.HttpContext);
        var session = new AccountSession
        {
            Id = Guid.NewGuid(),
            Officer = context.Principal!.Key(),
            Started = clock.GetUtcNow().UtcDateTime,
        };
        context.Properties.Items[Session] = session.Id.ToString();
        await using var db = await databases.CreateDbContextAsync();
        var over = session.Started - AccountsSetup.LongestSession;
        await db.Sessions.Where(x => x.Started < over).ExecuteDeleteAsync();
        db.Sessions.Add(session);
        await db.SaveChangesAsync();
    }

    public override Task SigningOut(CookieSigningOutContext context) => EndAsync(context.HttpContext);

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (Valid(context) is not { } officer || !await LivesAsync(context.Properties, officer.Id))
            context.RejectPrincipal();
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) =>
        Problems.Forbidden("Bạn không có quyền thực hiện thao tác này.").ExecuteAsync(context.HttpContext);

    private Officer? Valid(CookieValidatePrincipalContext context)
    {
        var stamp = context.Principal?.FindFirst(identity.Value.ClaimsIdentity.SecurityStampClaimType)?.Value;
        var key = context.Principal?.OfficerKey() ?? Guid.Empty;
        if (officers.Find(key)?.SecurityStamp != stamp)
            officers.Forget(); // the stamp may be newer than what this node remembers
        return
            officers.Find(key) is { Disabled: false } officer
            && officer.SecurityStamp == stamp
            && (officer.TwoFactorEnabled || !options.Value.RequiresSecondStep(officer) || IsExternal(context))
            ? officer
            : null;
    }

    private static bool IsExternal(CookieValidatePrincipalContext context) =>
        context.Principal?.HasClaim(ClaimTypes.AuthenticationMethod, ExternalSignInService.Scheme) == true;

    private async Task<bool> LivesAsync(AuthenticationProperties properties, Guid officer)
    {
        if (Id(properties) is not { } id)
            return false;
        var since = clock.GetUtcNow().UtcDateTime - AccountsSetup.LongestSession;
        await using var db = await databases.CreateDbContextAsync();
        return await db.Sessions.AnyAsync(x => x.Id == id && x.Officer == officer && x.Started > since);
    }

    private async Task EndAsync(HttpContext http)
    {
        var ticket = await http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (ticket.Properties is not { } properties || Id(properties) is not { } id)
            return;
        await using var db = await databases.CreateDbContextAsync();
        await db.Sessions.Where(x => x.Id == id).ExecuteDeleteAsync();
    }

    private static Guid? Id(AuthenticationProperties properties) =>
        properties.Items.TryGetValue(Session, out var text) && Guid.TryParse(text, out var id) ? id : null;
}
