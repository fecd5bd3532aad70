using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Startup;
using Campaign.Web.Operations.Moves;
using Campaign.Web.Tests.Operations.Backups;
using Campaign.Web.Tests.Whole;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Campaign.Web.Tests.Operations.Moves;

/// <summary>A site moves between the databases whole, or is told why it does not and stays where it is.</summary>
[Collection("whole")]
public sealed class MoveTests : IDisposable
{
    private readonly BackupSites _sites = new();

    private string Database => _sites.Place("site/campaign.db");

    public void Dispose() => _sites.Dispose();

    [Fact]
    public async Task Every_row_of_every_table_is_the_same_after_a_way_to_PostgreSQL_and_back()
    {
        var settings = await UsedAsync();
        await FillAsync(settings);
        // What was deleted last must not give its number to another.
        Assert.Equal(1, MoveSites.Run(Database, "DELETE FROM audit WHERE id = (SELECT max(id) FROM audit)"));
        MoveSites.Run(Database, "UPDATE account SET LockoutEnd = '9999-12-31 23:59:59.9999999+00:00'");
        var before = MoveSites.Dump(Database);
        Assert.All(before.Where(x => x.Key != "__EFMigrationsLock"), x => Assert.NotEmpty(x.Value));

        var (there, said) = await MoveSites.MoveAsync(settings, BackupSites.Database(postgres: true)!);
        Assert.Contains("counts and checksums are equal", said, StringComparison.Ordinal);
        Assert.Contains("stay where they are: ", said, StringComparison.Ordinal);
        Assert.Equal(before, MoveSites.Dump(Database));

        var (_, saidBack) = await MoveSites.MoveAsync(there, _sites.Place("back"));
        var after = MoveSites.Dump(_sites.Place("back/campaign.db"));
        Assert.Equal(before.Keys, after.Keys);
        foreach (var (table, rows) in before)
            Assert.Equal(rows, after[table]);
        Assert.Contains("2 files, ", saidBack, StringComparison.Ordinal);
        Assert.Equal("Đắk Nông", await File.ReadAllTextAsync(_sites.Place("back/media/a/bài.txt")));
    }

