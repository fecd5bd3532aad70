using System.Net;
using System.Text.RegularExpressions;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.UmbracoHost.Tests.Accounts;

/// <summary>A backoffice whose public address is https.</summary>
public sealed class BackofficeOverTls : IAsyncLifetime
{
    internal BackofficeHost Host { get; private set; } = null!;

    public async Task InitializeAsync() =>
        Host = await BackofficeHost.StartAsync(
            settings: new() { ["Campaign:BaseUrl"] = "https://chien-dich.example.vn" }
        );

    public async Task DisposeAsync() => await Host.DisposeAsync();
}

public sealed partial class Over_tls_a_second_step_is_required(BackofficeOverTls shared)
    : IClassFixture<BackofficeOverTls>
{
    private readonly BackofficeHost _host = shared.Host;

    [Theory]
    [InlineData("administrator", true)]
    [InlineData("chief-editor", true)]
    [InlineData("province-officer", false)]
    [InlineData("writer", false)]
    [InlineData("translator", false)]
    public async Task Officers_who_publish_for_the_nation_need_it(string group, bool isRequired)
    {
        var officer = await _host.AddOfficerAsync("Cán bộ", group, Session.Password);
        using var session = new Session(_host.BaseUrl);
        using var answer = await session.SignInAsync(officer.Email!, Session.Password);
        Assert.StartsWith(
            isRequired ? "/umbraco/login/enrol?" : "/umbraco",
            answer.Headers.Location!.OriginalString,
            StringComparison.Ordinal
        );
        Assert.Equal(isRequired ? HttpStatusCode.Unauthorized : HttpStatusCode.OK, await StatusAsync(session));
    }

    [Fact]
    public async Task The_first_sign_in_enrols_and_each_recovery_code_works_once()
    {
        var officer = await _host.AddOfficerAsync("Tổng biên tập", "chief-editor", Session.Password);
        using var session = new Session(_host.BaseUrl);
        var (secret, codes) = await EnrolAsync(session, officer);
        Assert.Equal(SecondStep.RecoveryCodes, codes.Distinct().Count());
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(session));

        foreach (
            var code in codes.Take(2).Append(codes[2].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal))
        )
        {
            using var once = await AtCodeAsync(officer);
            Assert.Equal(HttpStatusCode.Redirect, await CodeAsync(once, code));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(once));
            using var twice = await AtCodeAsync(officer);
            Assert.Equal(HttpStatusCode.Unauthorized, await CodeAsync(twice, code));
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(twice));
        }
        using var phone = await AtCodeAsync(officer);
        Assert.Equal(HttpStatusCode.Redirect, await CodeAsync(phone, Totp.Next(secret)));
        Assert.DoesNotContain(codes[5], await StoredAsync(officer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_from_the_phone_is_accepted_only_once()
    {
        var officer = await _host.AddOfficerAsync("Bị nhìn trộm", "administrator", Session.Password);
        using var session = new Session(_host.BaseUrl);
        var (secret, _) = await EnrolAsync(session, officer);
        var code = Totp.Next(secret);
        using var own = await AtCodeAsync(officer);
        Assert.Equal(HttpStatusCode.Redirect, await CodeAsync(own, code));
        using var overTheShoulder = await AtCodeAsync(officer);
        Assert.Equal(HttpStatusCode.Unauthorized, await CodeAsync(overTheShoulder, code));
        Assert.Equal(HttpStatusCode.Unauthorized, await CodeAsync(overTheShoulder, Totp.Now(secret)));
    }

    [Fact]
    public async Task A_wrong_code_enrols_nobody_and_shows_the_same_secret_again()
    {
        var officer = await _host.AddOfficerAsync("Gõ nhầm", "administrator", Session.Password);
        using var session = new Session(_host.BaseUrl);
        (await session.SignInAsync(officer.Email!, Session.Password)).Dispose();
        var secret = Secret().Match(await session.Http.GetStringAsync("/umbraco/login/enrol")).Groups[1].Value;
        using var wrong = await session.PostAsync("/umbraco/login/enrol", ("secret", secret), ("code", "12"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal(secret, Secret().Match(await wrong.Content.ReadAsStringAsync()).Groups[1].Value);
        using var weak = await session.PostAsync(
            "/umbraco/login/enrol",
            ("secret", "AAAA"),
            ("code", Totp.Now("AAAA"))
        );
        Assert.Equal(HttpStatusCode.BadRequest, weak.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(session));
    }

    [Fact]
    public async Task Whoever_knew_the_password_enrols_nothing_once_the_account_has_been_secured()
    {
        var officer = await _host.AddOfficerAsync("Bị lộ mật khẩu", "administrator", Session.Password);
        using var thief = new Session(_host.BaseUrl);
        (await thief.SignInAsync(officer.Email!, Session.Password)).Dispose();
        await using (var scope = _host.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<Officer>>();
            await users.UpdateSecurityStampAsync((await users.FindByIdAsync(officer.Id.ToString()))!);
        }
        const string secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
        using var refused = await thief.PostAsync(
            "/umbraco/login/enrol",
            ("secret", secret),
            ("code", Totp.Now(secret))
        );
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(thief));
    }

    [Fact]
    public async Task An_officer_who_has_it_cannot_be_enrolled_again_with_the_password_alone()
    {
        var officer = await _host.AddOfficerAsync("Có rồi", "administrator", Session.Password);
        using var session = new Session(_host.BaseUrl);
        await EnrolAsync(session, officer);
        using var thief = await AtCodeAsync(officer);
        const string secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
        using var refused = await thief.PostAsync(
            "/umbraco/login/enrol",
            ("secret", secret),
            ("code", Totp.Now(secret))
        );
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(thief));
    }

    [Fact]
    public async Task Codes_are_not_guessed_from_many_addresses_and_a_recovery_code_still_gets_in()
    {
        var officer = await _host.AddOfficerAsync("Bị dò mã", "administrator", Session.Password);
        using var session = new Session(_host.BaseUrl, "127.0.4.1");
        var (secret, codes) = await EnrolAsync(session, officer);
        for (var i = 0; i < 21; i++)
        {
            using var stranger = await AtCodeAsync(officer, $"127.0.5.{i + 1}");
            Assert.Equal(HttpStatusCode.Unauthorized, await CodeAsync(stranger, "12345"));
        }
        using var elsewhere = await AtCodeAsync(officer, "127.0.5.100");
        using var refused = await elsewhere.PostAsync("/umbraco/login/code", ("code", Totp.Next(secret)));
        Assert.Contains(
            "chỉ nhận mã dự phòng",
            WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()),
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.Redirect, await CodeAsync(elsewhere, codes[0]));
        (await session.SendAsync("POST", "security/back-office/revoke")).Dispose();
        (await session.SignInAsync(officer.Email!, Session.Password)).Dispose();
        Assert.Equal(HttpStatusCode.Redirect, await CodeAsync(session, Totp.Next(secret)));
    }

    [Fact]
    public async Task Officers_who_must_have_it_cannot_turn_it_off_and_set_it_up_again_after_a_reset()
    {
        var officer = await _host.AddOfficerAsync("Mất điện thoại", "administrator", Session.Password);
        using var session = new Session(_host.BaseUrl);
        var (secret, codes) = await EnrolAsync(session, officer);
        using var off = await session.SendAsync("DELETE", $"user/current/2fa/TOTP?code={Totp.Next(secret)}");
        Assert.Contains("không tắt được", await off.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var ownByAdministration = await session.SendAsync("DELETE", $"user/{officer.Id}/2fa/TOTP");
        Assert.Equal(HttpStatusCode.BadRequest, ownByAdministration.StatusCode);

        await using (var scope = _host.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<UserCommands>().ResetSecondStepAsync(officer.Email!);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(session));
        using var again = new Session(_host.BaseUrl);
        using var first = await again.SignInAsync(officer.Email!, Session.Password);
        Assert.StartsWith("/umbraco/login/enrol", first.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, await CodeAsync(again, codes[0]));
    }

    [Fact]
    public async Task New_recovery_codes_need_a_code_and_replace_the_old_ones()
    {
        var officer = await _host.AddOfficerAsync("Hết mã", "administrator", Session.Password);
        using var session = new Session(_host.BaseUrl);
        var (secret, former) = await EnrolAsync(session, officer);
        using (var wrong = await session.PostAsync("/umbraco/recovery-codes", ("code", "12")))
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        using var renewed = await session.PostAsync("/umbraco/recovery-codes", ("code", Totp.Next(secret)));
        var codes = Codes(await renewed.Content.ReadAsStringAsync());
        using var signIn = await AtCodeAsync(officer);
        Assert.Equal(HttpStatusCode.Unauthorized, await CodeAsync(signIn, former[0]));
        Assert.Equal(HttpStatusCode.Redirect, await CodeAsync(signIn, codes[0]));
    }

    [Fact]
    public async Task Cookies_are_for_secure_connections_only()
    {
        var officer = await _host.AddOfficerAsync("An toàn", "chief-editor", Session.Password);
        using var session = new Session(_host.BaseUrl);
        await EnrolAsync(session, officer);
        Assert.NotEmpty(session.Cookies.Lines);
        Assert.All(
            session.Cookies.Lines,
            x =>
            {
                Assert.StartsWith("__Secure-backoffice", x, StringComparison.Ordinal);
                Assert.Contains("; secure", x, StringComparison.OrdinalIgnoreCase);
                Assert.Contains("; httponly", x, StringComparison.OrdinalIgnoreCase);
                Assert.Contains("; samesite=strict", x, StringComparison.OrdinalIgnoreCase);
                Assert.Contains("; path=/umbraco", x, StringComparison.OrdinalIgnoreCase);
            }
        );
    }

    private static async Task<(string Secret, List<string> Codes)> EnrolAsync(Session session, Officer officer)
    {
        (await session.SignInAsync(officer.Email!, Session.Password)).Dispose();
        var secret = Secret().Match(await session.Http.GetStringAsync("/umbraco/login/enrol")).Groups[1].Value;
        using var done = await session.PostAsync(
            "/umbraco/login/enrol",
            ("secret", secret),
            ("code", Totp.Now(secret))
        );
        var page = await done.Content.ReadAsStringAsync();
        Assert.True(done.StatusCode == HttpStatusCode.OK, page);
        return (secret, Codes(page));
    }

    private async Task<Session> AtCodeAsync(Officer officer, string? from = null)
    {
        var session = new Session(_host.BaseUrl, from);
        using var first = await session.SignInAsync(officer.Email!, Session.Password);
        Assert.StartsWith("/umbraco/login/code", first.Headers.Location!.OriginalString, StringComparison.Ordinal);
        return session;
    }

    private async Task<string> StoredAsync(Officer officer)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccountsDb>();
        return string.Join('\n', db.UserTokens.Where(x => x.UserId == officer.Id).Select(x => x.Value));
    }

    private static async Task<HttpStatusCode> CodeAsync(Session session, string code)
    {
        using var answer = await session.PostAsync("/umbraco/login/code", ("code", code));
        return answer.StatusCode;
    }

    private static async Task<HttpStatusCode> StatusAsync(Session session)
    {
        using var answer = await session.SendAsync("GET", "user/current");
        return answer.StatusCode;
    }

    private static List<string> Codes(string page) => [.. Code().Matches(page).Select(x => x.Groups[1].Value)];

    [GeneratedRegex("name=\"secret\" value=\"([A-Z2-7]+)\"")]
    private static partial Regex Secret();

    [GeneratedRegex("<li><code>([^<]+)</code>")]
    private static partial Regex Code();
}
