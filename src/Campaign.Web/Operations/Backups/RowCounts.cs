using System.Data.Common;

namespace Campaign.Web.Operations.Backups;

/// <summary>
/// Counts the rows of every table, so that a restored database can be compared with the one it came from.
/// </summary>
internal static class RowCounts
{
    /// <param name="connection">The open database.</param>
    /// <param name="tables">A query for the names of the tables.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task<IReadOnlyDictionary<string, long>> OfAsync(
        DbConnection connection,
        string tables,
        CancellationToken stop
    )
    {
        var names = new List<string>();
        await using (var reader = await Command(connection, tables).ExecuteReaderAsync(stop))
            while (await reader.ReadAsync(stop))
                names.Add(reader.GetString(0));
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            await using var count = Command(connection, $"SELECT count(*) FROM \"{name}\"");
            rows[name] = (long)(await count.ExecuteScalarAsync(stop))!;
        }
        return rows;
    }

    private static DbCommand Command(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
