using System.Net;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Tests.Management;

namespace Campaign.UmbracoHost.Tests.Accounts;

/// <summary>Without TLS and without the setting, nobody is required to have it.</summary>
[Collection(OnBackoffice.Name)]
public sealed class The_second_step_is_offered_to_everybody(BackofficeFixture fixture)
{
    private BackofficeHost Host => fixture.Host;

    [Fact]
    public async Task With_it_the_password_alone_opens_nothing()
    {
        var officer = await Host.AddOfficerAsync("Hai bước", "writer", Session.Password);
        using var session = await Session.SignInAsync(Host.BaseUrl, officer.Email!, from: "127.0.6.1");
        var secret = (await session.GetAsync("user/current/2fa/TOTP"))["secret"]!.GetValue<string>();
        using var wrong = await session.SendAsync("POST", "user/current/2fa/TOTP", new { code = "000000", secret });
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        using var on = await session.SendAsync(
            "POST",
            "user/current/2fa/TOTP",
            new { code = Totp.Now(secret), secret }
        );
        Assert.True(on.IsSuccessStatusCode, await on.Content.ReadAsStringAsync());
        Assert.Equal(
            SecondStep.RecoveryCodes,
            on.Headers.GetValues("X-Campaign-Recovery-Codes").Single().Split(',').Length
        );
        using var another = await session.SendAsync(
            "POST",
            "user/current/2fa/TOTP",
            new { code = Totp.Next(secret), secret }
        );
        Assert.Equal(HttpStatusCode.BadRequest, another.StatusCode);

        using var again = new Session(Host.BaseUrl, "127.0.6.1");
        var first = await again.SignInAsync(officer.Email!, Session.Password);
        Assert.StartsWith("/umbraco/login/code", first.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var early = await again.SendAsync("GET", "user/current");
        Assert.Equal(HttpStatusCode.Unauthorized, early.StatusCode);
        using var bad = await again.PostAsync("/umbraco/login/code", ("code", "000000"));
        Assert.Equal(HttpStatusCode.Unauthorized, bad.StatusCode);
        using var good = await again.PostAsync("/umbraco/login/code", ("code", Totp.Next(secret)));
        Assert.Equal(HttpStatusCode.Redirect, good.StatusCode);
        using var then = await again.SendAsync("GET", "user/current");
        Assert.Equal(HttpStatusCode.OK, then.StatusCode);
    }
}
