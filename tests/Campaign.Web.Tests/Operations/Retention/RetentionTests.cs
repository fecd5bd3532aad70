using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Mail;
using Campaign.Web.Operations.Retention;
using Campaign.Web.Reporting.Form;
using Campaign.Web.Storage;
using Campaign.Web.Tests.Operations.Backups;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Operations.Retention;

/// <summary>What names people is deleted when its period is over, and nothing before.</summary>
[Collection("whole")]
public sealed class RetentionTests : IDisposable
{
    private readonly MovedClock _clock = new() { Stopped = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) };
    private readonly BackupSites _sites = new();

    public void Dispose() => _sites.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_known_about_officers_goes_in_steps_and_their_names_stay(bool postgres)
    {
        await using var app = await _sites.UsedAsync("site", postgres, clock: _clock);
        var log = app.Services.GetRequiredService<AccountLog>();
        var chief = await AddAsync(app, "Quản trị chưa từng vào", "administrator");
        var invited = await AddAsync(app, "Được mời mà chưa vào", "writer");
        var left = await AddAsync(app, "Nguyễn Thị Đã Nghỉ", "writer");
        var active = await AddAsync(app, "Đang làm", "writer");
        foreach (var officer in (Officer[])[left, active])
            await ChangeAsync(
                app,
                officer.Id,
                AccountEventKind.Changed,
                x => x.LastSignIn = _clock.Stopped!.Value.UtcDateTime
            );
        await ChangeAsync(app, left.Id, AccountEventKind.Disabled, x => x.Disabled = true);
        await WithAsync(
            app,
            async users =>
            {
                var stored = (await users.FindByIdAsync(left.Id.ToString()))!;
                await users.SetAuthenticationTokenAsync(stored, "a", "b", "bí mật");
                await users.AddLoginAsync(stored, new("https://danh-ba.example.vn", "an", null));
                return 0;
            }
        );
        await log.WriteAsync(AccountEventKind.SignedIn, active.Id, address: "203.0.113.7");

        await AfterAsync(app, 29);
        Assert.Contains(await EventsAsync(app), x => x.Address == "203.0.113.7");
        await AfterAsync(app, 31);
        Assert.DoesNotContain(await EventsAsync(app), x => x.Address is not null);
        Assert.Contains(await EventsAsync(app), x => x.Kind == AccountEventKind.SignedIn);
        await AfterAsync(app, 89);
        Assert.Equal(4, (await OfficersAsync(app)).Count);
        await AfterAsync(app, 91);
        Assert.Equal([chief.Id, left.Id, active.Id], (await OfficersAsync(app)).Select(x => x.Id));
        Assert.Contains(await EventsAsync(app), x => x.Detail == invited.Email);
        await AfterAsync(app, 181);
        Assert.DoesNotContain(await EventsAsync(app), x => x.Kind == AccountEventKind.SignedIn);
        Assert.Contains(await EventsAsync(app), x => x.Kind == AccountEventKind.Created);
        await AfterAsync(app, 300);
        Assert.DoesNotContain(await EventsAsync(app), x => x.Detail == invited.Email);
        await AfterAsync(app, 364);
        Assert.Equal(left.Email, (await OfficersAsync(app))[1].Email);
        await AfterAsync(app, 366);
        await AfterAsync(app, 367);
        var stays = (await OfficersAsync(app))[1];
        Assert.Equal(left.Name, stays.Name);
        Assert.Equal($"{left.Number}@forgotten.invalid", stays.Email);
        Assert.Null(stays.PasswordHash);
        Assert.Single(await EventsAsync(app), x => x.Kind == AccountEventKind.Forgotten);
        Assert.Null(
            await WithAsync(
                app,
                async users =>
                    await users.GetAuthenticationTokenAsync((await users.FindByIdAsync(left.Id.ToString()))!, "a", "b")
            )
        );
        Assert.Equal(active.Email, (await OfficersAsync(app))[2].Email);
        // Otherwise the directory would let in anew whom somebody has put out here.
        var known = await WithAsync(app, users => users.FindByLoginAsync("https://danh-ba.example.vn", "an"));
        Assert.True(known!.Disabled);
    }

    [Fact]
    public async Task Whoever_is_invited_again_has_the_whole_period_from_then_on()
    {
        await using var app = await _sites.UsedAsync("site", postgres: false, clock: _clock);
        var invited = await AddAsync(app, "Được mời lại", "writer");
        _clock.Stopped = _clock.Stopped!.Value.AddDays(80);
        await app.Services.GetRequiredService<AccountLog>().WriteAsync(AccountEventKind.Invited, invited.Id);
        await AfterAsync(app, 91);
        Assert.Contains(await OfficersAsync(app), x => x.Id == invited.Id);
        await AfterAsync(app, 171);
        Assert.DoesNotContain(await OfficersAsync(app), x => x.Id == invited.Id);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Mail_notices_and_addresses_of_links_go_too(bool postgres)
    {
        await using var app = await _sites.UsedAsync("site", postgres, clock: _clock);
        var now = _clock.GetUtcNow();
        await using (var db = await DatabaseAsync(app))
        {
            db.Add(new OfficerNotice { Id = "cũ", At = now });
            db.Add(Link("hết hạn", now.AddDays(10), null));
            db.Add(Link("còn hạn", now.AddDays(395), null));
            db.Add(Link("đã thu hồi", now.AddDays(395), now.AddDays(1)));
            await db.SaveChangesAsync();
        }
        var drop = Directory.CreateDirectory(Path.Combine(_sites.Place("site"), "mail-drop")).FullName;
        foreach (var (name, days) in new[] { ("old.eml", 0), ("new.eml", 80), ("note.txt", 0) })
        {
            await File.WriteAllTextAsync(Path.Combine(drop, name), "");
            File.SetLastWriteTimeUtc(Path.Combine(drop, name), now.AddDays(days).UtcDateTime);
        }
        await AfterAsync(app, 101);
        Assert.Equal(["new.eml", "note.txt"], Directory.GetFiles(drop).Select(x => Path.GetFileName(x)).Order());
        Assert.Equal(["còn hạn"], await RecipientsAsync(app));
        await AfterAsync(app, 399);
        Assert.Equal(1, await NoticesAsync(app));
        await AfterAsync(app, 401);
        Assert.Equal(0, await NoticesAsync(app));
        Assert.Equal(["còn hạn"], await RecipientsAsync(app));
    }

    private static ReportLinkRow Link(string recipient, DateTimeOffset until, DateTimeOffset? revoked) =>
        new()
        {
            Id = Guid.NewGuid(),
            Campaign = "thang-hanh-dong",
            Year = 2026,
            Unit = recipient,
            Recipient = recipient,
            Until = until,
            RevokedAt = revoked,
        };

    private async Task AfterAsync(WebApplication app, int days)
    {
        _clock.Stopped = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(days);
        await ActivatorUtilities.CreateInstance<RetentionJob>(app.Services).RoundAsync(CancellationToken.None);
    }

    private static async Task<Officer> AddAsync(WebApplication app, string name, string group)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var officer = new Officer
        {
            Name = name,
            Email = $"{Guid.NewGuid():N}@example.test",
            GroupAliases = [group],
        };
        var accounts = scope.ServiceProvider.GetRequiredService<AccountService>();
        Assert.Empty((await accounts.AddAsync(officer, Session.Password, by: null)).Errors);
        return officer;
    }

    private static async Task ChangeAsync(WebApplication app, Guid key, AccountEventKind kind, Action<Officer> change)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountService>();
        Assert.Empty((await accounts.ChangeAsync(key, kind, null, change)).Errors);
    }

    private static async Task<T> WithAsync<T>(WebApplication app, Func<UserManager<Officer>, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<UserManager<Officer>>());
    }

    private static async Task<List<Officer>> OfficersAsync(WebApplication app)
    {
        await using var db = await app
            .Services.GetRequiredService<IDbContextFactory<AccountsDb>>()
            .CreateDbContextAsync();
        return await db.Users.AsNoTracking().OrderBy(x => x.Number).ToListAsync();
    }

    private static async Task<List<AccountEvent>> EventsAsync(WebApplication app)
    {
        await using var db = await app
            .Services.GetRequiredService<IDbContextFactory<AccountsDb>>()
            .CreateDbContextAsync();
        return await db.Events.AsNoTracking().OrderBy(x => x.Id).ToListAsync();
    }

    private static Task<OperationsDb> DatabaseAsync(WebApplication app) =>
        app.Services.GetRequiredService<IDbContextFactory<OperationsDb>>().CreateDbContextAsync();

    private static async Task<List<string?>> RecipientsAsync(WebApplication app)
    {
        await using var db = await DatabaseAsync(app);
        return await db.Set<ReportLinkRow>().Where(x => x.Recipient != null).Select(x => x.Recipient).ToListAsync();
    }

    private static async Task<int> NoticesAsync(WebApplication app)
    {
        await using var db = await DatabaseAsync(app);
        return await db.Set<OfficerNotice>().CountAsync();
    }
}
