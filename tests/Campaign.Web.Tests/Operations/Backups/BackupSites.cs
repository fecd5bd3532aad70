using Campaign.Testing.Databases;
using Campaign.UmbracoHost.MediaStorage;
using Campaign.UmbracoHost.Startup;
using Campaign.Web.Operations.Backups;
using Campaign.Web.Tests.Whole;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Campaign.Web.Tests.Operations.Backups;

/// <summary>Sites whose jobs do not run, in a folder of their own.</summary>
internal sealed class BackupSites : IDisposable
{
    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("campaign-backup-");

    public string Place(string name) => Path.Combine(Folder.FullName, name);

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Folder.DeleteAll();
    }

    /// <summary>A site with content, prepared.</summary>
    public async Task<WebApplication> UsedAsync(
        string name,
        bool postgres,
        Dictionary<string, string?>? more = null,
        TimeProvider? clock = null
    )
    {
        var settings = await FirstStart.CopyToAsync(Folder.CreateSubdirectory(name), postgres);
        foreach (var (key, value) in more ?? [])
            settings[key] = value;
        var app = Build(settings, clock);
        await Application.PrepareAsync(app);
        return app;
    }

    /// <summary>A site with nothing.</summary>
    public WebApplication Empty(string name, bool postgres) =>
        Build(FirstStart.Settings(Folder.CreateSubdirectory(name), Database(postgres)));

    public static string? Database(bool postgres) => postgres ? PrivatePostgres.Instance.CreateDatabase() : null;

    public static WebApplication Build(Dictionary<string, string?> settings, TimeProvider? clock = null) =>
        Application.Build(
            [],
            builder =>
            {
                builder.Logging.SetMinimumLevel(LogLevel.Warning);
                builder.Configuration.AddInMemoryCollection(settings);
                if (clock is not null)
                    builder.Services.AddSingleton(clock);
            }
        );

    public static DataBackup Backup(WebApplication app) =>
        new(
            app.Services.GetRequiredService<UmbracoHostOptions>(),
            app.Services.GetRequiredService<IMediaStore>(),
            TimeProvider.System
        );

    public static DataRestore Restore(WebApplication app) =>
        new(
            app.Services.GetRequiredService<UmbracoHostOptions>(),
            app.Services.GetRequiredService<IMediaStore>(),
            TimeProvider.System
        );
}
