using System.Net;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Tests.Management;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.UmbracoHost.Tests.Accounts;

/// <summary>Each test uses its own loopback addresses, so that tests on the same host are different clients.</summary>
[Collection(OnBackoffice.Name)]
public sealed class Sign_ins_are_throttled_by_client(BackofficeFixture fixture)
{
    private const string Wrong = "khong phai mat khau nay";
    private static readonly int Most = new AccountOptions().FailuresPerClient;

    private BackofficeHost Host => fixture.Host;

    [Fact]
    public async Task Wrong_passwords_keep_out_whoever_sends_them_and_nobody_else()
    {
        var officer = await Host.AddOfficerAsync("Bị dò mật khẩu", "writer", Session.Password);
        using var stranger = new Session(Host.BaseUrl, "127.0.2.1");
        await FailAsync(stranger, officer.Email!, Most);
        using (var refused = await stranger.SignInAsync(officer.Email!, Session.Password))
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), SignInThrottle.Window);
            Assert.Contains(
                "Hãy thử lại sau",
                WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()),
                StringComparison.Ordinal
            );
        }
        using var officers = new Session(Host.BaseUrl, "127.0.2.2");
        using var welcome = await officers.SignInAsync(officer.Email!, Session.Password);
        Assert.Equal(HttpStatusCode.Redirect, welcome.StatusCode);
        var (_, lines) = await Host.Services.GetRequiredService<AccountLog>().ReadAsync(null, 0, 500);
        Assert.Single(
            lines,
            x => x.Kind == AccountEventKind.Throttled && x.Address!.EndsWith("127.0.2.1", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_browser_the_officer_used_before_is_counted_on_its_own()
    {
        var officer = await Host.AddOfficerAsync("Cùng mạng", "writer", Session.Password);
        using var own = await Session.SignInAsync(Host.BaseUrl, officer.Email!, from: "127.0.2.3");
        (await own.SendAsync("POST", "security/back-office/revoke")).Dispose();
        using var neighbour = new Session(Host.BaseUrl, "127.0.2.3");
        await FailAsync(neighbour, officer.Email!, Most);
        using var welcome = await own.SignInAsync(officer.Email!, Session.Password);
        Assert.Equal(HttpStatusCode.Redirect, welcome.StatusCode);
        using var another = new Session(Host.BaseUrl, "127.0.2.3");
        using var refused = await another.SignInAsync(officer.Email!, Session.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
    }

    [Fact]
    public async Task The_browser_of_one_officer_gives_no_tries_at_the_account_of_another()
    {
        var mine = await Host.AddOfficerAsync("Của mình", "writer", Session.Password);
        var other = await Host.AddOfficerAsync("Của người", "writer", Session.Password);
        using var own = await Session.SignInAsync(Host.BaseUrl, mine.Email!, from: "127.0.2.4");
        await FailAsync(own, other.Email!, Most);
        using var refused = await own.SignInAsync(other.Email!, Session.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        using var stillIn = await own.SignInAsync(mine.Email!, Session.Password);
        Assert.Equal(HttpStatusCode.Redirect, stillIn.StatusCode);
    }

    [Fact]
    public async Task Signing_in_to_ones_own_account_gives_back_only_one_try()
    {
        var mine = await Host.AddOfficerAsync("Kẻ dò", "writer", Session.Password);
        var other = await Host.AddOfficerAsync("Người bị dò", "writer", Session.Password);
        using var guesser = new Session(Host.BaseUrl, "127.0.2.5");
        for (var i = 0; i < Most; i++)
        {
            await FailAsync(guesser, other.Email!, 1);
            (await guesser.SignInAsync(mine.Email!, Session.Password)).Dispose();
        }
        using var refused = await guesser.SignInAsync(other.Email!, Wrong);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
    }

    [Fact]
    public async Task The_password_cannot_be_guessed_from_an_open_session()
    {
        var officer = await Host.AddOfficerAsync("Máy để ngỏ", "writer", Session.Password);
        using var session = await Session.SignInAsync(Host.BaseUrl, officer.Email!, from: "127.0.2.6");
        Task<HttpResponseMessage> ChangeAsync(string old) =>
            session.SendAsync(
                "POST",
                "user/current/change-password",
                new { oldPassword = old, newPassword = "gio dong nam thoi qua doi che" }
            );
        for (var i = 0; i < Most; i++)
            (await ChangeAsync(Wrong)).Dispose();
        using var refused = await ChangeAsync(Session.Password);
        Assert.Contains("Hãy thử lại sau", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task FailAsync(Session session, string email, int times)
    {
        for (var i = 0; i < times; i++)
        {
            using var answer = await session.SignInAsync(email, Wrong);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }
}
