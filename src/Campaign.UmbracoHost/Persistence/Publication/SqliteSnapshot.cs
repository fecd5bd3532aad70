using Campaign.UmbracoHost.Persistence.Schema;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Campaign.UmbracoHost.Persistence.Publication;

/// <summary>A read transaction that does not take SQLite's write lock.</summary>
internal static class SqliteSnapshot
{
    public static async Task<IDbContextTransaction> BeginAsync(CmsDbContext db, CancellationToken cancellationToken)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        var transaction = connection.BeginTransaction(deferred: true);
        return await db.Database.UseTransactionAsync(transaction, cancellationToken)
            ?? throw new InvalidOperationException("The transaction was not taken over.");
    }
}
