using System.CommandLine;
using Campaign.Content.Projection;
using Campaign.UmbracoHost.MediaStorage;
using Campaign.UmbracoHost.Persistence.Erasing;
using Campaign.UmbracoHost.Startup;
using Campaign.Web.Operations.Backups;
using Campaign.Web.Operations.Moves;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Operations.Commands;

/// <summary><c>backup &lt;file&gt;</c> and <c>restore &lt;file&gt;</c>.</summary>
internal static class BackupCommand
{
    /// <summary>The secret key.</summary>
    public static readonly Option<string?> Identity = new("--identity")
    {
        Description = "The file with the secret key, for a backup that is encrypted (age-keygen made it).",
    };

    private static readonly Argument<string> File = new("file")
    {
        Description = "A ZIP, encrypted or not; it holds drafts and accounts, so keep it safe.",
    };

    private static readonly Argument<string?> Wanted = new("file")
    {
        Description = "The new file; without it, the backup goes where Campaign:Backups says.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string[]> Recipients = new("--recipient")
    {
        Description = "Encrypt for this public key of age; usually those of Campaign:Backups:Recipients.",
    };

    private static readonly Option<bool> Plain = new("--plain")
    {
        Description = "Do not encrypt, although Campaign:Backups:Recipients is set.",
    };

    private static readonly Option<bool> Replace = new("--replace")
    {
        Description = "Replace the database and media that are there; they are kept beside.",
    };

    public static Command Backup()
    {
        var command = new Command("backup", "Write database and media to one file, also while the site serves.")
        {
            Wanted,
            Recipients,
            Plain,
        };
        command.TreatUnmatchedTokensAsErrors = true;
        command.SetAction(
            async (arguments, stop) =>
            {
                await using var app = Application.Build([]);
                if (await UnfinishedMove.WhyAsync(Host(app), stop) is { } why)
                    throw new BackupFaultException(why);
                if (arguments.GetValue(Wanted) is not { } file)
                {
                    var (name, bytes) = await app.Services.GetRequiredService<BackupRun>().MakeAsync(stop);
                    await Console.Out.WriteLineAsync($"{name}, {bytes:N0} bytes, has left the machine.");
                    return 0;
                }
                var keys = Keys(app.Services, arguments);
                var entries = await new DataBackup(Host(app), Media(app), Clock(app)).WriteAsync(file, keys, stop);
                await Console.Out.WriteLineAsync(
                    $"Of {await PlaceAsync(app)}: {entries.Count - 1} media files, "
                        + $"{entries.Sum(x => x.Bytes):N0} bytes with the database; "
                        + (keys.Count == 0 ? "NOT ENCRYPTED." : $"encrypted for {keys.Count} keys.")
                );
                return 0;
            }
        );
        return command;
    }

    private static IReadOnlyList<string> Keys(IServiceProvider services, ParseResult arguments)
    {
        var own = arguments.GetValue(Recipients) ?? [];
        if (own.FirstOrDefault(x => !Age.IsRecipient(x)) is { } wrong)
            throw new BackupFaultException($"{wrong} is no public key of age (age1…).");
        return arguments.GetValue(Plain) ? []
            : own.Length > 0 ? own
            : services.GetRequiredService<IOptions<BackupOptions>>().Value.Keys;
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
            Identity,
        };
        command.SetAction(
            async (arguments, stop) =>
            {
                await using var app = Application.Build([]);
                var former = await new DataRestore(Host(app), Media(app), Clock(app)).RestoreAsync(
                    arguments.GetRequiredValue(File),
                    arguments.GetValue(Replace),
                    _ => OpenAsync(app),
                    arguments.GetValue(Identity),
                    stop
                );
                await Console.Out.WriteLineAsync(
                    $"Restored into {await PlaceAsync(app)}. Readers of /changes are told to start anew."
                );
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

    // Without the settings of the site, a command finds an empty one beside the program.
    private static async Task<string> PlaceAsync(WebApplication app)
    {
        await using var database = MovedDatabase.Of(Host(app));
        return $"{database.Words}, and {Media(app).Place}";
    }

    private static UmbracoHostOptions Host(WebApplication app) => app.Services.GetRequiredService<UmbracoHostOptions>();

    private static IMediaStore Media(WebApplication app) => app.Services.GetRequiredService<IMediaStore>();

    private static TimeProvider Clock(WebApplication app) => app.Services.GetRequiredService<TimeProvider>();
}
