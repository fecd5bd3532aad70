using System.Net;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;

namespace Campaign.UmbracoHost.Tests.Management;

[Collection(OnBackoffice.Name)]
public sealed class Other_sites_are_refused(BackofficeFixture fixture)
{
    [Theory]
    [InlineData("Origin", "https://la.example.test")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_call_made_by_a_page_of_another_site_is_refused_whatever_it_asks_for(string header, string value)
    {
        foreach (
            var (method, path) in new[]
            {
                ("GET", "user/current"),
                ("DELETE", "recycle-bin/document"),
                ("POST", "user/disable"),
            }
        )
        {
            using var answer = await fixture
                .As(OfficerGroup.Administrator)
                .SendAsync(
                    method,
                    path,
                    method == "POST" ? new { userIds = Array.Empty<object>() } : null,
                    x => x.Headers.TryAddWithoutValidation(header, value)
                );
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_cookie_alone_is_not_enough()
    {
        using var answer = await fixture
            .As(OfficerGroup.Administrator)
            .Http.GetAsync("/umbraco/management/api/v1/user/current");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_header_alone_is_not_enough()
    {
        using var nobody = new Session(fixture.Host.BaseUrl);
        using var answer = await nobody.SendAsync("GET", "user/current");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("login")]
    [InlineData("login/code")]
    [InlineData("set-password?account=11111111-0000-4000-8000-000000000001&token=x")]
    public async Task Another_site_cannot_post_the_sign_in_forms(string page)
    {
        using var nobody = new Session(fixture.Host.BaseUrl);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/umbraco/" + page)
        {
            Content = new FormUrlEncodedContent([new("email", "a@example.test")]),
        };
        request.Headers.Add("Origin", "https://la.example.test");
        using var answer = await nobody.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_session_cookie_is_hidden_from_scripts_and_from_the_public_site()
    {
        using var session = new Session(fixture.Host.BaseUrl);
        var officer = await fixture.Host.AddOfficerAsync("Cán bộ", "writer", Session.Password);
        using var answer = await session.SignInAsync(officer.Email!, Session.Password);
        var cookie = Assert
            .Single(answer.Headers.GetValues("Set-Cookie"), x => x.StartsWith("backoffice=", StringComparison.Ordinal))
            .ToLowerInvariant();
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", cookie, StringComparison.Ordinal);
        Assert.Contains("path=/umbraco", cookie, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://la.example.test/umbraco/oauth_complete")]
    [InlineData("//la.example.test/umbraco/oauth_complete")]
    [InlineData("http://127.0.0.1:5531@la.example.test/umbraco/oauth_complete")]
    public async Task A_code_is_never_sent_to_another_site(string redirect)
    {
        var query =
            $"client_id=umbraco-back-office&redirect_uri={Uri.EscapeDataString(redirect)}"
            + "&code_challenge=x&code_challenge_method=S256&state=1";
        using var answer = await fixture
            .As(OfficerGroup.Administrator)
            .Http.GetAsync("/umbraco/management/api/v1/security/back-office/authorize?" + query);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("https://la.example.test/")]
    [InlineData("//la.example.test/umbraco")]
    [InlineData("/umbraco\\..\\la")]
    public async Task After_signing_in_nobody_is_sent_to_another_site(string returnUrl)
    {
        using var session = new Session(fixture.Host.BaseUrl);
        var officer = await fixture.Host.AddOfficerAsync("Cán bộ", "writer", Session.Password);
        using var answer = await session.Http.PostAsync(
            "/umbraco/login?returnUrl=" + Uri.EscapeDataString(returnUrl),
            new FormUrlEncodedContent([new("email", officer.Email!), new("password", Session.Password)])
        );
        Assert.Equal("/umbraco", answer.Headers.Location!.OriginalString);
    }
}
