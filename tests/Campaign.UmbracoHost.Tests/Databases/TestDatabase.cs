using Campaign.UmbracoHost.Startup;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Campaign.Testing.Databases;

/// <summary>An empty database with a data folder; a host can be started on it again and again.</summary>
internal sealed class TestDatabase : IDisposable
{
    private TestDatabase(DatabaseProvider provider, string? connectionString)
    {
        Provider = provider;
        ConnectionString =
            connectionString ?? $"Data Source={Path.Combine(DataPath, "campaign.db")};Default Timeout=30";
    }

    public DatabaseProvider Provider { get; }

    public string DataPath { get; } = Directory.CreateTempSubdirectory("campaign-test-").FullName;

    public string ConnectionString { get; }

    public static TestDatabase Create(DatabaseProvider provider) =>
        new(provider, provider == DatabaseProvider.PostgreSql ? PrivatePostgres.Instance.CreateDatabase() : null);

    public UmbracoHostOptions Options() =>
        new()
        {
            ConnectionString = ConnectionString,
            Provider = Provider,
            DataPath = DataPath,
        };

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        Scratch.Delete(DataPath);
    }
}
