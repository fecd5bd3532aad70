using System.Net;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Microsoft.Playwright;

namespace Campaign.Browser.Tests.Backoffice;

public abstract class Signing_in(BackofficeBrowser shared)
{
    [Collection(InBackoffice.Name)]
    public sealed class Alone(SmallBackoffice backoffice) : Signing_in(backoffice);

    [Collection(OnProduct.Name)]
    public sealed class In_the_product(ProductBackoffice backoffice) : Signing_in(backoffice);

    private Ground Ground => shared.Ground;

    [Fact]
    public async Task The_right_password_opens_the_tree_in_Vietnamese()
    {
        await using var desk = await Desk.OpenAsync(shared, OfficerGroup.ChiefEditor);
        await desk.Page.GotoAsync(Ground.BaseUrl + "/umbraco");
        await desk.Page.WaitForSelectorAsync("#email");
        await desk.ShootAsync("10-sign-in");
        await desk.SignInAsync();
        await desk.Page.Locator("campaign-dashboard uui-box").First.WaitForAsync();
        await desk.ShootAsync("11-dashboard");
        Assert.Empty(desk.Failures);
        Assert.Empty(desk.Errors);
    }

    [Fact]
    public async Task A_wrong_password_says_so_and_keeps_nobody_out()
    {
        await using var desk = await Desk.OpenAsync(shared, OfficerGroup.Writer);
        await desk.SignInAsync("khong phai mat khau nay");
        await desk.ShootAsync("12-wrong-password");
        Assert.Contains(
            "Email hoặc mật khẩu không đúng",
            await desk.Page.GetByRole(AriaRole.Alert).InnerTextAsync(),
            StringComparison.Ordinal
        );
        await desk.SignInAsync();
    }

    [Fact]
    public async Task Signing_out_ends_the_session_on_the_server()
    {
        await using var desk = await Desk.SignedInAsync(shared, OfficerGroup.ChiefEditor);
        // the first page closes what was opened before it came
        await desk.Page.Locator("campaign-dashboard uui-box").First.WaitForAsync();
        await desk.Page.Locator("umb-current-user-header-app uui-button").First.ClickAsync();
        var signOut = desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("Đăng xuất") }).Last;
        await signOut.WaitForAsync();
        await desk.ShootAsync("13-own-account");
        // the panel is still sliding in: a click at a place would miss
        await signOut.DispatchEventAsync("click");
        await Until.TrueAsync(
            async () =>
            {
                var answer = await desk.Page.APIRequest.GetAsync(
                    Ground.BaseUrl + "/umbraco/management/api/v1/user/current",
                    new() { Headers = new Dictionary<string, string> { ["Authorization"] = "Bearer [redacted]" } }
                );
                return answer.Status == (int)HttpStatusCode.Unauthorized;
            },
            "the session ends"
        );
    }

    [Fact]
    public async Task With_a_second_step_the_code_is_asked_for()
    {
        await using var desk = await Desk.OpenAsync(shared, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var secret = (await session.GetAsync("user/current/2fa/TOTP"))["secret"]!.GetValue<string>();
        using var on = await session.SendAsync(
            "POST",
            "user/current/2fa/TOTP",
            new { code = Totp.Now(secret), secret }
        );
        Assert.True(on.IsSuccessStatusCode);
        await desk.SignInAsync(Session.Password);
        await desk.Page.FillAsync("#code", "000000");
        await desk.Page.ClickAsync("button");
        await desk.ShootAsync("14-second-step");
        Assert.Contains(
            "Mã không đúng",
            await desk.Page.GetByRole(AriaRole.Alert).InnerTextAsync(),
            StringComparison.Ordinal
        );
        await desk.Page.FillAsync("#code", Totp.Next(secret));
        await desk.Page.ClickAsync("button");
        await desk.Page.WaitForSelectorAsync("umb-section-sidebar");
    }
}
