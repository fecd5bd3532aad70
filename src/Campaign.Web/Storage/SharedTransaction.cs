using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Campaign.Web.Storage;

/// <summary>Lets the product's own tables take part in a transaction of Umbraco's database.</summary>
internal static class SharedTransaction
{
    /// <summary>A context that writes in the transaction. Whoever began the transaction ends it.</summary>
    public static OperationsDb Join(DbTransaction transaction)
    {
        var options = new DbContextOptionsBuilder<OperationsDb>();
        var connection = transaction.Connection!;
        _ = connection is NpgsqlConnection ? options.UseNpgsql(connection) : options.UseSqlite(connection);
        var db = new OperationsDb(options.Options);
        db.Database.UseTransaction(transaction);
        return db;
    }
}
