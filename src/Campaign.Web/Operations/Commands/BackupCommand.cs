using System.CommandLine;
using Campaign.Content.Projection;
using Campaign.UmbracoHost.Persistence.Erasing;
using Campaign.UmbracoHost.Startup;
using Campaign.Web.Operations.Backups;

namespace Campaign.Web.Operations.Commands;

/// <summary><c>backup &lt;file&gt;</c> and <c>restore &lt;file&gt;</c>.</summary>
internal static class BackupCommand
{
    private static readonly Argument<string> File = new("file")
    {
        Description = "A ZIP; it holds drafts and accounts, so keep it safe.",
    };

    private static readonly Option<bool> Replace = new("--replace")
    {
        Description = "Replace the database and media that are there; they are kept beside.",
    };

    public static Command Backup()
    {
        var command = new Command("backup", "Write database and media to one file, also while the site serves.")
        {
            File,
        };
        command.SetAction(
            async (arguments, stop) =>
            {
                await using var app = Application.Build([]);
                var entries = await Of(app).WriteAsync(arguments.GetRequiredValue(File), stop);
                await Console.Out.WriteLineAsync(
                    $"{entries.Count - 1} media files, {entries.Sum(x => x.Bytes):N0} bytes with the database."
                );
                return 0;
            }
        );
        return command;
    }

    public static Command Restore()
    {
        var command = new Command(
            "restore",
            "Put a backup in the place of database and media; the site must be stopped."
        )
        {
            File,
            Replace,
        };
        command.SetAction(
            async (arguments, stop) =>
            {
                await using var app = Application.Build([]);
                var former = await Of(app)
                    .RestoreAsync(
                        arguments.GetRequiredValue(File),
                        arguments.GetValue(Replace),
                        () => OpenAsync(app),
                        stop
                    );
                await Console.Out.WriteLineAsync("Restored. Readers of /changes are told to start anew.");
                if (former is not null)
                    await Console.Out.WriteLineAsync($"What was there before: {former}");
                return 0;
            }
        );
        return command;
    }

    /// <summary>
    /// Opens the restored database and gives its log a new identity, because sequences may be used a second time.
    /// </summary>
    internal static async Task OpenAsync(WebApplication app)
    {
        await Application.PrepareAsync(app);
        app.Services.EraseWhatMustNotBeStored(again: true); // the backup may predate the rule or have been edited
        app.Services.GetRequiredService<PublicationLogIdentity>().Renew();
    }

    private static DataBackup Of(WebApplication app) =>
        new(app.Services.GetRequiredService<UmbracoHostOptions>(), app.Services.GetRequiredService<TimeProvider>());
}
