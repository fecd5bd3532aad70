using Campaign.Content.Projection;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.MediaStorage;
using Campaign.UmbracoHost.Startup;
using Campaign.Web.Operations.Commands;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Operations.Backups;

/// <summary>
/// Proves a backup: restores it into an empty folder and an empty database, opens it there, and compares it with what
/// was counted when it was made. The site need not stop, and nothing of it is touched; nobody is written to, because no
/// job runs.
/// </summary>
/// <param name="file">The backup; null: the newest one in the folder of backups.</param>
/// <param name="identity">The file with the secret key.</param>
/// <param name="output">Told what was found.</param>
internal sealed class RestoreDrill(string? file, string? identity, TextWriter output)
{
    /// <summary>The settings of a site that has nothing in common with the real one.</summary>
    /// <param name="configuration">The real one's.</param>
    /// <param name="folder">An empty folder.</param>
    /// <param name="database">An empty PostgreSQL database; null: SQLite in the folder.</param>
    public static Dictionary<string, string?> Elsewhere(IConfiguration configuration, string folder, string? database)
    {
        const string setting = "ConnectionStrings:umbracoDbDSN";
        if (database is null && configuration[$"{setting}_ProviderName"] == "Npgsql")
            throw new BackupFaultException(
                "The site uses PostgreSQL. --database names an empty database for the drill."
            );
        // Nothing of the drill may reach the real bucket.
        var bucket = configuration.GetSection(S3Settings.Section).GetChildren().Select(x => x.Path);
        return new(bucket.Select(x => KeyValuePair.Create(x, (string?)"")))
        {
            ["Campaign:DataPath"] = folder,
            ["Campaign:MediaPath"] = "",
            [setting] = database ?? "",
            [$"{setting}_ProviderName"] = database is null ? "" : "Npgsql",
        };
    }

    /// <summary>Carries it out. Says whether the backup is proved.</summary>
    /// <exception cref="BackupFaultException">It cannot be restored, or is not what was backed up.</exception>
    public async Task<bool> RunAsync(WebApplication app, CancellationToken stop)
    {
        var services = app.Services;
        var shelf = services.GetRequiredService<IOptions<BackupOptions>>().Value.Folder;
        var backup =
            file
            ?? (shelf.Length > 0 ? new BackupShelf(shelf).Newest() : null)
            ?? throw new BackupFaultException(
                shelf.Length > 0
                    ? $"There is no backup in {shelf}."
                    : $"{BackupOptions.Section}:Folder is not set; name the file of the backup."
            );
        var clock = services.GetRequiredService<TimeProvider>();
        var host = services.GetRequiredService<UmbracoHostOptions>();
        var database = IDatabaseCopy.Of(host);
        if (await database.ExistsAsync(stop))
            throw new BackupFaultException(
                "The database of the drill is not empty, and the drill deletes it at the end."
            );
        await output.WriteLineAsync($"Backup    {backup}");
        try
        {
            var media = services.GetRequiredService<IMediaStore>();
            return await ProveAsync(app, new(host, media, clock), backup, stop);
        }
        finally
        {
            // It holds readable drafts and accounts.
            await database.EmptyAsync(CancellationToken.None);
        }
    }

    private async Task<bool> ProveAsync(WebApplication app, DataRestore restore, string backup, CancellationToken stop)
    {
        var (services, clock) = (app.Services, app.Services.GetRequiredService<TimeProvider>());
        var begun = clock.GetTimestamp();
        BackupManifest? manifest = null;
        await restore.RestoreAsync(
            backup,
            replace: false,
            async found =>
            {
                manifest = found;
                await CompareAsync(restore, found, stop);
                await BackupCommand.OpenAsync(app);
            },
            identity,
            stop
        );
        await DescribeAsync(services, manifest!, stop);
        var isProved = await IsUsableAsync(services, manifest!);
        var took = clock.GetElapsedTime(begun).TotalSeconds;
        await output.WriteLineAsync(isProved ? $"PROVED    in {took:0} seconds" : "NOT PROVED");
        return isProved;
    }

    private async Task CompareAsync(DataRestore restore, BackupManifest manifest, CancellationToken stop)
    {
        if (manifest.Rows is null)
        {
            await output.WriteLineAsync("Rows      not compared: the version that made it did not count them");
            return;
        }
        if (await restore.DifferencesAsync(manifest, stop) is { Count: > 0 } differences)
            throw new BackupFaultException(
                $"These tables have other rows than when it was made: {string.Join(", ", differences)}."
            );
        await output.WriteLineAsync(
            $"Rows      {manifest.Rows.Values.Sum():N0} in {manifest.Rows.Count} tables, as counted when it was made"
        );
    }

    private async Task DescribeAsync(IServiceProvider services, BackupManifest manifest, CancellationToken stop)
    {
        var made = services.GetRequiredService<CampaignClock>().Local(manifest.MadeAt);
        await output.WriteLineAsync($"Made      {made:yyyy-MM-dd HH:mm zzz}, {manifest.Database}");
        var media = manifest.Entries.Where(x => x.Name != BackupManifest.DatabaseEntry).ToList();
        await output.WriteLineAsync(
            $"Media     {media.Count} files, {media.Sum(x => x.Bytes):N0} bytes, "
                + "each with the digest it was written with"
        );
        await services.GetRequiredService<SnapshotFollower>().LoadAsync(stop);
        var items = services.GetRequiredService<SnapshotStore>().Current.Items.ToList();
        await output.WriteLineAsync($"Published {items.Count} items can be read");
        var officers = services.GetRequiredService<OfficerDirectory>().All;
        await output.WriteLineAsync(
            $"Accounts  {officers.Count}, of which {officers.Count(Administers)} can administer"
        );
    }

    private async Task<bool> IsUsableAsync(IServiceProvider services, BackupManifest manifest)
    {
        var faults = new List<string>();
        if (!services.GetRequiredService<SnapshotStore>().Current.Items.Any())
            faults.Add("Nothing is published in it.");
        if (!services.GetRequiredService<OfficerDirectory>().All.Any(Administers))
            faults.Add("Nobody can sign in to administer it.");
        var age = services.GetRequiredService<TimeProvider>().GetUtcNow() - manifest.MadeAt;
        if (file is null && age > BackupOptions.Oldest)
            faults.Add($"It is the newest one, and {age.TotalDays:0} days old.");
        foreach (var fault in faults)
            await output.WriteLineAsync($"FAULT     {fault}");
        return faults.Count == 0;
    }

    private static bool Administers(Officer officer) => officer is { IsAdministrator: true, Disabled: false };
}
