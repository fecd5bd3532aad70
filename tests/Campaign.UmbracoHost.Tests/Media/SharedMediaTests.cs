using System.Diagnostics;
using Campaign.Testing.Databases;
using Campaign.UmbracoHost.Media;
using Campaign.UmbracoHost.MediaStorage;
using Campaign.UmbracoHost.Startup;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Tests.Media;

/// <summary>A node that does not see the media of the others does not start.</summary>
public sealed class SharedMediaTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-shared-");

    public void Dispose() => Scratch.Delete(_folder.FullName);

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Only_a_node_with_the_same_media_folder_starts(DatabaseProvider provider)
    {
        using var database = TestDatabase.Create(provider);
        await using var host = await TestHost.StartAsync(database.Options());
        var (shared, other) = (Folder("shared"), Folder("other"));
        Prove(host, shared);
        Prove(host, shared);

        var fault = Assert.Throws<StartupFaultException>(() => Prove(host, other));
        Assert.Contains(other, fault.Message, StringComparison.Ordinal);
        Assert.Contains("Campaign:MediaPath", fault.Message, StringComparison.Ordinal);
        Prove(host, shared);
    }

    [Fact]
    public async Task A_copy_of_the_folder_is_recognised_as_one_as_soon_as_another_node_has_started()
    {
        using var database = TestDatabase.Create(DatabaseProvider.Sqlite);
        await using var host = await TestHost.StartAsync(database.Options());
        var (shared, copy) = (Folder("shared"), Folder("copy"));
        Prove(host, shared);
        Directory.CreateDirectory(Path.Combine(copy, "trash"));
        File.Copy(Path.Combine(shared, "trash", "marks"), Path.Combine(copy, "trash", "marks"));
        Prove(host, shared);
        Assert.Throws<StartupFaultException>(() => Prove(host, copy));
    }

    [Fact]
    public async Task What_the_fault_says_makes_a_moved_folder_usable()
    {
        using var database = TestDatabase.Create(DatabaseProvider.Sqlite);
        await using var host = await TestHost.StartAsync(database.Options());
        var (shared, moved) = (Folder("shared"), Folder("đĩa mới"));
        Prove(host, shared);
        var fault = Assert.Throws<StartupFaultException>(() => Prove(host, moved)).Message;
        var line = fault[fault.IndexOf("mkdir ", StringComparison.Ordinal)..];
        using var shell = Process.Start("sh", ["-c", line]);
        await shell.WaitForExitAsync();
        Assert.Equal(0, shell.ExitCode);
        Prove(host, moved);
    }

    private string Folder(string name) => Path.Combine(_folder.FullName, name);

    private static void Prove(TestHost host, string media)
    {
        using var services = new ServiceCollection()
            .AddSingleton(host.Get<IKeyValueService>())
            .AddSingleton<IMediaStore>(new MediaFolder(media))
            .BuildServiceProvider();
        services.ProveSharedMedia();
    }
}
