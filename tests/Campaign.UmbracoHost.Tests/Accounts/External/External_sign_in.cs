using System.Net;
using System.Security.Cryptography;
using Campaign.Testing.Backoffice;
using Campaign.Testing.Databases;
using Campaign.UmbracoHost.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace Campaign.UmbracoHost.Tests.Accounts.External;

/// <summary>Officers sign in with the directory of their province, and it decides what they may do.</summary>
public sealed class External_sign_in
{
    private static readonly Guid Folder = Guid.NewGuid();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_directory_lets_people_in_and_takes_away_what_it_gave(bool postgres)
    {
        await using var directory = await DirectoryProgram.StartAsync();
        await using var host = await HostAsync(
            directory.Issuer,
            postgres ? PrivatePostgres.Instance.CreateDatabase() : null
        );
        await directory.SendsBackToAsync($"{host.BaseUrl}/umbraco/login/directory/callback");
        using var office = new DirectoryBrowser(host.BaseUrl);
        Assert.Equal(HttpStatusCode.Unauthorized, (await office.CurrentAsync()).Status);

        await directory.KnowsAsync(An("truyen-thong", "nhóm lạ"));
        var (status, page) = await office.SignInAsync("an");
        Assert.True(status == HttpStatusCode.OK, page);
        Assert.Contains("0;url=/umbraco/section/content\"", page, StringComparison.Ordinal);
        Assert.Contains("an@tinh.example.vn", (await office.CurrentAsync()).Text, StringComparison.Ordinal);
        var officer = await FindAsync(host, "an@tinh.example.vn");
        Assert.Equal(["writer"], officer!.GroupAliases);
        Assert.Equal("Nguyễn Văn An", officer.Name);

        // A password opens nothing, even one that an administrator has set.
        await SetPasswordAsync(host, officer);
        using (var password = new Session(host.BaseUrl))
        using (var answer = await password.SignInAsync(officer.Email!, Session.Password))
        {
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Contains("chỉ đăng nhập bằng tài khoản tỉnh", await TextAsync(answer), StringComparison.Ordinal);
        }

        await directory.KnowsAsync(An("lanh-dao", "truyen-thong"));
        using var home = new DirectoryBrowser(host.BaseUrl);
        Assert.Equal(HttpStatusCode.OK, (await home.SignInAsync("an")).Status);
        Assert.Equal(["chief-editor", "writer"], (await FindAsync(host, officer.Email!))!.GroupAliases);
        Assert.Equal(HttpStatusCode.Unauthorized, (await office.CurrentAsync()).Status);

        await directory.KnowsAsync(An("xa-1"));
        using var commune = new DirectoryBrowser(host.BaseUrl);
        Assert.Equal(HttpStatusCode.OK, (await commune.SignInAsync("an")).Status);
        Assert.Equal([Folder], (await FindAsync(host, officer.Email!))!.DocumentStartNodes);

        await RefusesAsync(host, directory, An("xa-1", "tinh"), "hai nhóm");
        Assert.Equal(HttpStatusCode.Unauthorized, (await commune.CurrentAsync()).Status);
        Assert.Empty((await FindAsync(host, officer.Email!))!.GroupAliases);
        await RefusesAsync(host, directory, An("nhóm lạ"), "không thuộc nhóm nào");

        await ChangeAsync(host, officer, x => (x.Disabled, x.GroupAliases) = (true, ["writer"]));
        await RefusesAsync(host, directory, An("lanh-dao"), "vô hiệu hóa");
        Assert.Equal(["writer"], (await FindAsync(host, officer.Email!))!.GroupAliases);
    }

