using System.IO.Compression;
using System.Text;
using Campaign.Testing.MediaStorage;
using Campaign.UmbracoHost.MediaStorage;
using Campaign.UmbracoHost.Startup;
using Campaign.Web.Operations.Backups;
using Campaign.Web.Operations.Commands;
using Campaign.Web.Tests.Whole;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Operations.Backups;

/// <summary>Backups of a site whose uploaded files are in a bucket.</summary>
[Collection("whole")]
public sealed class BucketBackupTests : IAsyncLifetime, IDisposable
{
    private readonly BackupSites _sites = new();
    private BucketServer _bucket = null!;

    public async Task InitializeAsync() => _bucket = await BucketServer.StartAsync();

    public async Task DisposeAsync() => await _bucket.DisposeAsync();

    public void Dispose() => _sites.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_folder_moves_to_a_bucket_and_the_bucket_through_a_backup_to_another_and_to_a_folder(
        bool postgres
    )
    {
        var settings = await FirstStart.CopyToAsync(_sites.Folder.CreateSubdirectory("first"), postgres);
        await using (var app = BackupSites.Build(With(settings, _bucket.Settings)))
        {
            // The bucket is not the folder yet.
            var fault = await Assert.ThrowsAsync<StartupFaultException>(() => Application.PrepareAsync(app));
            Assert.Contains("trash/marks", fault.Message, StringComparison.Ordinal);
            var folder = new MediaFolder(Path.Combine(_sites.Folder.FullName, "first", "media"));
            foreach (var path in folder.Files(""))
                using (var file = folder.Open(path))
                    Media(app).Write(path, file);
            await Application.PrepareAsync(app);
            Write(app, "a/bài.txt", "Đắk Nông");
            Write(app, "trash/uploads/b", "chưa lưu");
            await BackupSites.Backup(app).WriteAsync(_sites.Place("site.zip"), []);
        }
        await using (var zip = await ZipFile.OpenReadAsync(_sites.Place("site.zip")))
            Assert.Equal(
                ["backup.json", "database", "media/a/bài.txt", "media/trash/marks"],
                zip.Entries.Select(x => x.FullName).Order(StringComparer.Ordinal)
            );

        var elsewhere = new Dictionary<string, string?>(_bucket.Settings)
        {
            ["Campaign:Media:S3:Prefix"] = "tinh/cao-bang",
        };
        await using (
            var app = BackupSites.Build(
                With(
                    FirstStart.Settings(_sites.Folder.CreateSubdirectory("second"), BackupSites.Database(postgres)),
                    elsewhere
                )
            )
        )
        {
            // There is no database, but what is in the bucket may be somebody's.
            Write(app, "c/cũ.txt", "của ai khác");
            var fault = await Assert.ThrowsAsync<BackupFaultException>(() =>
                BackupSites.Restore(app).RestoreAsync(_sites.Place("site.zip"), replace: false, _ => Task.CompletedTask)
            );
            Assert.Contains("There are files already in the bucket", fault.Message, StringComparison.Ordinal);
            await Assert.ThrowsAsync<StartupFaultException>(() =>
                BackupSites
                    .Restore(app)
                    .RestoreAsync(
                        _sites.Place("site.zip"),
                        replace: true,
                        _ => throw new StartupFaultException("newer")
                    )
            );
            Assert.Equal(["c/cũ.txt"], Media(app).Files(""));
            var former = await BackupSites
                .Restore(app)
                .RestoreAsync(_sites.Place("site.zip"), replace: true, _ => BackupCommand.OpenAsync(app));
            Assert.Equal("của ai khác", await File.ReadAllTextAsync(Path.Combine(former!, "media", "c", "cũ.txt")));
            Assert.Equal(["a/bài.txt", "trash/marks"], Media(app).Files("").Order(StringComparer.Ordinal));
            Assert.Equal("Đắk Nông", Read(app, "a/bài.txt"));
            // What is replaced is kept beside.
            Write(app, "a/bài.txt", "sửa");
            former = await BackupSites
                .Restore(app)
                .RestoreAsync(_sites.Place("site.zip"), replace: true, _ => BackupCommand.OpenAsync(app));
            Assert.Equal("sửa", await File.ReadAllTextAsync(Path.Combine(former!, "media", "a", "bài.txt")));
            Assert.Equal("Đắk Nông", Read(app, "a/bài.txt"));
        }
        await using var third = _sites.Empty("third", postgres);
        await BackupSites
            .Restore(third)
            .RestoreAsync(_sites.Place("site.zip"), replace: false, _ => BackupCommand.OpenAsync(third));
        Assert.Equal("Đắk Nông", Read(third, "a/bài.txt"));
    }

    [Fact]
    public async Task A_bucket_that_is_away_makes_no_backup_and_a_drill_never_reaches_it()
    {
        var settings = With(FirstStart.Settings(_sites.Folder.CreateSubdirectory("site"), null), _bucket.Settings);
        await using var app = BackupSites.Build(settings);
        await Application.PrepareAsync(app);
        await _bucket.GoAsync();
        var fault = await Assert.ThrowsAsync<BackupFaultException>(() =>
            BackupSites.Backup(app).WriteAsync(_sites.Place("site.zip"), [])
        );
        Assert.Contains("does not answer", fault.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_sites.Place("site.zip")));

        var real = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var drill = new ConfigurationBuilder()
            .AddInMemoryCollection(settings)
            .AddInMemoryCollection(RestoreDrill.Elsewhere(real, _sites.Place("drill"), null))
            .Build();
        Assert.Null(UmbracoHostOptions.From(drill).S3);
    }

    private static Dictionary<string, string?> With(
        Dictionary<string, string?> settings,
        Dictionary<string, string?> bucket
    ) => new(settings.Concat(bucket));

    private static IMediaStore Media(WebApplication app) => app.Services.GetRequiredService<IMediaStore>();

    private static void Write(WebApplication app, string path, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        Media(app).Write(path, content);
    }

    private static string Read(WebApplication app, string path)
    {
        using var reader = new StreamReader(Media(app).Open(path));
        return reader.ReadToEnd();
    }
}
