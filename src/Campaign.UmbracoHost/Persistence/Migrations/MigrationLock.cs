using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Startup;
using Microsoft.EntityFrameworkCore;

namespace Campaign.UmbracoHost.Persistence.Migrations;

/// <summary>
/// One process migrates an SQLite file at a time. EF Core's own lock there is a row, which a killed process leaves
/// behind for ever; a locked file is let go by the operating system.
/// </summary>
internal static class MigrationLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public static IDisposable Take(string folder)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
            try
            {
                return new FileStream(
                    Path.Combine(folder, "migrating.lock"),
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None,
                    1,
                    FileOptions.DeleteOnClose
                );
            }
            catch (IOException) when (waited < Patience)
            {
                Thread.Sleep(Pause);
            }
            catch (IOException e)
            {
                throw new StartupFaultException($"Another process is still migrating the database: {e.Message}");
            }
    }

    /// <summary>Removes what a killed process left. Whoever calls this holds the file.</summary>
    public static void Forget(CmsDbContext db)
    {
        if (db.Database.CanConnect())
            db.Database.ExecuteSqlRaw("DROP TABLE IF EXISTS \"__EFMigrationsLock\"");
    }
}
