using System.Globalization;
using Campaign.Web.Operations.Moves;
using Microsoft.Data.Sqlite;

namespace Campaign.Web.Tests.Operations.Moves;

/// <summary>
/// Puts rows into every table that is still empty, with what is hard to keep: nothing, quotes, marks, line breaks,
/// letters beyond 16 bits, the largest numbers, the last instant.
/// </summary>
internal sealed class FilledTables(SqliteConnection connection)
{
    private const int Rows = 3;

    public void Fill(IReadOnlyList<MovedTable> tables)
    {
        foreach (var table in tables.Where(x => Number($"SELECT count(*) FROM \"{x.Name}\"") == 0))
        {
            var parents = Parents(table.Name);
            for (var row = 1; row <= Rows; row++)
                Insert(table, parents, row);
        }
    }

    private void Insert(MovedTable table, Dictionary<string, object> parents, int row)
    {
        using var insert = connection.CreateCommand();
        insert.CommandText =
            $"INSERT INTO \"{table.Name}\" ({table.List}) "
            + $"VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"@v{i}"))})";
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var column = table.Columns[i];
            var value =
                parents.TryGetValue(column.Name, out var parent) ? parent
                : row == 2 && MayBeNull(table.Name, column.Name) ? DBNull.Value
                : Value(column, row, isKey: table.Key.Contains(i));
            insert.Parameters.AddWithValue($"@v{i}", value);
        }
        insert.ExecuteNonQuery();
    }

    private static object Value(MovedColumn column, int row, bool isKey) =>
        column.Type.Name switch
        {
            nameof(Guid) => new Guid(row, 1, 2, 3, 4, 5, 6, 7, 8, 9, 250),
            nameof(Boolean) => row % 2 == 0,
            nameof(Int32) => row == 3 && !isKey ? int.MaxValue : row,
            nameof(Int64) => row == 3 && !isKey ? long.MaxValue : row + 5_000_000_000,
            nameof(DateTime) => row == 3
                ? DateTime.MaxValue
                : new DateTime(2026, 11, 30, 8, 0, row).AddTicks(1_234_560),
            nameof(String) => string.Create(
                CultureInfo.InvariantCulture,
                $"{row} Đắk\r\n'N\"ông\\N\t🎗 {(isKey ? "k" : "")}"
            ),
            var other => throw new InvalidOperationException($"{column.Name} is a {other}."),
        };

    private Dictionary<string, object> Parents(string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT \"from\", \"table\", \"to\" FROM pragma_foreign_key_list('{table}')";
        using var reader = command.ExecuteReader();
        var parents = new Dictionary<string, object>();
        while (reader.Read())
            parents[reader.GetString(0)] = Scalar(
                $"SELECT \"{reader.GetString(2)}\" FROM \"{reader.GetString(1)}\" LIMIT 1"
            );
        return parents;
    }

    private bool MayBeNull(string table, string column) =>
        Number($"SELECT 1 - \"notnull\" FROM pragma_table_info('{table}') WHERE name = '{column}'") == 1;

    private long Number(string sql) => (long)Scalar(sql);

    private object Scalar(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()!;
    }
}