    [Fact]
    public async Task An_address_takes_over_no_account_and_a_group_that_means_nothing_makes_none()
    {
        await using var directory = await DirectoryProgram.StartAsync();
        await using var host = await HostAsync(directory.Issuer);
        await directory.SendsBackToAsync($"{host.BaseUrl}/umbraco/login/directory/callback");
        var local = await host.AddOfficerAsync("Quản trị tại chỗ", "administrator", Session.Password);
        var thief = ("ke-gian", new DirectoryPerson("Kẻ Gian", local.Email!.ToUpperInvariant(), "lanh-dao"));

        await RefusesAsync(host, directory, thief, "với mã: ke-gian");
        Assert.Equal(["administrator"], (await FindAsync(host, local.Email))!.GroupAliases);
        using (await Session.SignInAsync(host.BaseUrl, local.Email)) { }

        await RefusesAsync(host, directory, ("binh", new("Bình", "binh@tinh.example.vn", "nhóm lạ")), "nhóm nào");
        Assert.Null(await FindAsync(host, "binh@tinh.example.vn"));
        await RefusesAsync(host, directory, ("chi", new("Chi", "")), "nhóm nào");

        // Whoever the administrator names may come, and from then on comes from the directory alone.
        await using (var scope = host.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<UserCommands>().LinkAsync(local.Email, "ke-gian");
        using var browser = new DirectoryBrowser(host.BaseUrl);
        await directory.KnowsAsync(thief);
        Assert.Equal(HttpStatusCode.OK, (await browser.SignInAsync("ke-gian")).Status);
        Assert.Equal(["chief-editor"], (await FindAsync(host, local.Email))!.GroupAliases);
        using (var password = new Session(host.BaseUrl))
        using (var answer = await password.SignInAsync(local.Email, Session.Password))
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);

        await using (var scope = host.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<UserCommands>().UnlinkAsync(local.Email);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.CurrentAsync()).Status);
        using (await Session.SignInAsync(host.BaseUrl, local.Email)) { }
    }

    [Theory]
    [InlineData("", HttpStatusCode.OK)]
    [InlineData("mfa", HttpStatusCode.Forbidden)]
    public async Task The_second_step_is_the_directorys_unless_it_must_say_so(string wanted, HttpStatusCode chief)
    {
        await using var directory = await ForgedDirectory.StartAsync();
        await using var host = await HostAsync(
            directory.Issuer,
            more: new()
            {
                ["Campaign:Accounts:RequireSecondStep"] = "true",
                ["Campaign:ExternalSignIn:SecondStep"] = wanted,
            }
        );
        using var browser = new DirectoryBrowser(host.BaseUrl);
        Assert.Equal(chief, (await browser.SignInAsync("")).Status);
        Assert.Equal(chief == HttpStatusCode.OK, (await browser.CurrentAsync()).Status == HttpStatusCode.OK);
        directory.Alter = x => x.Claims["amr"] = new[] { "pwd", "mfa" };
        using var again = new DirectoryBrowser(host.BaseUrl);
        Assert.Equal(HttpStatusCode.OK, (await again.SignInAsync("")).Status);
        Assert.Equal(HttpStatusCode.OK, (await again.CurrentAsync()).Status);
    }

    [Fact]
    public async Task A_token_that_is_not_for_this_site_from_this_directory_now_opens_nothing()
    {
        await using var directory = await ForgedDirectory.StartAsync();
        await using var host = await HostAsync(directory.Issuer);
        var forgeries = new Dictionary<string, Action<SecurityTokenDescriptor>>
        {
            ["another issuer"] = x => x.Issuer = "https://danh-ba.example.vn",
            ["another audience"] = x => x.Audience = "cong-thong-tin",
            ["over"] = x => x.Expires = x.IssuedAt!.Value.AddHours(-1),
            ["another key"] = x =>
                x.SigningCredentials = new(
                    new RsaSecurityKey(RSA.Create(2048)) { KeyId = "k" },
                    SecurityAlgorithms.RsaSha256
                ),
            ["no signature"] = x => x.SigningCredentials = null,
            ["the public key as a secret"] = x =>
                x.SigningCredentials = new(
                    new SymmetricSecurityKey(directory.Key.Rsa.ExportRSAPublicKey()) { KeyId = "k" },
                    SecurityAlgorithms.HmacSha256
                ),
            ["another sign-in"] = x => x.Claims["nonce"] = "of another",
            ["no nonce"] = x => x.Claims.Remove("nonce"),
            ["nobody"] = x => x.Claims.Remove("sub"),
        };
        foreach (var (name, alter) in forgeries)
        {
            directory.Alter = x =>
            {
                if (name == "over")
                    (x.NotBefore, x.IssuedAt) = (x.NotBefore!.Value.AddHours(-2), x.IssuedAt!.Value.AddHours(-2));
                alter(x);
            };
            using var browser = new DirectoryBrowser(host.BaseUrl);
            var (status, page) = await browser.SignInAsync("");
            Assert.True(status == HttpStatusCode.Unauthorized, $"{name}: {status} {page}");
            Assert.True((await browser.CurrentAsync()).Status == HttpStatusCode.Unauthorized, name);
        }
        Assert.Null(await FindAsync(host, "ke-gian@example.test"));

        // Somebody else's answer, brought to this browser.
        using (var victim = new HttpClient { BaseAddress = new(host.BaseUrl) })
        using (var planted = await victim.GetAsync("/umbraco/login/directory/callback?code=c&state=s"))
            Assert.Equal(HttpStatusCode.Unauthorized, planted.StatusCode);
        directory.Alter = _ => { };
        using var honest = new DirectoryBrowser(host.BaseUrl);
        Assert.Equal(HttpStatusCode.OK, (await honest.SignInAsync("")).Status);
    }

    [Fact]
    public async Task While_the_directory_is_away_accounts_of_the_site_still_work()
    {
        string gone;
        await using (var directory = await ForgedDirectory.StartAsync())
            gone = directory.Issuer;
        await using var host = await HostAsync(gone);
        var local = await host.AddOfficerAsync("Khẩn cấp", "administrator", Session.Password);
        using var browser = new DirectoryBrowser(host.BaseUrl);
        var (status, page) = await browser.SignInAsync("");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("tài khoản riêng của trang này vẫn dùng được", page, StringComparison.Ordinal);
        using (await Session.SignInAsync(host.BaseUrl, local.Email!)) { }
    }

    [Fact]
    public void Settings_that_would_let_in_the_wrong_people_are_faults()
    {
        ExternalSignInOptions Options(Action<ExternalSignInOptions> change)
        {
            var options = new ExternalSignInOptions
            {
                Authority = "https://danh-ba.example.vn",
                ClientId = "a",
                ClientSecret = "b",
                Groups = [new() { Claim = "x", Group = "writer" }],
            };
            change(options);
            return options;
        }
        Assert.Empty(Options(_ => { }).Faults());
        Assert.Empty(new ExternalSignInOptions().Faults());
        Assert.Contains("https://", Options(x => x.Authority = "http://danh-ba.example.vn").Faults().Single());
        Assert.Contains("ClientSecret", Options(x => x.ClientSecret = "").Faults().Single());
        Assert.Contains("Groups must", Options(x => x.Groups = []).Faults().Single());
        Assert.Contains("lacks Claim", Options(x => x.Groups[0].Claim = " ").Faults().Single());
        Assert.Contains("none of", Options(x => x.Groups[0].Group = "boss").Faults().Single());
        Assert.Contains("Folders", Options(x => x.Groups[0].Group = "province-officer").Faults().Single());
        Assert.Contains("Languages", Options(x => x.Groups[0].Group = "translator").Faults().Single());
    }

    private static (string, DirectoryPerson) An(params string[] groups) =>
        ("an", new("Nguyễn Văn An", "an@tinh.example.vn", groups));

    private static async Task RefusesAsync(
        BackofficeHost host,
        DirectoryProgram directory,
        (string Subject, DirectoryPerson Person) person,
        string reason
    )
    {
        await directory.KnowsAsync(person);
        using var browser = new DirectoryBrowser(host.BaseUrl);
        var (status, page) = await browser.SignInAsync(person.Subject);
        Assert.True(status == HttpStatusCode.Forbidden, page);
        Assert.Contains(reason, page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.CurrentAsync()).Status);
    }

    private static Task<BackofficeHost> HostAsync(
        string issuer,
        string? postgres = null,
        Dictionary<string, string?>? more = null
    )
    {
        const string section = "Campaign:ExternalSignIn";
        var settings = new Dictionary<string, string?>(more ?? [])
        {
            [$"{section}:Authority"] = issuer,
            [$"{section}:ClientId"] = "campaign",
            [$"{section}:ClientSecret"] = "a secret of the tests, long enough",
            [$"{section}:Scopes"] = "profile email groups",
            [$"{section}:Name"] = "tài khoản tỉnh",
            [$"{section}:Groups:0:Claim"] = "lanh-dao",
            [$"{section}:Groups:0:Group"] = "chief-editor",
            [$"{section}:Groups:1:Claim"] = "truyen-thong",
            [$"{section}:Groups:1:Group"] = "writer",
            [$"{section}:Groups:2:Claim"] = "xa-1",
            [$"{section}:Groups:2:Group"] = "commune-officer",
            [$"{section}:Groups:2:Folders:0"] = $"{Folder}",
            [$"{section}:Groups:3:Claim"] = "tinh",
            [$"{section}:Groups:3:Group"] = "province-officer",
            [$"{section}:Groups:3:Folders:0"] = $"{Guid.NewGuid()}",
        };
        return BackofficeHost.StartAsync(postgres: postgres, settings: settings);
    }

    private static async Task<Officer?> FindAsync(BackofficeHost host, string email)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UserManager<Officer>>().FindByEmailAsync(email);
    }

    private static async Task SetPasswordAsync(BackofficeHost host, Officer officer)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Officer>>();
        var stored = (await users.FindByIdAsync(officer.Id.ToString()))!;
        var accounts = scope.ServiceProvider.GetRequiredService<AccountService>();
        Assert.Empty((await accounts.SetPasswordAsync(stored, Session.Password, by: null)).Errors);
    }

    private static async Task ChangeAsync(BackofficeHost host, Officer officer, Action<Officer> change)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountService>();
        Assert.Empty((await accounts.ChangeAsync(officer.Id, AccountEventKind.Disabled, null, change)).Errors);
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
}