    [Fact]
    public async Task A_target_with_anything_in_it_is_refused_and_keeps_it()
    {
        var settings = await UsedAsync();
        var database = BackupSites.Database(postgres: true)!;
        await RunAsync(database, "CREATE TABLE somebodys (x int)");
        Assert.Contains("is not empty: it has 1 tables, somebodys", await RefusedAsync(settings, database));
        Assert.Equal(0L, await RunAsync(database, "SELECT count(*) FROM somebodys"));
        await RunAsync(database, "DROP TABLE somebodys");

        const string ascii = "campaign_move_ascii";
        await RunAsync(database, $"CREATE DATABASE {ascii} ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0");
        var other = new NpgsqlConnectionStringBuilder(database) { Database = ascii }.ConnectionString;
        Assert.Contains("ENCODING 'UTF8'", await RefusedAsync(settings, other), StringComparison.Ordinal);

        var media = _sites.Folder.CreateSubdirectory("media");
        await File.WriteAllTextAsync(Path.Combine(media.FullName, "a.txt"), "a");
        Assert.Contains("is not empty", await RefusedAsync(settings, database, media.FullName));
        Assert.Equal(0L, await RunAsync(database, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"));

        var (there, _) = await MoveSites.MoveAsync(settings, database);
        Assert.Contains("There is a database", await RefusedAsync(there, _sites.Place("site")));
        Assert.Contains("is not empty", await RefusedAsync(there, _sites.Folder.FullName));
        Assert.Contains("is not empty: it has", await RefusedAsync(settings, database));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_site_that_runs_is_not_moved(bool postgres)
    {
        var settings = await FirstStart.CopyToAsync(_sites.Folder.CreateSubdirectory("site"), postgres);
        var target = postgres ? _sites.Place("there") : BackupSites.Database(postgres: true)!;
        await using (var app = MoveSites.Site(settings))
        {
            await Application.PrepareAsync(app);
            Application.Map(app);
            await app.StartAsync();
            var said = await RefusedAsync(settings, target);
            Assert.Contains("is in use", said, StringComparison.Ordinal);
            Assert.DoesNotContain("unfinished", said, StringComparison.Ordinal);
            await app.StopAsync();
        }
        if (postgres)
            Assert.False(Directory.Exists(target));
        await MoveSites.MoveAsync(settings, target);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_database_that_another_program_has_open_is_not_moved(bool postgres)
    {
        var settings = await FirstStart.CopyToAsync(_sites.Folder.CreateSubdirectory("site"), postgres);
        await using System.Data.Common.DbConnection user = postgres
            ? new NpgsqlConnection(settings["ConnectionStrings:umbracoDbDSN"] + ";Pooling=false")
            : new SqliteConnection($"Data Source={Database};Pooling=false");
        await user.OpenAsync();
        await using var read = user.CreateCommand();
        read.CommandText = "SELECT 1 FROM publication_log LIMIT 1";
        await read.ExecuteScalarAsync();
        var target = postgres ? _sites.Place("there") : BackupSites.Database(postgres: true)!;
        Assert.Contains("is in use", await RefusedAsync(settings, target), StringComparison.Ordinal);
        Assert.False(Directory.Exists(target));
    }

    [Theory]
    [InlineData("UPDATE node SET key = 'x' WHERE id = (SELECT max(id) FROM node)", "node, id ", "'x' is no Guid")]
    [InlineData("UPDATE version SET current = 7 WHERE id = 1", "version, id 1", "'7' is no Boolean")]
    [InlineData("UPDATE audit SET create_date = '12:30' WHERE id = 1", "audit, id 1", "'12:30' is no DateTime")]
    [InlineData("UPDATE audit SET comment = 'a' || char(0) WHERE id = 1", "audit, id 1", "character zero")]
    [InlineData(
        "INSERT INTO account_event (Id, At, Kind, Detail) VALUES (9, '2026-11-30 00:00:00', 'Created', "
            + "printf('%.300c', 'd'))",
        "account_event, Id 9",
        "too long"
    )]
    public async Task A_row_that_cannot_be_kept_is_named_and_nobody_starts_on_half_a_site(
        string spoil,
        string row,
        string reason
    )
    {
        var settings = await UsedAsync();
        Assert.Equal(1, MoveSites.Run(Database, spoil));
        var database = BackupSites.Database(postgres: true)!;
        var said = await RefusedAsync(settings, database);
        Assert.Contains(row, said, StringComparison.Ordinal);
        Assert.Contains(reason, said, StringComparison.Ordinal);
        await EndsUnfinishedAsync(settings, database, said);
    }

    [Fact]
    public async Task A_source_on_PostgreSQL_that_somebody_uses_meanwhile_is_not_moved()
    {
        var settings = await FirstStart.CopyToAsync(_sites.Folder.CreateSubdirectory("site"), postgres: true);
        await using var user = new NpgsqlConnection(settings["ConnectionStrings:umbracoDbDSN"] + ";Pooling=false");
        using var output = new Interrupting("Copied    node:", () => user.OpenAsync());
        var said = (
            await Assert.ThrowsAsync<MoveFaultException>(() =>
                MoveSites.MoveAsync(settings, _sites.Place("there"), null, output)
            )
        ).Message;
        Assert.Contains("is in use", said, StringComparison.Ordinal);
        Assert.Contains("no site starts on it", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_that_is_interrupted_leaves_a_target_that_does_not_start_and_a_source_that_does()
    {
        var settings = await UsedAsync();
        var database = BackupSites.Database(postgres: true)!;
        using var stop = new CancellationTokenSource();
        using var output = new Interrupting("Copied    node:", stop.CancelAsync);
        var said = (
            await Assert.ThrowsAsync<MoveFaultException>(() =>
                MoveSites.MoveAsync(settings, database, null, output, stop.Token)
            )
        ).Message;
        Assert.Contains("interrupted", said, StringComparison.Ordinal);
        await EndsUnfinishedAsync(settings, database, said);
        Assert.Contains("was not finished", await RefusedAsync(settings, database), StringComparison.Ordinal);
        await RunAsync(database, "DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        await MoveSites.MoveAsync(settings, database);
    }

    [Fact]
    public async Task A_site_with_tables_of_others_or_another_media_folder_is_not_moved()
    {
        var settings = await UsedAsync();
        MoveSites.Run(Database, "CREATE TABLE somebodys (x int)");
        var said = await RefusedAsync(settings, BackupSites.Database(postgres: true)!);
        Assert.Contains("would be left behind: somebodys", said, StringComparison.Ordinal);
        MoveSites.Run(Database, "DROP TABLE somebodys");

        settings["Campaign:MediaPath"] = _sites.Folder.CreateSubdirectory("other").FullName;
        said = await RefusedAsync(settings, BackupSites.Database(postgres: true)!);
        Assert.Contains("not what was used with this database last", said, StringComparison.Ordinal);

        settings["Campaign:MediaPath"] = "";
        MoveSites.Run(Database, "DELETE FROM operations_migration WHERE MigrationId LIKE '%OneCountOfFetches'");
        said = await RefusedAsync(settings, BackupSites.Database(postgres: true)!);
        Assert.Contains("older version", said, StringComparison.Ordinal);
    }

    private static async Task EndsUnfinishedAsync(Dictionary<string, string?> settings, string database, string said)
    {
        Assert.Contains("The source is as it was", said, StringComparison.Ordinal);
        Assert.Contains("no site starts on it", said, StringComparison.Ordinal);
        var there = new Dictionary<string, string?>(settings)
        {
            ["ConnectionStrings:umbracoDbDSN"] = database,
            ["ConnectionStrings:umbracoDbDSN_ProviderName"] = "Npgsql",
        };
        await using (var target = MoveSites.Site(there))
        {
            var fault = await Assert.ThrowsAsync<StartupFaultException>(() => Application.PrepareAsync(target));
            Assert.Contains("A move into this database was not finished", fault.Message, StringComparison.Ordinal);
        }
        await using var source = MoveSites.Site(settings);
        Assert.Null(await UnfinishedMove.WhyAsync(source.Services.GetRequiredService<UmbracoHostOptions>(), default));
    }

    private static async Task<string> RefusedAsync(
        Dictionary<string, string?> settings,
        string target,
        string? media = null
    ) => (await Assert.ThrowsAsync<MoveFaultException>(() => MoveSites.MoveAsync(settings, target, media))).Message;

    private async Task<Dictionary<string, string?>> UsedAsync()
    {
        var settings = await FirstStart.CopyToAsync(_sites.Folder.CreateSubdirectory("site"));
        await using var app = MoveSites.Site(settings);
        await Application.PrepareAsync(app);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var officer = new Officer
            {
                Name = "Quản trị",
                Email = "quan-tri@example.test",
                GroupAliases = ["administrator"],
            };
            var accounts = scope.ServiceProvider.GetRequiredService<AccountService>();
            Assert.Empty((await accounts.AddAsync(officer, Session.Password, by: null)).Errors);
        }
        var folder = Directory.CreateDirectory(_sites.Place("site/media/a"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "bài.txt"), "Đắk Nông");
        return settings;
    }

    private async Task FillAsync(Dictionary<string, string?> settings)
    {
        await using var app = MoveSites.Site(settings);
        await using var contexts = await MovedContexts.OpenAsync(app.Services, default);
        await using var connection = new SqliteConnection($"Data Source={Database};Pooling=False;Foreign Keys=True");
        await connection.OpenAsync();
        new FilledTables(connection).Fill(MovedTables.Of(contexts.All));
    }

    private static async Task<object?> RunAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Does something when it hears something.</summary>
    private sealed class Interrupting(string at, Func<Task> act) : StringWriter
    {
        public override async Task WriteLineAsync(string? value)
        {
            await base.WriteLineAsync(value);
            if (value?.StartsWith(at, StringComparison.Ordinal) == true)
                await act();
        }
    }
}
