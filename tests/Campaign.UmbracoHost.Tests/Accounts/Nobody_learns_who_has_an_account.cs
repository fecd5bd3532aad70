using System.Net;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.UmbracoHost.Tests.Accounts;

public sealed class Nobody_learns_who_has_an_account : IAsyncLifetime
{
    private readonly CountingHasher _hasher = new();
    private BackofficeHost _host = null!;

    public async Task InitializeAsync() =>
        _host = await BackofficeHost.StartAsync(
            x => x.AddSingleton<IPasswordHasher<Officer>>(_hasher),
            settings: new() { ["Campaign:Accounts:FailuresPerClient"] = "5" }
        );

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Every_refusal_reads_the_same_and_costs_one_hash()
    {
        BeginWindow();
        var known = await _host.AddOfficerAsync("Có tài khoản", "writer", Session.Password);
        var disabled = await _host.AddOfficerAsync("Đã nghỉ", "writer", Session.Password, x => x.Disabled = true);
        await using var scope = _host.Services.CreateAsyncScope();
        var invited = new Officer
        {
            Name = "Mới được mời",
            Email = "moi@example.test",
            GroupAliases = ["writer"],
        };
        Assert.True(
            (await scope.ServiceProvider.GetRequiredService<AccountService>().AddAsync(invited, null, null)).Success
        );

        var pages = new HashSet<string>();
        foreach (
            var (email, password) in new[]
            {
                ("khong-co@example.test", Session.Password),
                (known.Email!, "khong phai mat khau nay"),
                (disabled.Email!, Session.Password),
                (invited.Email!, Session.Password),
                (known.Email!, new string('x', PasswordRules.MaximumLength + 1)),
            }
        )
        {
            _hasher.Checks = 0;
            using var session = new Session(_host.BaseUrl, "127.0.3.1");
            using var answer = await session.SignInAsync(email, password);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            pages.Add((await answer.Content.ReadAsStringAsync()).Replace(email, "", StringComparison.Ordinal));
            Assert.Equal(1, _hasher.Checks);
            Assert.Empty(session.Cookies.Lines);
        }
        Assert.Single(pages);

        _hasher.Checks = 0;
        using var throttled = await new Session(_host.BaseUrl, "127.0.3.1").SignInAsync(known.Email!, Session.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, throttled.StatusCode);
        Assert.Equal(0, _hasher.Checks);
    }

