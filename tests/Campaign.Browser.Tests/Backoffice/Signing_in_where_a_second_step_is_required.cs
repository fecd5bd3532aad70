using System.Diagnostics;
using System.Text.RegularExpressions;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Microsoft.Playwright;

namespace Campaign.Browser.Tests.Backoffice;

/// <summary>A backoffice that requires the second step and has little patience.</summary>
public sealed class StrictBackoffice : BackofficeBrowser
{
    internal const int Failures = 3;

    private protected override async Task<Ground> StartAsync() =>
        new SmallGround(
            await BackofficeHost.StartAsync(
                settings: new()
                {
                    ["Campaign:Accounts:RequireSecondStep"] = "true",
                    ["Campaign:Accounts:FailuresPerClient"] = $"{Failures}",
                }
            )
        );
}

/// <summary>These scenarios run one after the other, too.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class InStrictBackoffice : ICollectionFixture<StrictBackoffice>
{
    public const string Name = "A strict backoffice in a browser";
}

[Collection(InStrictBackoffice.Name)]
public sealed partial class Signing_in_where_a_second_step_is_required(StrictBackoffice shared)
{
    [Fact]
    public async Task The_first_sign_in_shows_a_picture_to_scan_and_ten_codes_that_stand_for_the_phone()
    {
        await using var desk = await Desk.OpenAsync(shared, OfficerGroup.ChiefEditor);
        await desk.SignInAsync(Session.Password);
        var secret = await ScanAsync(desk.Page.Locator("img.qr"));
        await desk.ShootAsync("15-enrol");
        await desk.Page.FillAsync("#code", "000000");
        await desk.Page.ClickAsync("button");
        Assert.Contains(
            "Mã không đúng",
            await desk.Page.GetByRole(AriaRole.Alert).InnerTextAsync(),
            StringComparison.Ordinal
        );
        Assert.Equal(secret, await ScanAsync(desk.Page.Locator("img.qr")));
        await desk.Page.FillAsync("#code", Totp.Now(secret));
        await desk.Page.ClickAsync("button");
        await desk.Page.WaitForSelectorAsync(".codes");
        var codes = await desk.Page.Locator(".codes li").AllInnerTextsAsync();
        await desk.ShootAsync("16-recovery-codes");
        Assert.Equal(SecondStep.RecoveryCodes, codes.Distinct().Count());
        await desk.Page.ClickAsync("a.button");
        await desk.Page.WaitForSelectorAsync("umb-section-sidebar");

        await desk.Page.Context.ClearCookiesAsync();
        await desk.Page.GotoAsync(shared.Ground.BaseUrl + "/umbraco/login");
        await desk.TypeSignInAsync(desk.Page);
        await desk.Page.ClickAsync("summary");
        await desk.Page.FillAsync("#recovery", codes[0].ToLowerInvariant());
        await desk.ShootAsync("17-recovery-code");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Dùng mã dự phòng" }).ClickAsync();
        await desk.Page.WaitForSelectorAsync("umb-section-sidebar");
        Assert.Empty(desk.Errors);
    }

    [Fact]
    public async Task Too_many_wrong_passwords_ask_the_client_to_wait_and_not_the_account()
    {
        await using var stranger = await Desk.OpenAsync(shared, OfficerGroup.Writer);
        for (var i = 0; i <= StrictBackoffice.Failures; i++)
            await stranger.SignInAsync("khong phai mat khau nay");
        Assert.Contains(
            "Hãy thử lại sau",
            await stranger.Page.GetByRole(AriaRole.Alert).InnerTextAsync(),
            StringComparison.Ordinal
        );
        await stranger.ShootAsync("18-throttled");
        using var elsewhere = await Session.SignInAsync(
            shared.Ground.BaseUrl,
            stranger.Officer.Email!,
            from: "127.0.9.1"
        );
        shared.Ground.Clock.Ahead += SignInThrottle.Window;
        await stranger.SignInAsync();
        // the codes of the other scenarios are of the true time
        shared.Ground.Clock.Ahead -= SignInThrottle.Window;
    }

    [Fact]
    public async Task Who_turns_the_second_step_on_in_the_backoffice_sees_the_codes_until_they_are_put_away()
    {
        await using var desk = await Desk.SignedInAsync(shared, OfficerGroup.Writer);
        await desk.Page.EvaluateAsync(
            """
            async () => {
              const { umbHttpClient } = await import('@umbraco-cms/backoffice/http-client');
              const call = { url: '/umbraco/management/api/v1/user/current/2fa/TOTP',
                security: [{ scheme: 'bearer', type: 'http' }] };
              window.offered = (await umbHttpClient.get(call)).data.secret;
            }
            """
        );
        var secret = await desk.Page.EvaluateAsync<string>("window.offered");
        await desk.Page.EvaluateAsync(
            """
            async ([secret, code]) => {
              const { umbHttpClient } = await import('@umbraco-cms/backoffice/http-client');
              await umbHttpClient.post({
                url: '/umbraco/management/api/v1/user/current/2fa/TOTP', security: [{ scheme: 'bearer', type: 'http' }],
                headers: { 'content-type': 'application/json' }, body: { secret, code },
              });
            }
            """,
            new[] { secret, Totp.Now(secret) }
        );
        var dialog = desk.Page.Locator("dialog.campaign-codes");
        await Assertions.Expect(dialog.Locator("li")).ToHaveCountAsync(SecondStep.RecoveryCodes);
        await desk.ShootAsync("19-recovery-codes-in-the-backoffice");
        await desk.Page.Keyboard.PressAsync("Escape");
        await dialog.GetByText("Tôi đã cất các mã này").ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
    }

    // as a phone does it
    private static async Task<string> ScanAsync(ILocator picture)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".png");
        try
        {
            await picture.ScreenshotAsync(new() { Path = file });
            using var zbar =
                Process.Start(
                    new ProcessStartInfo("zbarimg", ["--quiet", "--raw", file]) { RedirectStandardOutput = true }
                )
                ?? throw new InvalidOperationException(
                    "zbarimg did not start. Install the package zbar-tools to run these tests."
                );
            var text = await zbar.StandardOutput.ReadToEndAsync();
            await zbar.WaitForExitAsync();
            Assert.StartsWith("otpauth://totp/", text, StringComparison.Ordinal);
            return Secret().Match(text).Groups[1].Value;
        }
        finally
        {
            File.Delete(file);
        }
    }

    [GeneratedRegex("secret=([A-Z2-7]{32})")]
    private static partial Regex Secret();
}
