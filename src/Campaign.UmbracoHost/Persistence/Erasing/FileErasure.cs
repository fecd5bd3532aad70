using System.Data.Common;
using Campaign.UmbracoHost.Persistence.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Campaign.UmbracoHost.Persistence.Erasing;

/// <summary>
/// Takes what was erased from the tables out of the database's files as well: an old row lies on in SQLite's
/// write-ahead log, and in PostgreSQL's table file, until something makes room.
/// </summary>
internal sealed class FileErasure(Database database, ILogger<FileErasure> log)
{
    /// <summary>Does what is pending. False when somebody still reads an old state: it is to be tried again.</summary>
    public bool Run()
    {
        using var db = database.Open();
        if (ErasureMarks.PendingOf(db) is not { } pending)
            return true;
        try
        {
            db.Database.OpenConnection();
            if (!(database.IsPostgres ? RewritePostgres(db) : EmptySqlite(db, pending.Whole)))
                return false;
        }
        catch (DbException e)
        {
            log.LogWarning("The database's files may still hold erased values; it is tried again: {Reason}", e.Message);
            return false;
        }
        ErasureMarks.Done(db, pending.Name);
        log.LogInformation("What was erased has left the files of the database.");
        return true;
    }

    // secure_delete has overwritten the old values in the pages. Before it was switched on, nothing did: hence VACUUM.
    private static bool EmptySqlite(CmsDbContext db, bool whole)
    {
        if (whole)
            db.Database.ExecuteSqlRaw("VACUUM");
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        using var answer = command.ExecuteReader();
        return answer.Read() && answer.GetInt64(0) == 0;
    }

    // VACUUM FULL writes the table anew; it copies rows that an older transaction can still see, so none may be open.
    private static bool RewritePostgres(CmsDbContext db)
    {
        var older = db
            .Database.SqlQueryRaw<int>(
                "SELECT count(*)::int AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() "
                    + "AND pid <> pg_backend_pid() AND backend_xmin IS NOT NULL AND backend_type = 'client backend'"
            )
            .Single();
        if (older > 0)
            return false;
        // Large tables take longer than any other statement may.
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        db.Database.ExecuteSqlRaw("SET lock_timeout = '10s'; SET statement_timeout = 0");
        db.Database.ExecuteSqlRaw("VACUUM (FULL) version");
        db.Database.ExecuteSqlRaw("VACUUM (FULL) node");
        db.Database.ExecuteSqlRaw("RESET lock_timeout; RESET statement_timeout");
        return true;
    }
}