    [Fact]
    public async Task Set_password_shows_nothing_without_a_valid_token()
    {
        var known = await _host.AddOfficerAsync("Nguyễn Thị Kín", "writer", Session.Password);
        using var stranger = new Session(_host.BaseUrl);
        var pages = new HashSet<string>();
        foreach (var account in new[] { known.Id, Guid.NewGuid() })
        {
            var link = $"/umbraco/set-password?account={account}&token=khong-co-gi";
            using var shown = await stranger.Http.GetAsync(link);
            using var posted = await stranger.PostAsync(
                link,
                ("password", "mot hai ba bon nam sau"),
                ("again", "khac")
            );
            using var same = await stranger.PostAsync(link, ("password", "mot"), ("again", "mot"));
            foreach (var answer in new[] { shown, posted, same })
            {
                Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
                pages.Add(await answer.Content.ReadAsStringAsync());
            }
        }
        Assert.DoesNotContain("Kín", WebUtility.HtmlDecode(Assert.Single(pages)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_for_one_account_does_not_open_another()
    {
        var one = await _host.AddOfficerAsync("Một", "writer", Session.Password);
        var other = await _host.AddOfficerAsync("Hai", "writer", Session.Password);
        await using var scope = _host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Officer>>();
        var path = await SignInLink.PathAsync(
            scope.ServiceProvider.GetRequiredService<AccountService>(),
            (await users.FindByIdAsync(one.Id.ToString()))!
        );
        using var stranger = new Session(_host.BaseUrl);
        using var shown = await stranger.Http.GetAsync(
            path.Replace($"{one.Id}", $"{other.Id}", StringComparison.Ordinal)
        );
        Assert.Equal(HttpStatusCode.Unauthorized, shown.StatusCode);
    }

    [Fact]
    public async Task A_request_without_a_form_is_refused_before_any_account_is_looked_up()
    {
        using var session = new Session(_host.BaseUrl, "127.0.3.2");
        foreach (var path in new[] { "login", "login/code", "login/enrol", "recovery-codes" })
        {
            using var answer = await session.Http.PostAsync("/umbraco/" + path, new StringContent("{}"));
            Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        }
    }

    [Fact]
    public async Task In_the_next_window_the_client_may_try_again()
    {
        BeginWindow();
        var officer = await _host.AddOfficerAsync("Chờ", "writer", Session.Password);
        using var session = new Session(_host.BaseUrl, "127.0.3.3");
        for (var i = 0; i < 6; i++)
            (await session.SignInAsync(officer.Email!, "khong phai mat khau nay")).Dispose();
        using (var refused = await session.SignInAsync(officer.Email!, Session.Password))
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        _host.Clock.Ahead += SignInThrottle.Window;
        using var welcome = await session.SignInAsync(officer.Email!, Session.Password);
        Assert.Equal(HttpStatusCode.Redirect, welcome.StatusCode);
    }

    [Fact]
    public async Task A_session_ends_twelve_hours_after_the_sign_in_however_busy_it_is()
    {
        var officer = await _host.AddOfficerAsync("Làm cả ngày", "writer", Session.Password);
        using var session = await Session.SignInAsync(_host.BaseUrl, officer.Email!, from: "127.0.3.4");
        async Task<HttpStatusCode> StatusAsync()
        {
            using var answer = await session.SendAsync("GET", "user/current");
            return answer.StatusCode;
        }
        var step = TimeSpan.FromMinutes(50);
        for (var worked = step; worked < AccountsSetup.LongestSession; worked += step)
        {
            _host.Clock.Ahead += step;
            Assert.Equal(HttpStatusCode.OK, await StatusAsync());
        }
        _host.Clock.Ahead += step;
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync());
    }

    [Fact]
    public async Task An_older_hash_is_renewed_at_the_next_sign_in()
    {
        var officer = await _host.AddOfficerAsync("Tài khoản cũ", "writer", Session.Password);
        var former = new PasswordHasher<Officer>().HashPassword(officer, Session.Password);
        Assert.Equal(100_000, OfficerPasswordHasher.IterationsOf(former));
        await using (var scope = _host.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<Officer>>();
            var stored = (await users.FindByIdAsync(officer.Id.ToString()))!;
            stored.PasswordHash = former;
            Assert.True((await users.UpdateAsync(stored)).Succeeded);
        }
        using var session = await Session.SignInAsync(_host.BaseUrl, officer.Email!, from: "127.0.3.5");
        var directory = _host.Services.GetRequiredService<OfficerDirectory>();
        directory.Forget();
        Assert.Equal(
            OfficerPasswordHasher.Iterations,
            OfficerPasswordHasher.IterationsOf(directory.Find(officer.Id)!.PasswordHash!)
        );
    }

    private sealed class CountingHasher : IPasswordHasher<Officer>
    {
        private readonly OfficerPasswordHasher _real = new();

        public int Checks { get; set; }

        public string HashPassword(Officer user, string password) => _real.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(
            Officer user,
            string hashedPassword,
            string providedPassword
        )
        {
            Checks++;
            return _real.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }

    // Windows begin at fixed moments; a test that counts tries must not run across the start of one.
    private void BeginWindow() =>
        _host.Clock.Ahead += TimeSpan.FromTicks(
            SignInThrottle.Window.Ticks - (_host.Clock.GetUtcNow().Ticks % SignInThrottle.Window.Ticks)
        );
}
