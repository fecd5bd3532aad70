using Campaign.Core.Broadcast;
using Campaign.Core.Publication;
using Campaign.Web.Broadcast.HandOver;
using Campaign.Web.Formats;
using Campaign.Web.Storage;
using Campaign.Web.Storage.Outboxes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Tests.Broadcast.HandOver;

/// <summary>Disks that are away, rounds that were cut off, several nodes, settings that are wrong.</summary>
public sealed class HandOverFaultTests : HandOverHost
{
    [Fact]
    public async Task A_disk_that_is_not_mounted_gets_nothing_and_health_says_so_until_it_is()
    {
        File.Delete(Mark);
        var node = Node();
        Assert.False(await node.RoundAsync(CancellationToken.None));
        Assert.Empty(Dropped);
        var health = await HealthAsync();
        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Contains($"touch {Mark}", health.Description, StringComparison.Ordinal);

        await File.WriteAllTextAsync(Mark, "");
        // It waits before it tries again, and until then nothing has become better.
        Assert.False(await node.RoundAsync(CancellationToken.None));
        Assert.Empty(Dropped);
        Later(TimeSpan.FromMinutes(2));
        Assert.True(await node.RoundAsync(CancellationToken.None));
        Assert.NotEmpty(Dropped);
        Assert.Equal(HealthStatus.Healthy, (await HealthAsync()).Status);
        Later(TimeSpan.FromHours(3));
        Assert.Equal(HealthStatus.Degraded, (await HealthAsync()).Status);
    }

    [Fact]
    public async Task What_a_crash_left_is_made_good_and_told_once()
    {
        await HandOverAsync();
        var (whole, first) = (File.ReadAllBytes(PathOf(PackageOf(21))), File.ReadAllBytes(PathOf("manifest.json")));
        var script = Host
            .Store.Current.All<Script>()
            .First(x => x.Title.StartsWith("Thông điệp 30", StringComparison.Ordinal));
        Exclude(21, script);
        await HandOverAsync();
        var done = Manifest();

        // As if the machine had stopped after the package and before the manifest, while it wrote another one.
        await File.WriteAllBytesAsync(PathOf("manifest.json"), first);
        await File.WriteAllTextAsync(PathOf(PackageOf(22) + ".part"), "half");
        await RestartAsync();
        Assert.Equal(done.Packages.Select(x => x.Sha256), Manifest().Packages.Select(x => x.Sha256));
        Assert.Equal(
            done.Changes.Select(x => (x.Change, x.Date, x.Version)),
            Manifest().Changes.Select(x => (x.Change, x.Date, x.Version))
        );
        Assert.False(File.Exists(PathOf(PackageOf(22) + ".part")));

        // Somebody else's damage.
        await File.WriteAllBytesAsync(PathOf(PackageOf(21)), whole[..100]);
        File.Delete(PathOf(PackageOf(22)));
        await File.WriteAllTextAsync(PathOf(PackageOf(19)), "old");
        await File.WriteAllTextAsync(PathOf("ghi-chu.zip"), "a note of theirs");
        await RestartAsync();
        // Packed anew, they name the version of now.
        Assert.Equal(done.Packages.Select(x => x.Key), Manifest().Packages.Select(x => x.Key));
        Assert.Equal(
            Manifest().Packages.Select(x => x.Bytes),
            new[] { 21, 22 }.Select(x => new FileInfo(PathOf(PackageOf(x))).Length)
        );
        Assert.False(File.Exists(PathOf(PackageOf(19))));
        Assert.True(File.Exists(PathOf("ghi-chu.zip")));

        await File.WriteAllTextAsync(PathOf("manifest.json"), """{"place":"00001","packages":[null],"changes":[]}""");
        await RestartAsync();
        Assert.Equal(done.Packages.Select(x => x.File), Manifest().Packages.Select(x => x.File));
    }

    [Fact]
    public async Task Of_two_nodes_one_hands_over()
    {
        var nodes = new[] { Node(), Node() };
        for (var i = 0; i < 3; i++)
            Assert.All(
                await Task.WhenAll(nodes.Select(x => Task.Run(() => x.RoundAsync(CancellationToken.None)))),
                Assert.True
            );
        Assert.Equal(["added", "added"], Manifest().Changes.Select(x => x.Change));
    }

    [Fact]
    public async Task A_node_that_is_behind_does_not_put_back_what_was_withdrawn()
    {
        var behind = new SnapshotStore(Host.Store.Current);
        Withdraw(Host.Store.Current.All<Script>().First());
        await HandOverAsync();
        var now = File.ReadAllBytes(PathOf("manifest.json"));
        var round = ActivatorUtilities.CreateInstance<HandOverRound>(Host.Services, behind);
        Assert.True(await Node(round, behind).RoundAsync(CancellationToken.None));
        Assert.Equal(now, File.ReadAllBytes(PathOf("manifest.json")));
    }

