using Campaign.Testing.Databases;
using Campaign.UmbracoHost.Persistence;
using Campaign.UmbracoHost.Persistence.Migrations;
using Campaign.UmbracoHost.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Campaign.UmbracoHost.Tests.Startup;

/// <summary>A database or folder that cannot be used stops the start, which says why.</summary>
public sealed class StartupFaultTests
{
    [Fact]
    public void A_file_that_is_not_a_database_is_refused_and_left_alone()
    {
        using var database = TestDatabase.Create(DatabaseProvider.Sqlite);
        var file = Path.Combine(database.DataPath, "campaign.db");
        File.WriteAllText(
            file,
            "this is not a database, and it is long enough to be looked at as one, page after page"
        );
        Assert.Contains("damaged", Fault(database), StringComparison.Ordinal);
        Assert.StartsWith("this is not", File.ReadAllText(file));
    }

    [Fact]
    public void A_database_with_broken_pages_is_refused()
    {
        using var database = TestDatabase.Create(DatabaseProvider.Sqlite);
        Prepare(database);
        using (var db = new Database(database.Options()).Open())
            db.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE)");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var file = Path.Combine(database.DataPath, "campaign.db");
        using (var stream = File.OpenWrite(file))
        {
            stream.Position = 4096;
            stream.Write(
                new byte[(int)stream.Length - 4096]
                    .Select(_ => (byte)0xA5)
                    .ToArray()
            );
        }
        Assert.Contains("damaged", Fault(database), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public void A_newer_database_is_refused(DatabaseProvider provider)
    {
        using var database = TestDatabase.Create(provider);
        Prepare(database);
        using (var db = new Database(database.Options()).Open())
            db.Database.ExecuteSqlRaw(
                "INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES "
                    + "('29990101000000_Later', '99')"
            );
        Assert.Contains("29990101000000_Later", Fault(database), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_is_refused()
    {
        using var database = TestDatabase.Create(DatabaseProvider.Sqlite);
        // not even root can write here
        var options = database.Options() with
        {
            DataPath = "/proc/self/campaign",
        };
        var fault = Assert.Throws<StartupFaultException>(() =>
            new DatabasePreparation(options, new Database(options), NullLogger<DatabasePreparation>.Instance).Prepare()
        );
        Assert.Contains("/proc/self/campaign", Assert.Single(fault.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_does_not_answer_is_a_fault()
    {
        using var database = TestDatabase.Create(DatabaseProvider.Sqlite);
        var options = database.Options() with
        {
            Provider = DatabaseProvider.PostgreSql,
            ConnectionString = $"Host={database.DataPath};Username=nobody;Database=none",
        };
        Assert.Throws<StartupFaultException>(() =>
            new DatabasePreparation(options, new Database(options), NullLogger<DatabasePreparation>.Instance).Prepare()
        );
    }

    [Fact]
    public void A_lock_left_by_a_killed_process_does_not_stop_the_next()
    {
        using var database = TestDatabase.Create(DatabaseProvider.Sqlite);
        Prepare(database);
        using (var db = new Database(database.Options()).Open())
            db.Database.ExecuteSqlRaw(
                "CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\" (\"Id\" INTEGER PRIMARY KEY, \"Timestamp\" TEXT); "
                    + "INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01')"
            );
        Prepare(database);
    }

    [Fact]
    public void Settings_name_the_database_as_umbraco_does()
    {
        var sqlite = UmbracoHostOptions.From(Configuration(("Campaign:DataPath", "/data")));
        Assert.Contains("/data/campaign.db", sqlite.ConnectionString, StringComparison.Ordinal);
        var moved = UmbracoHostOptions.From(
            Configuration(
                ("Campaign:DataPath", "/data"),
                ("ConnectionStrings:umbracoDbDSN", "Data Source=|DataDirectory|/Umbraco.sqlite.db")
            )
        );
        Assert.Contains("/data/Umbraco.sqlite.db", moved.ConnectionString, StringComparison.Ordinal);
        var postgres = UmbracoHostOptions.From(
            Configuration(
                ("ConnectionStrings:umbracoDbDSN", "Host=x"),
                ("ConnectionStrings:umbracoDbDSN_ProviderName", "Npgsql")
            )
        );
        Assert.Equal(DatabaseProvider.PostgreSql, postgres.Provider);
        Assert.Throws<StartupFaultException>(() =>
            UmbracoHostOptions.From(Configuration(("ConnectionStrings:umbracoDbDSN_ProviderName", "Npgsql")))
        );
        Assert.Throws<StartupFaultException>(() =>
            UmbracoHostOptions.From(Configuration(("ConnectionStrings:umbracoDbDSN_ProviderName", "Oracle")))
        );
    }

    [Theory]
    [InlineData("Npgsql", "postgres://campaign:a@db/campaign", "postgres://")]
    [InlineData("Npgsql", "Hots=db;Database=campaign", "hots")]
    [InlineData("Microsoft.Data.Sqlite", "Host=db;Database=campaign", "Npgsql")]
    public void A_connection_string_that_cannot_be_read_is_a_fault_in_words(string provider, string text, string words)
    {
        var fault = Assert.Throws<StartupFaultException>(() =>
            UmbracoHostOptions.From(
                Configuration(
                    ("ConnectionStrings:umbracoDbDSN", text),
                    ("ConnectionStrings:umbracoDbDSN_ProviderName", provider)
                )
            )
        );
        Assert.Contains(words, fault.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Time_limits_are_added_to_a_connection_string_and_those_it_has_are_kept()
    {
        var plain = new NpgsqlConnectionStringBuilder(PostgresSettings.Complete("Host=db1,db2", "nut-a"));
        Assert.Equal(
            ("campaign nut-a", 3, "primary"),
            (plain.ApplicationName, plain.Timeout, plain.TargetSessionAttributes)
        );
        Assert.Contains("idle_in_transaction_session_timeout", plain.Options, StringComparison.Ordinal);
        Assert.True(plain.TcpKeepAlive);
        var own = new NpgsqlConnectionStringBuilder(
            PostgresSettings.Complete(
                "Host=/run/postgresql;Timeout=9;Application Name=x;Options=-c lock_timeout=1s",
                "nut-a"
            )
        );
        Assert.Equal(("x", 9, null), (own.ApplicationName, own.Timeout, own.TargetSessionAttributes));
        // The last one counts.
        Assert.EndsWith("-c lock_timeout=1s", own.Options, StringComparison.Ordinal);
        Assert.False(own.TcpKeepAlive);
    }

    private static IConfiguration Configuration(params (string, string)[] values) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(x => KeyValuePair.Create(x.Item1, (string?)x.Item2)))
            .Build();

    private static void Prepare(TestDatabase database) =>
        new DatabasePreparation(
            database.Options(),
            new Database(database.Options()),
            NullLogger<DatabasePreparation>.Instance
        ).Prepare();

    private static string Fault(TestDatabase database) =>
        Assert.Single(Assert.Throws<StartupFaultException>(() => Prepare(database)).Faults);
}
