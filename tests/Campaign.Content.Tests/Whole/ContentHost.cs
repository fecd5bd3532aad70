using Campaign.Content.Files;
using Campaign.Content.Projection;
using Campaign.Content.Publishing;
using Campaign.Core.Publication;
using Campaign.Testing.Databases;
using Campaign.UmbracoHost.Hosting;
using Campaign.UmbracoHost.Startup;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Tests.Whole;

/// <summary>Umbraco's services with the campaign's types on an empty database.</summary>
internal sealed class ContentHost : IAsyncDisposable
{
    private readonly TestDatabase _database;

    private ContentHost(TestDatabase database, TestHost host) => (_database, Host) = (database, host);

    public TestHost Host { get; }

    public ContentCommands Commands => Host.Get<ContentCommands>();

    public IContentService Documents => Host.Get<IContentService>();

    public CampaignSnapshot Snapshot => Host.Get<SnapshotStore>().Current;

    public static async Task<ContentHost> StartAsync(DatabaseProvider provider, string content)
    {
        var database = TestDatabase.Create(provider);
        var host = await TestHost.StartAsync(
            database.Options() with
            {
                Compose = x => x.AddCampaignContent(content),
            },
            x => x.AddSingleton<IBulkPublication, HostPublication>()
        );
        await host.Get<IServiceProvider>().InstallTypesAsync(content);
        return new ContentHost(database, host);
    }

    /// <summary>The log's head: it moves with every public change.</summary>
    public Task<long> HeadAsync() => Host.Get<IPublicationLog>().HeadAsync();

    /// <summary>The snapshot after everything that is in the log.</summary>
    public async Task<CampaignSnapshot> FollowAsync()
    {
        var follower = Host.Get<SnapshotFollower>();
        if (Snapshot.Seq == 0)
            await follower.LoadAsync(default);
        while (await follower.CatchUpAsync(default)) { }
        Assert.Empty(follower.Faults);
        return Snapshot;
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        _database.Dispose();
    }
}
