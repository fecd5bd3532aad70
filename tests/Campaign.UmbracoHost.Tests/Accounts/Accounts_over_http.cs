using System.Net;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Tests.Management;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.UmbracoHost.Tests.Accounts;

[Collection(OnBackoffice.Name)]
public sealed class Accounts_over_http(BackofficeFixture fixture)
{
    private BackofficeHost Host => fixture.Host;

    [Fact]
    public async Task A_disabled_account_loses_its_session_at_once()
    {
        var officer = await Host.AddOfficerAsync("Nghỉ việc", "writer", Session.Password);
        using var session = await Session.SignInAsync(Host.BaseUrl, officer.Email!);
        (
            await fixture
                .As(OfficerGroup.Administrator)
                .SendAsync("POST", "user/disable", new { userIds = new[] { new { id = officer.Id } } })
        ).EnsureSuccessStatusCode();
        using var refused = await session.SendAsync("GET", "user/current");
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await session.SignInAsync(officer.Email!, Session.Password)).StatusCode
        );
    }

    [Fact]
    public async Task A_new_account_signs_in_once_with_the_first_password_and_sets_its_own()
    {
        var email = $"moi-{Guid.NewGuid():N}@example.test";
        using var made = await fixture
            .As(OfficerGroup.Administrator)
            .SendAsync(
                "POST",
                "user",
                new
                {
                    email,
                    userName = email,
                    name = "Người mới",
                    userGroupIds = new[] { new { id = OfficerGroup.Writer.Key } },
                    kind = "Default",
                }
            );
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var password = System.Text.Json.Nodes.JsonNode.Parse(await made.Content.ReadAsStringAsync())![
            "initialPassword"
        ]!.GetValue<string>();
        using var session = new Session(Host.BaseUrl);
        var first = await session.SignInAsync(email, password);
        var link = first.Headers.Location!.OriginalString;
        Assert.StartsWith("/umbraco/set-password", link, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await SetAsync(session, link, "nguoi moi 123456", "nguoi moi 123456")).StatusCode
        );
        Assert.Equal(HttpStatusCode.BadRequest, (await SetAsync(session, link, Session.Password, "khac")).StatusCode);
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await SetAsync(session, link, Session.Password, Session.Password)).StatusCode
        );
        using var current = await session.SendAsync("GET", "user/current");
        Assert.Equal(HttpStatusCode.OK, current.StatusCode);
        using var used = await new Session(Host.BaseUrl).Http.GetAsync(link);
        Assert.Equal(HttpStatusCode.Unauthorized, used.StatusCode);
    }

    [Fact]
    public async Task The_last_administrator_can_neither_be_disabled_nor_lose_the_group()
    {
        var administrators = (
            await fixture
                .As(OfficerGroup.Administrator)
                .GetAsync($"filter/user?userGroupIds={OfficerGroup.Administrator.Key}")
        )["items"]!.AsArray();
        var last = Assert.Single(administrators)!["id"]!.GetValue<Guid>();
        await using var scope = Host.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountService>();
        Assert.False(
            (await accounts.ChangeAsync(last, AccountEventKind.Disabled, null, x => x.Disabled = true)).Success
        );
        Assert.False(
            (await accounts.ChangeAsync(last, AccountEventKind.Changed, null, x => x.GroupAliases = ["writer"])).Success
        );
    }

    [Fact]
    public async Task A_refusal_is_in_the_audit_log_without_what_was_sent()
    {
        var writer = fixture.As(OfficerGroup.Writer);
        var me = (await writer.GetAsync("user/current"))["id"]!.GetValue<Guid>();
        using var refused = await writer.SendAsync(
            "POST",
            "user",
            new { email = "bi-mat@example.test", name = "Bí mật" }
        );
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        var (_, lines) = await Host.Services.GetRequiredService<AccountLog>().ReadAsync(me, 0, 500);
        Assert.Contains(
            lines,
            x =>
                x.Kind == AccountEventKind.Refused && x.Detail == "POST /umbraco/management/api/v1/user: Campaign.Users"
        );
        Assert.DoesNotContain(lines, x => x.Detail?.Contains("bi-mat", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_translator_changes_the_chosen_language_and_no_other()
    {
        var page = await fixture
            .As(OfficerGroup.Administrator)
            .CreateAsync(SampleTypes.Page, "Gốc tiếng Việt", fixture.National);
        var translator = fixture.As(OfficerGroup.Translator);
        using var read = await translator.SendAsync("GET", $"document/{page}");
        using var saved = await translator.SendAsync(
            "PUT",
            $"document/{page}",
            new
            {
                values = new[]
                {
                    new
                    {
                        alias = "title",
                        culture = "vi-VN",
                        segment = (string?)null,
                        value = "Bị sửa trộm",
                    },
                    new
                    {
                        alias = "title",
                        culture = "en-US",
                        segment = (string?)null,
                        value = "In English",
                    },
                },
                variants = new[]
                {
                    new
                    {
                        culture = "vi-VN",
                        segment = (string?)null,
                        name = "Gốc tiếng Việt",
                    },
                    new
                    {
                        culture = "en-US",
                        segment = (string?)null,
                        name = "In English",
                    },
                },
            },
            x => x.Headers.TryAddWithoutValidation("If-Match", read.Headers.ETag!.ToString())
        );
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
        var values = (await translator.GetAsync($"document/{page}"))["values"]!
            .AsArray()
            .Where(x => x!["alias"]!.GetValue<string>() == "title")
            .ToDictionary(x => x!["culture"]!.GetValue<string>(), x => x!["value"]!.GetValue<string>());
        Assert.Equal("Gốc tiếng Việt", values["vi-VN"]);
        Assert.Equal("In English", values["en-US"]);
    }

    [Fact]
    public async Task A_writer_cannot_take_a_public_page_off_the_site_by_trashing_it()
    {
        var chief = fixture.As(OfficerGroup.ChiefEditor);
        await chief.PublishAsync(fixture.National);
        var page = await chief.CreateAsync(SampleTypes.Page, $"Công khai {Guid.NewGuid():N}", fixture.National);
        await chief.PublishAsync(page);
        foreach (
            var (method, path) in new[]
            {
                ("PUT", $"document/{page}/move-to-recycle-bin"),
                ("DELETE", $"document/{page}"),
                ("PUT", $"document/{fixture.National}/move-to-recycle-bin"),
            }
        )
        {
            using var refused = await fixture.As(OfficerGroup.Writer).SendAsync(method, path);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }
    }

    private static Task<HttpResponseMessage> SetAsync(Session session, string link, string password, string again) =>
        session.Http.PostAsync(link, new FormUrlEncodedContent([new("password", password), new("again", again)]));
}
