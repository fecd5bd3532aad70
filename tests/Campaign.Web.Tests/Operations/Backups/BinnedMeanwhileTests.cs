using System.IO.Compression;
using System.Text;
using Campaign.UmbracoHost.MediaStorage;
using Campaign.UmbracoHost.Startup;
using Campaign.Web.Operations.Backups;
using Campaign.Web.Tests.MediaStorage;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Operations.Backups;

/// <summary>Officers go on working while a backup is made.</summary>
[Collection("whole")]
public sealed class BinnedMeanwhileTests : IDisposable
{
    private readonly BackupSites _sites = new();

    public void Dispose() => _sites.Dispose();

    [Fact]
    public async Task A_file_that_is_binned_while_the_backup_is_made_is_in_it_where_it_went()
    {
        await using var app = await _sites.UsedAsync("site", postgres: false);
        var media = app.Services.GetRequiredService<IMediaStore>();
        foreach (var path in (string[])["a/tep.txt", "b/tep.txt", "c/tep.txt"])
        {
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(path));
            media.Write(path, content);
        }
        await Backup(new Binning(media, "b/tep.txt")).WriteAsync(_sites.Place("site.zip"), []);
        await using var zip = await ZipFile.OpenReadAsync(_sites.Place("site.zip"));
        Assert.Equal(
            ["a/tep.txt", "c/tep.txt", "trash/marks", "trash/x/b/tep.txt"],
            zip.Entries.Select(x => x.FullName)
                .Where(x => x.StartsWith("media/", StringComparison.Ordinal))
                .Select(x => x["media/".Length..])
                .Order(StringComparer.Ordinal)
        );

        // A list that always names what is not there is a fault of the storage.
        var fault = await Assert.ThrowsAsync<BackupFaultException>(() =>
            Backup(new Forgetful(media)).WriteAsync(_sites.Place("other.zip"), [])
        );
        Assert.Contains("c/tep.txt", fault.Message, StringComparison.Ordinal);

        DataBackup Backup(IMediaStore store) =>
            new(app.Services.GetRequiredService<UmbracoHostOptions>(), store, TimeProvider.System);
    }

    [Fact]
    public async Task A_disk_that_goes_while_the_backup_is_made_leaves_none()
    {
        await using var app = await _sites.UsedAsync("site", postgres: false);
        var media = app.Services.GetRequiredService<IMediaStore>();
        foreach (var path in (string[])["a/tep.txt", "b/tep.txt"])
        {
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(path));
            media.Write(path, content);
        }
        var backup = new DataBackup(
            app.Services.GetRequiredService<UmbracoHostOptions>(),
            new Unmounted(media, "b/tep.txt"),
            TimeProvider.System
        );
        var fault = await Assert.ThrowsAsync<BackupFaultException>(() =>
            backup.WriteAsync(_sites.Place("site.zip"), [])
        );
        Assert.Contains("Is it mounted?", fault.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_sites.Place("site.zip")));
    }

    /// <summary>Is an empty folder from the moment a file is read.</summary>
    private sealed class Unmounted(IMediaStore store, string file) : AroundStore(store)
    {
        private bool _isGone;

        public override Stream Open(string path)
        {
            _isGone |= path == file;
            return _isGone ? throw new FileNotFoundException(path) : base.Open(path);
        }

        public override IEnumerable<string> Files(string folder) => _isGone ? [] : base.Files(folder);
    }

    /// <summary>Bins a file when it is about to be read.</summary>
    private sealed class Binning(IMediaStore store, string file) : AroundStore(store)
    {
        public override Stream Open(string path)
        {
            if (path == file)
                Move(path, "trash/x/" + path);
            return base.Open(path);
        }
    }

    /// <summary>Has lost a file.</summary>
    private sealed class Forgetful(IMediaStore store) : AroundStore(store)
    {
        public override Stream Open(string path) =>
            path == "c/tep.txt" ? throw new FileNotFoundException($"There is no {path}.") : base.Open(path);
    }
}
