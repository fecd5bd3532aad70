using System.Data.Common;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Campaign.UmbracoHost.Persistence.Migrations;

/// <summary>
/// Creates or updates the database, or says why it cannot be used. Where other processes may start at the same time,
/// the caller has the <see cref="StartTurn"/>.
/// </summary>
internal sealed class DatabasePreparation(
    UmbracoHostOptions options,
    Database database,
    ILogger<DatabasePreparation> log
)
{
    /// <exception cref="StartupFaultException">The folder or the database cannot be used; nothing was
    /// changed.</exception>
    public void Prepare()
    {
        DataFolder.Check(options.DataPath);
        var isSqlite = options.Provider == DatabaseProvider.Sqlite;
        if (isSqlite && SqliteFile.MakePrivate(options.ConnectionString) is { } fault)
            log.LogWarning("Other accounts of this machine may be able to read the database: {Fault}", fault);
        if (isSqlite)
            SqliteFile.Check(options.ConnectionString);
        try
        {
            using var db = database.Open();
            Migrate(db, isSqlite);
        }
        catch (Exception e) when ((e as DbException ?? e.InnerException as DbException) is { } cause)
        {
            throw new StartupFaultException($"The database cannot be used: {cause.Message}");
        }
    }

    private static void Migrate(CmsDbContext db, bool isSqlite)
    {
        if (db.Database.CanConnect())
            db.Database.RefuseIfTooNew();
        if (isSqlite)
            MigrationLock.Forget(db);
        db.Database.TakeYourTime();
        db.Database.Migrate();
        if (isSqlite)
            db.Database.ExecuteSqlRaw("PRAGMA journal_mode=WAL");
    }
}