    [Fact]
    public async Task Where_the_database_itself_went_back_programmes_are_handed_over_as_they_are_now()
    {
        var behind = new SnapshotStore(Host.Store.Current);
        Withdraw(Host.Store.Current.All<Script>().First());
        await HandOverAsync();
        var now = File.ReadAllBytes(PathOf("manifest.json"));
        Head = behind.Current.Seq;
        var round = ActivatorUtilities.CreateInstance<HandOverRound>(Host.Services, behind);
        Assert.True(await Node(round, behind).RoundAsync(CancellationToken.None));
        Assert.NotEqual(now, File.ReadAllBytes(PathOf("manifest.json")));
    }

    [Fact]
    public async Task A_node_that_lost_its_claim_leaves_it_to_the_other()
    {
        await HandOverAsync();
        Withdraw(Host.Store.Current.All<Script>().First());
        var database = Host.Services.GetRequiredService<IDbContextFactory<OperationsDb>>();
        var theirs = Host.Time.Now + TimeSpan.FromHours(1);
        var round = ActivatorUtilities.CreateInstance<HandOverRound>(
            Host.Services,
            new Slow(async () =>
            {
                await using var db = await database.CreateDbContextAsync();
                await db.Set<HandOverTurn>().ExecuteUpdateAsync(x => x.SetProperty(r => r.NextAttemptAt, theirs));
                Later(TimeSpan.FromMinutes(9));
            })
        );
        await Node(round).RoundAsync(CancellationToken.None);
        await using var after = await database.CreateDbContextAsync();
        var turn = await after.Set<HandOverTurn>().SingleAsync();
        Assert.Equal((MessageState.Waiting, theirs, null), (turn.State, turn.NextAttemptAt, turn.LastError));
    }

    [Fact]
    public async Task A_package_of_equal_length_that_somebody_put_there_is_replaced()
    {
        await HandOverAsync();
        var (path, manifest) = (PathOf(PackageOf(21)), Manifest());
        await File.WriteAllBytesAsync(path, new byte[new FileInfo(path).Length]);
        await RestartAsync();
        Assert.Equal(manifest.Packages[0].Key, Manifest().Packages[0].Key);
        Assert.Equal(Manifest().Packages[0].Sha256, SteadyZip.Digest(File.ReadAllBytes(path)));
    }

    [Fact]
    public async Task Copies_that_somebody_keeps_beside_are_not_touched()
    {
        await HandOverAsync();
        var copy = PathOf("", $"{Commune}-cu");
        Directory.CreateDirectory(copy);
        foreach (var file in Directory.EnumerateFiles(PathOf("")))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        await File.WriteAllTextAsync(PathOf("ban-nhac.mp3.part"), "theirs");
        var before = Dropped.ToList();
        await RestartAsync();
        Assert.Equal(before, Dropped);
    }

    private sealed class Slow(Func<Task> meanwhile) : ISourceInformationSystem
    {
        public Task<IReadOnlyCollection<string>> PlacesAsync(CancellationToken stop) =>
            Task.FromResult<IReadOnlyCollection<string>>([]);

        public Task HandOverAsync(HandedPlace place, CancellationToken stop) => meanwhile();
    }

    [Fact]
    public async Task A_place_that_is_listed_no_longer_is_emptied_and_an_unknown_one_is_named()
    {
        await HandOverAsync();
        Host.Services.GetRequiredService<IOptions<HandOverOptions>>().Value.Places = "00002 99999";
        Assert.True(await Node().RoundAsync(CancellationToken.None));
        Assert.Equal(
            [
                $"{Commune}/manifest.json",
                $"00002/{PackageOf(21, "00002")}",
                $"00002/{PackageOf(22, "00002")}",
                "00002/manifest.json",
                "68/manifest.json",
            ],
            Dropped
        );
        Assert.Equal(["added", "added", "withdrawn", "withdrawn"], Manifest().Changes.Select(x => x.Change));
        Assert.Contains("99999", (await HealthAsync()).Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", null)]
    [InlineData("/srv/nguon", "20 24097", null)]
    [InlineData("srv/nguon", "20", "absolute")]
    [InlineData("/srv/nguon", "", "go together")]
    [InlineData("", "20", "go together")]
    [InlineData("/srv/nguon", "20, ../etc", "../etc")]
    public void Wrong_settings_stop_the_start_by_name(string folder, string places, string? fault)
    {
        var faults = new HandOverOptions { Folder = folder, Places = places }
            .Faults()
            .ToList();
        if (fault is null)
            Assert.Empty(faults);
        else
            Assert.Contains(fault, Assert.Single(faults), StringComparison.Ordinal);
    }

    // Half an hour later everything is looked at, as after a start with nothing in memory.
    private async Task RestartAsync()
    {
        Later(TimeSpan.FromMinutes(31));
        await HandOverAsync();
    }
}
