using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Campaign.Content.Projection;
using Campaign.Core.Publication;
using Campaign.Web.Media;
using Campaign.Web.Operations.Backups;
using Campaign.Web.Operations.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Operations.Backups;

/// <summary>What leaves the machine is encrypted, and opened by the secret key alone.</summary>
[Collection("whole")]
public sealed class EncryptedBackupTests : IDisposable
{
    private readonly BackupSites _sites = new();

    public void Dispose() => _sites.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_comes_back_with_the_key_of_any_recipient_and_with_no_other(bool postgres)
    {
        var (first, second) = (await AgeKey.MakeAsync(_sites.Folder), await AgeKey.MakeAsync(_sites.Folder));
        var stranger = await AgeKey.MakeAsync(_sites.Folder);
        var file = _sites.Place("site.zip.age");
        int items;
        await using (var app = await _sites.UsedAsync("first", postgres))
        {
            items = await ItemsAsync(app);
            await BackupSites.Backup(app).WriteAsync(file, [first.Recipient, second.Recipient]);
            Assert.Empty(Directory.GetFileSystemEntries(_sites.Place("first"), "backup-*"));
        }
        var bytes = await File.ReadAllBytesAsync(file);
        Assert.StartsWith("age-encryption.org/v1\n", Encoding.ASCII.GetString(bytes[..30]), StringComparison.Ordinal);
        Assert.Equal(-1, bytes.AsSpan().IndexOf("publication_log"u8));
        Assert.Equal(-1, bytes.AsSpan().IndexOf("backup.json"u8));

        await using var other = _sites.Empty("second", postgres);
        await RefusesAsync(other, file, null, "--identity");
        await RefusesAsync(other, file, stranger.Identity, "cannot be decrypted");
        await RefusesAsync(other, file, _sites.Place("no.key"), "no file");
        bytes[^20] ^= 1;
        await File.WriteAllBytesAsync(_sites.Place("altered.zip.age"), bytes);
        await RefusesAsync(other, _sites.Place("altered.zip.age"), second.Identity, "cannot be decrypted");
        await File.WriteAllBytesAsync(_sites.Place("cut.zip.age"), bytes[..(bytes.Length / 2)]);
        await RefusesAsync(other, _sites.Place("cut.zip.age"), second.Identity, "cannot be decrypted");

        Assert.Null(
            await BackupSites
                .Restore(other)
                .RestoreAsync(file, replace: false, _ => BackupCommand.OpenAsync(other), second.Identity)
        );
        Assert.Equal(items, await ItemsAsync(other));
    }

    [Fact]
    public async Task Anybody_with_the_program_opens_it_without_the_product()
    {
        var key = await AgeKey.MakeAsync(_sites.Folder);
        await using var app = await _sites.UsedAsync("site", postgres: false);
        var written = await BackupSites.Backup(app).WriteAsync(_sites.Place("a.zip.age"), [key.Recipient]);
        var zip = _sites.Place("a.zip");
        await ProgramRun.ToItsEndAsync(
            new ProcessStartInfo("age", ["-d", "-i", key.Identity, "-o", zip, zip + ".age"]),
            CancellationToken.None
        );
        using var opened = ZipFile.OpenRead(zip);
        Assert.Equal(written.Select(x => x.Name).Append("backup.json"), opened.Entries.Select(x => x.FullName));
    }

    [Fact]
    public async Task What_cannot_be_encrypted_leaves_nothing_behind()
    {
        await using var app = await _sites.UsedAsync("site", postgres: false);
        // It looks like a key, and its check sum is wrong.
        var wrong = "age1" + new string('q', 58);
        Assert.True(Age.IsRecipient(wrong));
        var fault = await Assert.ThrowsAsync<BackupFaultException>(() =>
            BackupSites.Backup(app).WriteAsync(_sites.Place("a.zip.age"), [wrong])
        );
        Assert.Contains("age failed", fault.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_sites.Folder.FullName, "a.zip*"));
        Assert.Empty(Directory.GetFileSystemEntries(_sites.Place("site"), "backup-*"));
    }

    private static async Task RefusesAsync(WebApplication app, string file, string? identity, string reason)
    {
        var fault = await Assert.ThrowsAsync<BackupFaultException>(() =>
            BackupSites.Restore(app).RestoreAsync(file, replace: true, _ => Task.CompletedTask, identity)
        );
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
    }

    private static async Task<int> ItemsAsync(WebApplication app)
    {
        await app.Services.GetRequiredService<SnapshotFollower>().LoadAsync(CancellationToken.None);
        return app.Services.GetRequiredService<SnapshotStore>().Current.Items.Count();
    }
}
