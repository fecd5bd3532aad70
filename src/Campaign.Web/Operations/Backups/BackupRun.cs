using System.Diagnostics;
using Campaign.Core.Time;
using Campaign.UmbracoHost.MediaStorage;
using Campaign.UmbracoHost.Startup;
using Campaign.Web.Media;
using Campaign.Web.Storage;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Operations.Backups;

/// <summary>Makes the backup that leaves the machine, once.</summary>
internal sealed class BackupRun(
    UmbracoHostOptions host,
    IMediaStore media,
    IOptions<BackupOptions> options,
    CampaignClock day,
    TimeProvider clock,
    ILogger<BackupRun> log
)
{
    /// <summary>Makes it, puts it into the folder, has the command take it away, and deletes what is too old.</summary>
    /// <returns>Its name and length.</returns>
    /// <exception cref="BackupFaultException">It did not leave; the message says why.</exception>
    public async Task<(string Name, long Bytes)> MakeAsync(CancellationToken stop)
    {
        var words = options.Value;
        if (!words.On)
            throw new BackupFaultException(
                $"Neither {BackupOptions.Section}:Folder nor {BackupOptions.Section}:Command is set."
            );
        if (words.Folder.Length > 0 && MarkedFolder.WhyNot(words.Folder, BackupOptions.Mark) is { } why)
            throw new BackupFaultException(why);
        var uploaded = Path.TrimEndingDirectorySeparator(host.MediaPath) + Path.DirectorySeparatorChar;
        if (
            words.Folder.Length > 0
            && host.S3 is null
            && (words.Folder + Path.DirectorySeparatorChar).StartsWith(uploaded, StringComparison.Ordinal)
        )
            throw new BackupFaultException(
                $"{words.Folder} lies in the folder of uploaded files, so each backup would hold all earlier ones."
            );
        var backup = new DataBackup(host, media, clock);
        backup.ForgetUnfinished();
        var name = BackupShelf.NameOf(clock.GetUtcNow());
        // Without a folder, it is on this machine only until the command has taken it.
        var passing = words.Folder.Length > 0 ? null : backup.Scratch();
        try
        {
            var file = Path.Combine(passing?.FullName ?? words.Folder, name);
            await backup.WriteAsync(file, words.Keys, stop);
            var bytes = new FileInfo(file).Length;
            // Before the command: while that fails, each attempt leaves one more.
            if (words.Folder.Length > 0)
                foreach (var old in new BackupShelf(words.Folder).Forget(day.LocalNow, words))
                    log.LogInformation("Deleted the backup {Name}: it need not be kept any longer.", old);
            if (words.Command.Length > 0)
                await TakeAwayAsync(words.CommandFor(file), stop);
            return (name, bytes);
        }
        finally
        {
            passing?.Delete(true);
        }
    }

    private static async Task TakeAwayAsync(IReadOnlyList<string> command, CancellationToken stop)
    {
        try
        {
            await ProgramRun.ToItsEndAsync(new ProcessStartInfo(command[0], command.Skip(1)), stop);
        }
        catch (Exception e) when (e is ProgramRunException or System.ComponentModel.Win32Exception)
        {
            throw new BackupFaultException($"The command did not take the backup away. {e.Message}");
        }
    }
}
