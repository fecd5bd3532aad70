using System.IO.Compression;
using Campaign.Core.Publication;
using Campaign.Web.Broadcast.HandOver;
using Campaign.Web.Tests.Broadcast.Sounds;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Broadcast.HandOver;

/// <summary>Text is handed over before its sound is made, and the sound follows.</summary>
public sealed class HandOverSoundTests : IAsyncLifetime
{
    private const string Package = "00001/chuong-trinh-00001-2025-11-21.zip";

    private readonly DirectoryInfo _drop = Directory.CreateTempSubdirectory("campaign-hand-over-");
    private readonly SoundSite _site;

    public HandOverSoundTests() =>
        _site = new(
            new()
            {
                [HandOverOptions.Section + ":Folder"] = _drop.FullName,
                [HandOverOptions.Section + ":Places"] = "00001",
            },
            x =>
            {
                x.AddHandOver();
                x.AddSingleton<IPublicationLog>(new HeadOfLog(() => _site!.Host.Store.Current.Seq));
                x.Remove(x.Single(y => y.ImplementationType == typeof(HandOverJob)));
            }
        );

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_drop.FullName, HandOverOptions.Mark), "");
        await _site.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
        _drop.DeleteAll();
    }

    [Fact]
    public async Task Text_does_not_wait_for_sound_and_sound_follows_in_the_next_turn()
    {
        var round = ActivatorUtilities.CreateInstance<HandOverRound>(_site.Host.Services);
        Assert.Empty(await round.RunAsync(() => Task.CompletedTask, default));
        Assert.DoesNotContain(Held(), IsSession);
        Assert.Empty(_site.Spoken);

        // What is no longer the programme gets no sound.
        await round.MakeSoundAsync(() => false, default);
        Assert.DoesNotContain(Held(), IsSession);

        var node = ActivatorUtilities.CreateInstance<HandOverJob>(_site.Host.Services);
        // One turn for the text, which ends with making the sound, and one that takes it.
        Assert.True(await node.RoundAsync(default));
        Assert.True(await node.RoundAsync(default));
        Assert.Contains(Held(), IsSession);
    }

    // Recordings of items lie in a folder.
    private static bool IsSession(string file) =>
        file.EndsWith(".mp3", StringComparison.Ordinal) && !file.Contains('/', StringComparison.Ordinal);

    private List<string> Held()
    {
        using var zip = ZipFile.OpenRead(Path.Combine(_drop.FullName, Package));
        return [.. zip.Entries.Select(x => x.FullName)];
    }
}
