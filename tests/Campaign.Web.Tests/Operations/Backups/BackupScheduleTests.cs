using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Media;
using Campaign.UmbracoHost.MediaStorage;
using Campaign.Web.Operations.Backups;
using Campaign.Web.Operations.Health;
using Campaign.Web.Storage;
using Campaign.Web.Storage.Outboxes;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaign.Web.Tests.Operations.Backups;

/// <summary>Every day one backup leaves the machine, whichever node makes it.</summary>
[Collection("whole")]
public sealed class BackupScheduleTests : IDisposable
{
    // 10:00 in Ha Noi.
    private readonly MovedClock _clock = new() { Stopped = new(2026, 11, 30, 3, 0, 0, TimeSpan.Zero) };
    private readonly BackupSites _sites = new();

    public void Dispose() => _sites.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Once_a_day_it_is_in_the_folder_and_where_the_command_takes_it(bool postgres)
    {
        var away = _sites.Folder.CreateSubdirectory("away");
        await using var app = await SiteAsync(postgres, $"cp {{file}} {away.FullName}/copy-{{name}}");
        var nodes = new[] { Schedule(app), Schedule(app) };
        Assert.True(await nodes[0].RoundAsync(CancellationToken.None));
        Assert.True(await nodes[1].RoundAsync(CancellationToken.None));
        var name = Assert.Single(Shelf());
        Assert.Equal("campaign-20261130-030000Z.zip.age", name);
        Assert.Equal(
            await File.ReadAllBytesAsync(Path.Combine(_sites.Place("shelf"), name)),
            await File.ReadAllBytesAsync(Path.Combine(away.FullName, $"copy-{name}"))
        );
        Assert.Contains(name, (await HealthAsync(app)).Description, StringComparison.Ordinal);

        // Not yet 02:30 of the next day.
        _clock.Stopped = new(2026, 11, 30, 19, 29, 0, TimeSpan.Zero);
        Assert.True(await nodes[0].RoundAsync(CancellationToken.None));
        Assert.Single(Shelf());
        _clock.Stopped = new(2026, 11, 30, 19, 31, 0, TimeSpan.Zero);
        var both = await Task.WhenAll(nodes.Select(x => Task.Run(() => x.RoundAsync(CancellationToken.None))));
        Assert.Equal([true, true], both);
        Assert.Equal(2, Shelf().Count);

        // A night that is missed is made up for, and the one before it is not.
        _clock.Stopped = new(2026, 12, 3, 0, 0, 0, TimeSpan.Zero);
        Assert.True(await nodes[0].RoundAsync(CancellationToken.None));
        Assert.Equal(3, Shelf().Count);
        _clock.Stopped = new(2026, 12, 5, 1, 59, 0, TimeSpan.Zero);
        Assert.Equal(HealthStatus.Healthy, (await HealthAsync(app)).Status);
        _clock.Stopped = new(2026, 12, 5, 2, 1, 0, TimeSpan.Zero);
        var late = await HealthAsync(app);
        Assert.Equal(HealthStatus.Degraded, late.Status);
        Assert.Contains("2026-12-03 00:00", late.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disk_that_is_not_mounted_gets_none_and_a_failure_is_tried_again()
    {
        await using var app = await SiteAsync(postgres: false, "");
        var mark = Path.Combine(_sites.Place("shelf"), BackupOptions.Mark);
        File.Delete(mark);
        var node = Schedule(app);
        Assert.False(await node.RoundAsync(CancellationToken.None));
        Assert.Empty(Shelf());
        var health = await HealthAsync(app);
        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Contains($"touch {mark}", health.Description, StringComparison.Ordinal);

        await File.WriteAllTextAsync(mark, "");
        // It waits before it tries again, and until then nothing has become better.
        Assert.False(await node.RoundAsync(CancellationToken.None));
        Assert.Empty(Shelf());
        _clock.Stopped += TimeSpan.FromMinutes(16);
        Assert.True(await node.RoundAsync(CancellationToken.None));
        Assert.Single(Shelf());
    }

    [Fact]
    public async Task Without_the_disk_of_the_uploads_none_is_made()
    {
        await using var app = await SiteAsync(postgres: false, "");
        var media = app.Services.GetRequiredService<IMediaStore>();
        using (var unmounted = new MemoryStream())
            media.Write(SharedMedia.File, unmounted);
        var node = Schedule(app);
        Assert.False(await node.RoundAsync(CancellationToken.None));
        Assert.Empty(Shelf());
        Assert.Contains("Is it mounted?", (await HealthAsync(app)).Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_fails_counts_as_no_backup_and_fills_no_disk()
    {
        await using var app = await SiteAsync(postgres: false, "ls /no/such/place {file}");
        var node = Schedule(app);
        for (var i = 0; i < 4; i++)
        {
            Assert.False(await node.RoundAsync(CancellationToken.None));
            _clock.Stopped += TimeSpan.FromMinutes(16);
        }
        // The first and the last of the day.
        Assert.Equal(
            ["campaign-20261130-030000Z.zip.age", "campaign-20261130-034800Z.zip.age"],
            Shelf().Order(StringComparer.Ordinal)
        );
        var health = await HealthAsync(app);
        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Contains("/no/such/place", health.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_that_stops_while_it_backs_up_leaves_the_backup_to_the_next()
    {
        var (script, hang) = (Path.Combine(_sites.Folder.FullName, "take.sh"), _sites.Place("hang"));
        await File.WriteAllTextAsync(script, $"while [ -e {hang} ]; do sleep 0.1; done");
        await File.WriteAllTextAsync(hang, "");
        await using var app = await SiteAsync(postgres: false, $"sh {script} {{file}}");
        using var stop = new CancellationTokenSource();
        var first = Task.Run(() => Schedule(app).RoundAsync(stop.Token));
        for (var i = 0; Shelf().Count == 0; i++)
        {
            Assert.True(i < 6000, "nothing was written");
            await Task.Delay(50);
        }
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);

        File.Delete(hang);
        // A backup is named by its second.
        _clock.Stopped += TimeSpan.FromSeconds(1);
        Assert.True(await Schedule(app).RoundAsync(CancellationToken.None));
        await using var db = await app
            .Services.GetRequiredService<IDbContextFactory<OperationsDb>>()
            .CreateDbContextAsync();
        Assert.Equal(MessageState.Sent, (await db.Set<DailyBackup>().SingleAsync()).State);
    }

    private async Task<WebApplication> SiteAsync(bool postgres, string command)
    {
        var shelf = _sites.Folder.CreateSubdirectory("shelf");
        await File.WriteAllTextAsync(Path.Combine(shelf.FullName, BackupOptions.Mark), "");
        var key = await AgeKey.MakeAsync(_sites.Folder);
        return await _sites.UsedAsync(
            "site",
            postgres,
            new()
            {
                ["Campaign:Backups:Recipients"] = key.Recipient,
                ["Campaign:Backups:Folder"] = shelf.FullName,
                ["Campaign:Backups:Command"] = command,
            },
            _clock
        );
    }

    private List<string> Shelf() =>
        [
            .. Directory
                .GetFiles(_sites.Place("shelf"))
                .Select(x => Path.GetFileName(x))
                .Where(x => x != BackupOptions.Mark),
        ];

    private static BackupSchedule Schedule(WebApplication app) =>
        ActivatorUtilities.CreateInstance<BackupSchedule>(app.Services);

    private static Task<HealthCheckResult> HealthAsync(WebApplication app) =>
        ActivatorUtilities.CreateInstance<BackupCheck>(app.Services).CheckHealthAsync(new());
}
