using Campaign.UmbracoHost.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Campaign.UmbracoHost.Backoffice;

/// <summary>What happens when somebody comes back from the directory.</summary>
internal sealed class ExternalSignInEvents(
    ExternalSignInService signIn,
    IOptions<ExternalSignInOptions> options,
    ILogger<ExternalSignInEvents> log
) : OpenIdConnectEvents
{
    // The specification lets a token go unsigned when it comes straight from the directory, and the handler does too.
    // Then whoever stands between the two, such as a proxy that opens TLS, could write one.
    public override Task TokenValidated(TokenValidatedContext context)
    {
        if (context.SecurityToken.RawSignature is not { Length: > 0 })
            context.Fail("The token is not signed.");
        return Task.CompletedTask;
    }

    public override async Task TicketReceived(TicketReceivedContext context)
    {
        var http = context.HttpContext;
        var back = SignInPages.Back(context.ReturnUri);
        var person = ExternalPerson.Of(context.Principal!, options.Value.GroupClaim);
        var refusal = await signIn.AcceptAsync(person, http.Connection.RemoteIpAddress?.ToString());
        var page = refusal is null
            ? ExternalSignInPages.Arrived(http, back)
            : SignInHtml.Password(http, back, "", refusal, StatusCodes.Status403Forbidden);
        await page.ExecuteAsync(http);
        context.HandleResponse();
    }

    public override async Task RemoteFailure(RemoteFailureContext context)
    {
        // The fault may repeat what a stranger typed into the address.
        log.LogWarning("A sign-in by the directory failed: {Fault}", context.Failure?.GetType().Name);
        log.LogDebug(context.Failure, "A sign-in by the directory failed.");
        var page = SignInHtml.Password(
            context.HttpContext,
            SignInPages.Back(context.Properties?.RedirectUri),
            "",
            $"Đăng nhập bằng {options.Value.Name} không thành công. Hãy thử lại.",
            StatusCodes.Status401Unauthorized
        );
        await page.ExecuteAsync(context.HttpContext);
        context.HandleResponse();
    }
}
