using System.IO.Compression;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Operations.Backups;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Campaign.Web.Tests.Operations.Backups;

/// <summary>A drill proves a backup beside the site, and what it unpacked is gone afterwards.</summary>
[Collection("whole")]
public sealed class RestoreDrillTests : IDisposable
{
    private readonly BackupSites _sites = new();

    public void Dispose() => _sites.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_newest_backup_is_proved_and_nothing_readable_stays(bool postgres)
    {
        var key = await AgeKey.MakeAsync(_sites.Folder);
        var shelf = _sites.Folder.CreateSubdirectory("shelf");
        await MadeAsync(
            postgres,
            Path.Combine(shelf.FullName, BackupShelf.NameOf(TimeProvider.System.GetUtcNow())),
            key
        );
        var database = BackupSites.Database(postgres);
        var (isProved, said) = await DrillAsync(null, key, database, shelf.FullName);
        Assert.True(isProved, said);
        Assert.Contains("as counted when it was made", said, StringComparison.Ordinal);
        Assert.Contains("1, of which 1 can administer", said, StringComparison.Ordinal);
        Assert.Matches("Published [1-9][0-9]+ items", said);
        if (postgres)
            Assert.Equal(0, await TablesAsync(database!));
        // It can be made again with the same database, every week.
        Assert.True((await DrillAsync(null, key, database, shelf.FullName)).IsProved);
    }

    [Fact]
    public async Task A_backup_with_other_rows_or_without_an_administrator_or_too_old_is_not_proved()
    {
        var file = _sites.Place("a.zip");
        await MadeAsync(postgres: false, file, null);
        var altered = _sites.Place("altered.zip");
        File.Copy(file, altered);
        using (var zip = ZipFile.Open(altered, ZipArchiveMode.Update))
        {
            var entry = zip.GetEntry("backup.json")!;
            string manifest;
            using (var reader = new StreamReader(entry.Open()))
                manifest = await reader.ReadToEndAsync();
            entry.Delete();
            await using var writer = new StreamWriter(zip.CreateEntry("backup.json").Open());
            await writer.WriteAsync(manifest.Replace("\"account\": 1", "\"account\": 2", StringComparison.Ordinal));
        }
        var fault = await Assert.ThrowsAsync<BackupFaultException>(() => DrillAsync(altered, null, null, ""));
        Assert.Contains("other rows than when it was made: account.", fault.Message, StringComparison.Ordinal);

        await using (var app = await _sites.UsedAsync("unused", postgres: false))
            await BackupSites.Backup(app).WriteAsync(_sites.Place("unused.zip"), []);
        var (isProved, said) = await DrillAsync(_sites.Place("unused.zip"), null, null, "");
        Assert.False(isProved);
        Assert.Contains("Nobody can sign in", said, StringComparison.Ordinal);

        var key = await AgeKey.MakeAsync(_sites.Folder);
        var shelf = _sites.Folder.CreateSubdirectory("shelf");
        var old = new MovedClock { Ahead = TimeSpan.FromDays(-5) };
        await MadeAsync(false, Path.Combine(shelf.FullName, BackupShelf.NameOf(old.GetUtcNow())), key, old);
        (isProved, said) = await DrillAsync(null, key, null, shelf.FullName);
        Assert.False(isProved);
        Assert.Contains("5 days old", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_with_anything_in_it_is_not_touched()
    {
        var database = BackupSites.Database(postgres: true)!;
        await using (var connection = new NpgsqlConnection(database))
        {
            await connection.OpenAsync();
            await using var make = new NpgsqlCommand("CREATE TABLE somebodys (x int)", connection);
            await make.ExecuteNonQueryAsync();
        }
        var fault = await Assert.ThrowsAsync<BackupFaultException>(() => DrillAsync("a.zip", null, database, ""));
        Assert.Contains("not empty", fault.Message, StringComparison.Ordinal);
        Assert.Equal(1, await TablesAsync(database));
        Assert.Throws<BackupFaultException>(() =>
            RestoreDrill.Elsewhere(
                new ConfigurationBuilder()
                    .AddInMemoryCollection([new("ConnectionStrings:umbracoDbDSN_ProviderName", "Npgsql")])
                    .Build(),
                "/tmp",
                null
            )
        );
    }

    private async Task MadeAsync(bool postgres, string file, AgeKey? key, TimeProvider? clock = null)
    {
        await using var app = await _sites.UsedAsync(Guid.NewGuid().ToString("N"), postgres);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var officer = new Officer
            {
                Name = "Quản trị",
                Email = "quan-tri@example.test",
                GroupAliases = ["administrator"],
            };
            var accounts = scope.ServiceProvider.GetRequiredService<AccountService>();
            Assert.Empty((await accounts.AddAsync(officer, "cau vong sau con mua rao", by: null)).Errors);
        }
        var host = app.Services.GetRequiredService<Campaign.UmbracoHost.Startup.UmbracoHostOptions>();
        var media = app.Services.GetRequiredService<Campaign.UmbracoHost.MediaStorage.IMediaStore>();
        await new DataBackup(host, media, clock ?? TimeProvider.System).WriteAsync(
            file,
            key is null ? [] : [key.Recipient]
        );
    }

    private async Task<(bool IsProved, string Said)> DrillAsync(
        string? file,
        AgeKey? key,
        string? database,
        string shelf
    )
    {
        var folder = _sites.Folder.CreateSubdirectory(Guid.NewGuid().ToString("N"));
        var settings = Whole.FirstStart.Settings(folder, null);
        foreach (
            var (name, value) in RestoreDrill.Elsewhere(new ConfigurationBuilder().Build(), folder.FullName, database)
        )
            settings[name] = value;
        if (shelf.Length > 0)
        {
            settings["Campaign:Backups:Folder"] = shelf;
            settings["Campaign:Backups:Recipients"] = key!.Recipient;
        }
        await using WebApplication app = BackupSites.Build(settings);
        var output = new StringWriter();
        var isProved = await new RestoreDrill(file, key?.Identity, output).RunAsync(app, CancellationToken.None);
        return (isProved, output.ToString());
    }

    private static async Task<long> TablesAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync();
        await using var count = new NpgsqlCommand(
            "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'",
            connection
        );
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
