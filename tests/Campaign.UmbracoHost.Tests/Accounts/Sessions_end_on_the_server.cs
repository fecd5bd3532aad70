using System.Net;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Tests.Management;

namespace Campaign.UmbracoHost.Tests.Accounts;

[Collection(OnBackoffice.Name)]
public sealed class Sessions_end_on_the_server(BackofficeFixture fixture)
{
    private BackofficeHost Host => fixture.Host;

    [Theory]
    [InlineData("POST", "security/back-office/revoke")]
    [InlineData("GET", "security/back-office/signout")]
    public async Task A_copied_cookie_opens_nothing_after_signing_out(string method, string path)
    {
        var officer = await Host.AddOfficerAsync("Đăng xuất", "writer", Session.Password);
        using var session = await Session.SignInAsync(Host.BaseUrl, officer.Email!);
        using var thief = new Session(Host.BaseUrl);
        thief.Cookies.CopyFrom(session.Cookies);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(thief));
        using var signedOut = await session.SendAsync(method, path);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(thief));
    }

    [Fact]
    public async Task Signing_out_in_one_browser_leaves_the_session_of_another_alone()
    {
        var officer = await Host.AddOfficerAsync("Hai máy", "writer", Session.Password);
        using var office = await Session.SignInAsync(Host.BaseUrl, officer.Email!);
        using var home = await Session.SignInAsync(Host.BaseUrl, officer.Email!);
        using var signedOut = await office.SendAsync("POST", "security/back-office/revoke");
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(office));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(home));
    }

    [Fact]
    public async Task Signing_in_again_ends_the_browsers_earlier_session()
    {
        var officer = await Host.AddOfficerAsync("Lại vào", "writer", Session.Password);
        using var session = await Session.SignInAsync(Host.BaseUrl, officer.Email!);
        using var thief = new Session(Host.BaseUrl);
        thief.Cookies.CopyFrom(session.Cookies);
        (await session.SignInAsync(officer.Email!, Session.Password)).Dispose();
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(thief));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(session));
    }

    [Fact]
    public async Task A_new_password_keeps_this_session_and_ends_all_others()
    {
        var officer = await Host.AddOfficerAsync("Đổi mật khẩu", "writer", Session.Password);
        using var own = await Session.SignInAsync(Host.BaseUrl, officer.Email!);
        using var other = await Session.SignInAsync(Host.BaseUrl, officer.Email!);
        using var changed = await own.SendAsync(
            "POST",
            "user/current/change-password",
            new { oldPassword = Session.Password, newPassword = "gio dong nam thoi qua doi che" }
        );
        Assert.True(changed.IsSuccessStatusCode, await changed.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(own));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(other));
    }

    private static async Task<HttpStatusCode> StatusAsync(Session session)
    {
        using var answer = await session.SendAsync("GET", "user/current");
        return answer.StatusCode;
    }
}
