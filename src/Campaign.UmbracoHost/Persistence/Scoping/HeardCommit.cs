using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Campaign.UmbracoHost.Persistence.Scoping;

/// <summary>
/// Commits and listens to what PostgreSQL says meanwhile. A commit that waits for the standby is cancelled by the time
/// limit; the server then says that it succeeded, and adds the warning that the standby may not have it.
/// </summary>
internal static class HeardCommit
{
    /// <summary>Commits; true if the standby may lack what was committed.</summary>
    public static bool Commit(DbContext db, IDbContextTransaction transaction)
    {
        if (db.Database.GetDbConnection() is not NpgsqlConnection connection)
        {
            transaction.Commit();
            return false;
        }
        var isUnsure = false;
        connection.Notice += Hear;
        try
        {
            transaction.Commit();
            return isUnsure;
        }
        finally
        {
            connection.Notice -= Hear;
        }

        // Its words depend on the language of the server. No other warning of a commit has this general state.
        void Hear(object? sender, NpgsqlNoticeEventArgs heard) =>
            isUnsure |= heard.Notice.SqlState == PostgresErrorCodes.Warning;
    }
}
