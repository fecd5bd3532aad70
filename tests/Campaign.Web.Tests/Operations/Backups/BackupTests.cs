using System.IO.Compression;
using Campaign.Content.Projection;
using Campaign.Core.Publication;
using Campaign.Testing.Databases;
using Campaign.UmbracoHost.MediaStorage;
using Campaign.UmbracoHost.Startup;
using Campaign.Web.Operations.Backups;
using Campaign.Web.Operations.Commands;
using Campaign.Web.Tests.Whole;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Tests.Operations.Backups;

/// <summary>A site's data leaves in one file and comes back whole.</summary>
[Collection("whole")]
public sealed class BackupTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-backup-");

    private string File => Path.Combine(_folder.FullName, "site.zip");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.DeleteAll();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_backed_up_comes_back_on_an_empty_machine_and_over_later_changes(bool postgres)
    {
        Guid log;
        int items;
        await using (var app = Site(await UsedAsync("first", postgres)))
        {
            await Application.PrepareAsync(app);
            log = app.Services.GetRequiredService<PublicationLogIdentity>().Read();
            items = (await SnapshotAsync(app)).Items.Count();
            Directory.CreateDirectory(Path.Combine(_folder.FullName, "first", "media", "a"));
            await System.IO.File.WriteAllTextAsync(
                Path.Combine(_folder.FullName, "first", "media", "a", "bài.txt"),
                "Đắk Nông"
            );
            // The database, the file, and the marks by which a node knows its media.
            Assert.Equal(3, (await Backup(app).WriteAsync(File, [])).Count);
        }
        var second = FirstStart.Settings(
            new(Path.Combine(_folder.FullName, "second")),
            postgres ? PrivatePostgres.Instance.CreateDatabase() : null
        );
        await using (var app = Site(second))
        {
            Assert.Null(await Restore(app).RestoreAsync(File, replace: false, _ => BackupCommand.OpenAsync(app)));
            Assert.Equal(
                "Đắk Nông",
                await System.IO.File.ReadAllTextAsync(Path.Combine(_folder.FullName, "second", "media", "a", "bài.txt"))
            );
            Assert.NotEqual(log, app.Services.GetRequiredService<PublicationLogIdentity>().Read());
            var snapshot = await SnapshotAsync(app);
            Assert.Equal(items, snapshot.Items.Count());
            var documents = app.Services.GetRequiredService<IContentService>();
            Assert.True(
                documents
                    .Unpublish(documents.GetById(snapshot.Items.First(x => x.Type == ItemType.Message).Id)!)
                    .Success
            );
        }
        await using (var app = Site(second))
        {
            var refused = await Assert.ThrowsAsync<BackupFaultException>(() =>
                Restore(app).RestoreAsync(File, false, _ => BackupCommand.OpenAsync(app))
            );
            Assert.Contains("--replace", refused.Message, StringComparison.Ordinal);
            var former = await Restore(app).RestoreAsync(File, replace: true, _ => BackupCommand.OpenAsync(app));
            Assert.True(System.IO.File.Exists(Path.Combine(former!, "database")));
            Assert.Equal(items, (await SnapshotAsync(app)).Items.Count());
        }
    }

    [Fact]
    public async Task Of_two_servers_the_one_that_answers_is_used_and_backed_up()
    {
        const string setting = "ConnectionStrings:umbracoDbDSN";
        var settings = await UsedAsync("site", postgres: true);
        var servers = new Npgsql.NpgsqlConnectionStringBuilder(settings[setting]);
        // There is no server on a socket in the first folder.
        servers.Host = $"{_folder.FullName},{servers.Host}";
        settings[setting] = servers.ConnectionString;
        await using var app = Site(settings);
        await Application.PrepareAsync(app);
        await Backup(app).WriteAsync(File, []);
        Assert.True(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task A_media_folder_that_is_a_link_stays_one_when_a_backup_is_restored()
    {
        await using (var app = Site(await UsedAsync("first", postgres: false)))
        {
            await Application.PrepareAsync(app);
            var folder = Directory.CreateDirectory(Path.Combine(_folder.FullName, "first", "media", "a"));
            await System.IO.File.WriteAllTextAsync(Path.Combine(folder.FullName, "bài.txt"), "Đắk Nông");
            await Backup(app).WriteAsync(File, []);
        }
        var disk = Directory.CreateDirectory(Path.Combine(_folder.FullName, "disk", "old"));
        await System.IO.File.WriteAllTextAsync(Path.Combine(disk.FullName, "cũ.txt"), "cũ");
        var data = Directory.CreateDirectory(Path.Combine(_folder.FullName, "second"));
        var link = Directory.CreateSymbolicLink(Path.Combine(data.FullName, "media"), disk.Parent!.FullName);
        await using var second = Site(FirstStart.Settings(data, null));
        await Restore(second).RestoreAsync(File, replace: true, _ => BackupCommand.OpenAsync(second));
        Assert.Equal(
            "Đắk Nông",
            await System.IO.File.ReadAllTextAsync(Path.Combine(disk.Parent.FullName, "a", "bài.txt"))
        );
        Assert.False(disk.Exists && Directory.Exists(disk.FullName));
        Assert.Equal(disk.Parent.FullName, new DirectoryInfo(link.FullName).LinkTarget);
    }

    [Fact]
    public async Task A_media_folder_that_is_a_disk_of_its_own_keeps_what_belongs_to_the_disk()
    {
        var settings = await UsedAsync("site", postgres: false);
        var media = Directory.CreateDirectory(Path.Combine(_folder.FullName, "site", "media"));
        var found = media.CreateSubdirectory("lost+found");
        await System.IO.File.WriteAllTextAsync(Path.Combine(found.FullName, "#12"), "của đĩa");
        await System.IO.File.WriteAllTextAsync(Path.Combine(media.FullName, "bài.txt"), "Đắk Nông");
        await using (var app = Site(settings))
        {
            await Application.PrepareAsync(app);
            var entries = await Backup(app).WriteAsync(File, []);
            Assert.DoesNotContain(entries, x => x.Name.Contains("lost", StringComparison.Ordinal));
        }
        await System.IO.File.WriteAllTextAsync(Path.Combine(media.FullName, "mới.txt"), "mới");
        await using var again = Site(settings);
        await Restore(again).RestoreAsync(File, replace: true, _ => BackupCommand.OpenAsync(again));
        Assert.Equal("của đĩa", await System.IO.File.ReadAllTextAsync(Path.Combine(found.FullName, "#12")));
        Assert.Equal("Đắk Nông", await System.IO.File.ReadAllTextAsync(Path.Combine(media.FullName, "bài.txt")));
        Assert.False(System.IO.File.Exists(Path.Combine(media.FullName, "mới.txt")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_restore_that_cannot_be_opened_leaves_everything_as_it_was(bool postgres)
    {
        var settings = await UsedAsync("site", postgres);
        await using var app = Site(settings);
        await Application.PrepareAsync(app);
        var log = app.Services.GetRequiredService<PublicationLogIdentity>().Read();
        await Backup(app).WriteAsync(File, []);
        // Later changes must survive a restore that fails.
        app.Services.GetRequiredService<PublicationLogIdentity>().Renew();
        var later = app.Services.GetRequiredService<PublicationLogIdentity>().Read();
        Assert.NotEqual(log, later);
        await app.DisposeAsync();
        await using var again = Site(settings);
        await Assert.ThrowsAsync<StartupFaultException>(() =>
            Restore(again)
                .RestoreAsync(File, replace: true, _ => throw new StartupFaultException("made by a newer version"))
        );
        await Application.PrepareAsync(again);
        Assert.Equal(later, again.Services.GetRequiredService<PublicationLogIdentity>().Read());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_database_in_use_is_not_replaced(bool postgres)
    {
        var settings = await UsedAsync("site", postgres);
        await using var app = Site(settings);
        await Application.PrepareAsync(app);
        await Backup(app).WriteAsync(File, []);
        await using var user = postgres
            ? (System.Data.Common.DbConnection)
                new Npgsql.NpgsqlConnection(settings["ConnectionStrings:umbracoDbDSN"] + ";Pooling=false")
            : new Microsoft.Data.Sqlite.SqliteConnection(
                $"Data Source={Path.Combine(_folder.FullName, "site", "campaign.db")};Pooling=false"
            );
        await user.OpenAsync();
        await using var read = user.CreateCommand();
        read.CommandText = "SELECT 1 FROM publication_log LIMIT 1";
        await read.ExecuteScalarAsync();
        var fault = await Assert.ThrowsAsync<BackupFaultException>(() =>
            Restore(app).RestoreAsync(File, replace: true, _ => Task.CompletedTask)
        );
        Assert.Contains("Stop the site", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_foreign_or_hostile_file_is_refused_by_name()
    {
        await using var app = Site(await UsedAsync("site", postgres: false));
        await Application.PrepareAsync(app);
        await Backup(app).WriteAsync(File, []);
        await Assert.ThrowsAsync<BackupFaultException>(() => Backup(app).WriteAsync(File, []));
        await Refuses(app, Path.Combine(_folder.FullName, "none.zip"), "no file");
        await Refuses(app, Altered("cut.zip", bytes => bytes[..(bytes.Length / 2)]), "damaged");
        await Refuses(app, Altered("text.zip", _ => "not a zip"u8.ToArray()), "damaged");
        await Refuses(app, Zip("empty.zip", ""), "backup.json");
        await Refuses(
            app,
            Zip("postgres.zip", "{\"format\":1,\"database\":\"postgresql\",\"entries\":[]}"),
            "no database"
        );
        await Refuses(app, Zip("later.zip", "{\"format\":2,\"database\":\"sqlite\",\"entries\":[]}"), "layout 2");
        await Refuses(app, Zip("changed.zip", Manifest("database", "00")), "database is not what was written");
        await Refuses(app, Zip("outside.zip", Manifest("database", Empty), "../../outside"), "leads outside");
        await Refuses(
            app,
            Zip("other.zip", Manifest("database", Empty).Replace("sqlite", "postgresql", StringComparison.Ordinal)),
            "postgresql"
        );
    }

    private const string Empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static string Manifest(string name, string hash) =>
        $$"""{"format":1,"database":"sqlite","entries":[{"name":"{{name}}","bytes":0,"sha256":"{{hash}}"}]}""";

    private async Task Refuses(WebApplication app, string file, string reason)
    {
        var fault = await Assert.ThrowsAsync<BackupFaultException>(() =>
            Restore(app).RestoreAsync(file, replace: true, _ => Task.CompletedTask)
        );
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
        Assert.True(System.IO.File.Exists(Path.Combine(_folder.FullName, "site", "campaign.db")));
        Assert.Empty(Directory.GetDirectories(Path.Combine(_folder.FullName, "site"), "*restore-*"));
    }

    private string Altered(string name, Func<byte[], byte[]> change)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllBytes(path, change(System.IO.File.ReadAllBytes(File)));
        return path;
    }

    private string Zip(string name, string manifest, string? extra = null)
    {
        var path = Path.Combine(_folder.FullName, name);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        zip.CreateEntry("database").Open().Dispose();
        if (extra is not null)
        {
            zip.CreateEntry(extra).Open().Dispose();
            manifest = manifest.Replace(
                "}]",
                $"}},{{\"name\":\"{extra}\",\"bytes\":0,\"sha256\":\"{Empty}\"}}]",
                StringComparison.Ordinal
            );
        }
        if (manifest.Length > 0)
            using (var writer = new StreamWriter(zip.CreateEntry("backup.json").Open()))
                writer.Write(manifest);
        return path;
    }

    private static async Task<CampaignSnapshot> SnapshotAsync(WebApplication app)
    {
        await app.Services.GetRequiredService<SnapshotFollower>().LoadAsync(CancellationToken.None);
        return app.Services.GetRequiredService<SnapshotStore>().Current;
    }

    private static DataBackup Backup(WebApplication app) =>
        new(
            app.Services.GetRequiredService<UmbracoHostOptions>(),
            app.Services.GetRequiredService<IMediaStore>(),
            TimeProvider.System
        );

    private static DataRestore Restore(WebApplication app) =>
        new(
            app.Services.GetRequiredService<UmbracoHostOptions>(),
            app.Services.GetRequiredService<IMediaStore>(),
            TimeProvider.System
        );

    private Task<Dictionary<string, string?>> UsedAsync(string name, bool postgres) =>
        FirstStart.CopyToAsync(_folder.CreateSubdirectory(name), postgres);

    private static WebApplication Site(Dictionary<string, string?> settings) =>
        Application.Build(
            [],
            builder =>
            {
                builder.Logging.SetMinimumLevel(LogLevel.Warning);
                builder.Configuration.AddInMemoryCollection(settings);
            }
        );
}
