using System.Net;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Tests.Management;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.UmbracoHost.Tests.Accounts;

/// <summary>This host has no mail: the administrator gets the link.</summary>
[Collection(OnBackoffice.Name)]
public sealed class Invitations_over_http(BackofficeFixture fixture)
{
    [Fact]
    public async Task Without_mail_the_administrator_gets_a_link_that_works_once()
    {
        var administrator = fixture.As(OfficerGroup.Administrator);
        var email = $"moi-{Guid.NewGuid():N}@example.test";
        using var invited = await administrator.SendAsync(
            "POST",
            "user/invite",
            new
            {
                email,
                name = "Nông Thị Én",
                userName = email,
                message = "Chào chị",
                userGroupIds = new[] { new { id = OfficerGroup.Writer.Key } },
            }
        );
        Assert.Equal(HttpStatusCode.Created, invited.StatusCode);
        Assert.Contains(
            "tự chuyển liên kết này cho Nông Thị Én",
            Uri.UnescapeDataString(invited.Headers.GetValues("X-Campaign-Notice").Single()),
            StringComparison.Ordinal
        );
        var link = invited.Headers.GetValues("X-Campaign-Link").Single();
        Assert.StartsWith(fixture.Host.BaseUrl + "/umbraco/set-password?", link, StringComparison.Ordinal);

        using var person = new Session(fixture.Host.BaseUrl);
        FormUrlEncodedContent Form(string password) => new([new("password", password), new("again", password)]);
        using (var shown = await person.Http.GetAsync(link))
            Assert.Contains(email, await shown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using (var set = await person.Http.PostAsync(link, Form(Session.Password)))
            Assert.Equal("/umbraco", set.Headers.Location!.ToString());
        Assert.Equal(email, (await person.GetAsync("user/current"))["email"]!.GetValue<string>());
        using var other = new Session(fixture.Host.BaseUrl);
        using (var again = await other.Http.PostAsync(link, Form("mot mat khau khac han")))
            Assert.NotEqual(HttpStatusCode.Redirect, again.StatusCode);
        using (
            var resent = await administrator.SendAsync(
                "POST",
                "user/invite/resend",
                new { user = new { id = invited.Headers.GetValues("Umb-Generated-Resource").Single() } }
            )
        )
            Assert.Equal(HttpStatusCode.BadRequest, resent.StatusCode);
    }

    [Fact]
    public async Task A_link_expires_and_the_log_holds_no_token()
    {
        var administrator = fixture.As(OfficerGroup.Administrator);
        var email = $"tre-{Guid.NewGuid():N}@example.test";
        using var invited = await administrator.SendAsync(
            "POST",
            "user/invite",
            new
            {
                email,
                name = "Sùng A Pao",
                userName = email,
                userGroupIds = new[] { new { id = OfficerGroup.Writer.Key } },
            }
        );
        var link = invited.Headers.GetValues("X-Campaign-Link").Single();
        var (_, lines) = await fixture.Host.Services.GetRequiredService<AccountLog>().ReadAsync(null, 0, 50);
        Assert.Contains(lines, x => x.Kind == AccountEventKind.Invited && x.By is not null);
        var token = Uri.UnescapeDataString(link[(link.IndexOf("token=", StringComparison.Ordinal) + 6)..]);
        Assert.DoesNotContain(lines, x => x.Detail?.Contains(token[..20], StringComparison.Ordinal) == true);

        using var person = new Session(fixture.Host.BaseUrl);
        using (var live = await person.Http.GetAsync(link))
            Assert.Contains("Đặt mật khẩu", await live.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var broken = await person.Http.GetAsync(link[..^8]);
        Assert.Contains("hết hạn", await broken.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
