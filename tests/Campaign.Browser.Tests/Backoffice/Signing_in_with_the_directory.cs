using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Microsoft.Playwright;

namespace Campaign.Browser.Tests.Backoffice;

/// <summary>A backoffice whose officers come from a directory, which is another site to the browser.</summary>
public sealed class DirectoryBackoffice : BackofficeBrowser
{
    internal DirectoryProgram Directory { get; private set; } = null!;

    private protected override async Task<Ground> StartAsync()
    {
        const string section = "Campaign:ExternalSignIn";
        Directory = await DirectoryProgram.StartAsync("localhost");
        var host = await BackofficeHost.StartAsync(
            settings: new()
            {
                [$"{section}:Authority"] = Directory.Issuer,
                [$"{section}:ClientId"] = "campaign",
                [$"{section}:ClientSecret"] = "a secret of the tests, long enough",
                [$"{section}:Scopes"] = "profile email groups",
                [$"{section}:Name"] = "tài khoản tỉnh",
                [$"{section}:Groups:0:Claim"] = "lanh-dao",
                [$"{section}:Groups:0:Group"] = "chief-editor",
            }
        );
        await Directory.SendsBackToAsync($"{host.BaseUrl}/umbraco/login/directory/callback");
        return new SmallGround(host);
    }
}

/// <summary>These scenarios run one after the other, too.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class InDirectoryBackoffice : ICollectionFixture<DirectoryBackoffice>
{
    public const string Name = "A backoffice with a directory in a browser";
}

[Collection(InDirectoryBackoffice.Name)]
public sealed class Signing_in_with_the_directory(DirectoryBackoffice shared)
{
    [Fact]
    public async Task An_officer_comes_back_from_the_other_site_to_what_was_asked_for()
    {
        await using var desk = await Desk.OpenAsync(shared, OfficerGroup.Writer);
        await shared.Directory.KnowsAsync(("an", new("Nguyễn Văn An", "an@tinh.example.vn", "lanh-dao")));
        await desk.Page.GotoAsync(shared.Ground.BaseUrl + "/umbraco/section/content");
        var way = desk.Page.GetByRole(AriaRole.Link, new() { Name = "Đăng nhập bằng tài khoản tỉnh" });
        await way.WaitForAsync();
        await desk.ShootAsync("18-directory");
        await way.ClickAsync();
        await desk.Page.FillAsync("[name=login]", "an");
        await desk.Page.FillAsync("[name=password]", "x");
        await desk.Page.ClickAsync("[type=submit]");
        // It asks whether this site may know the name.
        await desk
            .Page.Locator("[name=prompt][value=consent]")
            .WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await desk.Page.ClickAsync("[type=submit]");
        await desk.Page.WaitForSelectorAsync("umb-section-sidebar");
        Assert.StartsWith(shared.Ground.BaseUrl + "/umbraco/section/content", desk.Page.Url, StringComparison.Ordinal);
        Assert.Empty(desk.Errors);
    }

    [Fact]
    public async Task Somebody_without_a_group_reads_why_and_may_try_a_local_account()
    {
        await using var desk = await Desk.OpenAsync(shared, OfficerGroup.Writer);
        await shared.Directory.KnowsAsync(("binh", new("Bình", "binh@tinh.example.vn", "nhóm lạ")));
        await desk.Page.GotoAsync(shared.Ground.BaseUrl + "/umbraco/login");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Đăng nhập bằng tài khoản tỉnh" }).ClickAsync();
        await desk.Page.FillAsync("[name=login]", "binh");
        await desk.Page.FillAsync("[name=password]", "x");
        await desk.Page.ClickAsync("[type=submit]");
        await desk
            .Page.Locator("[name=prompt][value=consent]")
            .WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await desk.Page.ClickAsync("[type=submit]");
        Assert.Contains(
            "không thuộc nhóm nào",
            await desk.Page.GetByRole(AriaRole.Alert).InnerTextAsync(),
            StringComparison.Ordinal
        );
        await desk.ShootAsync("19-directory-refused");
        await desk.TypeSignInAsync(desk.Page);
        await desk.Page.WaitForSelectorAsync("umb-section-sidebar");
    }
}
