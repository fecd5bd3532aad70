using System.Diagnostics;
using System.Text.Json;
using Campaign.Core.Messages;
using Campaign.Core.Publication;

namespace Campaign.Web.Tests.Api;

/// <summary>The reference client keeps an exact mirror, whichever side is killed.</summary>
public sealed class MirrorTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-mirror-");
    private readonly Random _random = new(20211115);

    public void Dispose() => _folder.DeleteAll();

    /// <summary>The client's program.</summary>
    internal static string Program =>
        Path.Combine(
            Approved.Root,
            "tests/SyncClient/bin",
            AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug",
            "net10.0/SyncClient.dll"
        );

    private Process Client(ApiHost host, params string[] options) =>
        Process.Start(
            new ProcessStartInfo("dotnet", [Program, host.Client.BaseAddress!.ToString(), _folder.FullName, .. options])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            }
        )!;

    [Fact]
    public async Task Nothing_is_missed_doubled_or_ghosted_when_client_and_server_are_killed()
    {
        var store = new SnapshotStore(SampleSnapshot.Create());
        var host = await ApiHost.StartAsync(Fast, store: store);
        var port = host.Client.BaseAddress!.Port;
        var (kills, restarts) = (0, 0);
        for (var round = 0; round < 12; round++)
        {
            using var client = Client(host);
            for (var i = 0; i < 40; i++)
            {
                Write(host);
                await Task.Delay(_random.Next(2, 12));
            }
            client.Kill();
            await client.WaitForExitAsync();
            kills++;
            if (round % 3 != 2)
                continue;
            await host.DisposeAsync();
            host = await ApiHost.StartAsync(Fast, store: store, port: port);
            restarts++;
        }
        using var last = Client(host, "--once");
        await last.WaitForExitAsync();
        Assert.True(last.ExitCode == 0, await last.StandardError.ReadToEndAsync());
        AssertSame(store.Current);
        Assert.Equal((12, 4), (kills, restarts));
        Assert.True(store.Current.Changes.Rows.Count > 480);
        await host.DisposeAsync();
    }

    [Fact]
    public async Task A_client_of_a_replaced_database_starts_again_by_itself()
    {
        await using (var host = await ApiHost.StartAsync(Fast))
            await Client(host, "--once").WaitForExitAsync();
        var other = CampaignSnapshot
            .Empty(SampleSnapshot.Vocabularies, SampleSnapshot.Key(998))
            .Apply([SampleSnapshot.Message(7, "Khác.")], [], 107);
        await using var replaced = await ApiHost.StartAsync(Fast, other);
        await Client(replaced, "--once").WaitForExitAsync();
        AssertSame(replaced.Store.Current);
    }

    private static Dictionary<string, string?> Fast => new() { ["Campaign:RateLimit:PerAddress"] = "10000000" };

    private void Write(ApiHost host)
    {
        var n = _random.Next(1, 60);
        var language = _random.Next(4) == 0 ? "en-US" : "vi-VN";
        var message = SampleSnapshot.Message(n, $"Lần {_random.Next()}");
        message = message with { Header = message.Header with { Language = language } };
        var there = host.Store.Current.Find(message.Id, language);
        if (there is not null && _random.Next(3) == 0)
            host.Change([], there);
        else
            // A new order moves items around in the list while it is being read.
            host.Change([message with { Order = _random.Next(1, 500) }]);
    }

    private void AssertSame(CampaignSnapshot snapshot)
    {
        var mirror = _folder
            .EnumerateFiles("*.json")
            .ToDictionary(
                x => x.Name,
                x => JsonDocument.Parse(File.ReadAllText(x.FullName)).RootElement.GetProperty("version").GetInt64()
            );
        var published = snapshot.Items.ToDictionary(x => $"{x.Id}.{x.Language}.json", x => x.Version);
        Assert.Empty(published.Keys.Except(mirror.Keys));
        Assert.Empty(mirror.Keys.Except(published.Keys));
        Assert.All(published, x => Assert.Equal(x.Value, mirror[x.Key]));
        Assert.NotEmpty(snapshot.Items.OfType<KeyMessage>());
    }
}
