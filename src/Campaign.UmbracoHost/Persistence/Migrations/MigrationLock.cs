using Campaign.UmbracoHost.Persistence.Schema;
using Microsoft.EntityFrameworkCore;

namespace Campaign.UmbracoHost.Persistence.Migrations;

/// <summary>
/// EF Core's own lock on SQLite: a row, which a killed process leaves behind for ever. <see cref="StartTurn"/> does its
/// work, with a lock that the operating system releases.
/// </summary>
internal static class MigrationLock
{
    /// <summary>Removes what a killed process left. The caller has the turn.</summary>
    public static void Forget(CmsDbContext db)
    {
        if (db.Database.CanConnect())
            db.Database.ExecuteSqlRaw("DROP TABLE IF EXISTS \"__EFMigrationsLock\"");
    }
}
