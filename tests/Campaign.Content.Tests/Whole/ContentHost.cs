using System.Data.Common;
using Campaign.Content.Files;
using Campaign.Content.Projection;
using Campaign.Content.Publishing;
using Campaign.Core.Publication;
using Campaign.Testing.Databases;
using Campaign.UmbracoHost.Hosting;
using Campaign.UmbracoHost.Startup;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
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

    /// <summary>Lets the database refuse every document of this name; null: none any more.</summary>
    public void RefuseName(string? name)
    {
        var sql = (_database.Provider, name) switch
        {
            (DatabaseProvider.Sqlite, null) => "DROP TRIGGER refused",
            (DatabaseProvider.Sqlite, _) => "CREATE TRIGGER refused BEFORE INSERT ON node_name "
                + $"WHEN NEW.name = '{name}' BEGIN SELECT RAISE(ABORT, 'refused'); END",
            (_, null) => "ALTER TABLE node_name DROP CONSTRAINT refused",
            _ => $"ALTER TABLE node_name ADD CONSTRAINT refused CHECK (name <> '{name}')",
        };
        using DbConnection connection =
            _database.Provider == DatabaseProvider.Sqlite
                ? new SqliteConnection(_database.ConnectionString)
                : new NpgsqlConnection(_database.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        _database.Dispose();
    }
}
