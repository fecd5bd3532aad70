using System.Data.Common;
using System.Runtime.CompilerServices;
using Campaign.UmbracoHost.Startup;

namespace Campaign.Web.Operations.Moves;

/// <summary>One side of a move: an open database.</summary>
/// <param name="connection">A connection of its own.</param>
internal abstract class MovedDatabase(DbConnection connection) : IAsyncDisposable
{
    /// <summary>The one of a site, which is not opened yet.</summary>
    public static MovedDatabase Of(UmbracoHostOptions host) =>
        host.Provider == DatabaseProvider.Sqlite
            ? new MovedSqlite(host.ConnectionString)
            : new MovedPostgres(host.ConnectionString);

    /// <summary>What and where it is, for people.</summary>
    public abstract string Words { get; }

    /// <summary>How it is made empty, for people.</summary>
    public abstract string HowToEmpty { get; }

    /// <summary>A query for the names of all tables.</summary>
    protected abstract string TableNames { get; }

    protected DbConnection Connection { get; } = connection;

    /// <summary>Opens it to write what is moved.</summary>
    public abstract Task OpenTargetAsync(CancellationToken stop);

    /// <summary>
    /// Opens it to read everything as it is at one moment. SQLite's file is locked until it is closed. PostgreSQL lets
    /// others write; what is written after that moment is not moved, so the end looks again whether somebody is there.
    /// </summary>
    /// <param name="turn">Takes the turn of starting, so that no node starts meanwhile.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="MoveFaultException">There is none, or somebody uses it.</exception>
    public abstract Task OpenSourceAsync(Func<Task> turn, CancellationToken stop);

    /// <summary>Looks again, once everything has been read, that nobody else uses the source.</summary>
    /// <exception cref="MoveFaultException">Somebody does, and may have changed what has been read.</exception>
    public abstract Task EnsureStillUnusedAsync(CancellationToken stop);

    /// <summary>Writes some rows; all of them or none.</summary>
    /// <exception cref="MoveFaultException">The database refuses one, which is named.</exception>
    public abstract Task WriteAsync(MovedTable table, IReadOnlyList<object?[]> rows, CancellationToken stop);

    /// <summary>The highest number ever given to a row of the table; null when it is not known.</summary>
    public abstract Task<long?> CounterAsync(MovedTable table, CancellationToken stop);

    /// <summary>Goes on counting after the number.</summary>
    public abstract Task CountFromAsync(MovedTable table, long number, CancellationToken stop);

    /// <summary>What should be done once everything is in it.</summary>
    public abstract Task SettleAsync(CancellationToken stop);

    public async Task<IReadOnlyList<string>> TablesAsync(CancellationToken stop)
    {
        await using var command = Command(TableNames);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var names = new List<string>();
        while (await reader.ReadAsync(stop))
            names.Add(reader.GetString(0));
        return names;
    }

    /// <summary>The names of a table's columns.</summary>
    public async Task<IReadOnlyList<string>> ColumnsAsync(string table, CancellationToken stop)
    {
        await using var command = Command($"SELECT * FROM \"{table}\" LIMIT 0");
        await using var reader = await command.ExecuteReaderAsync(stop);
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    /// <summary>All texts in the first column.</summary>
    public async Task<IReadOnlyList<string>> TextsAsync(string table, string column, CancellationToken stop)
    {
        await using var command = Command($"SELECT \"{column}\" FROM \"{table}\"");
        await using var reader = await command.ExecuteReaderAsync(stop);
        var texts = new List<string>();
        while (await reader.ReadAsync(stop))
            texts.Add(reader.GetString(0));
        return texts;
    }

    /// <summary>All rows, one after the other, with each value in the form that both databases keep.</summary>
    /// <exception cref="MoveFaultException">A row holds what does not belong there; it is named.</exception>
    public async IAsyncEnumerable<object?[]> RowsAsync(
        MovedTable table,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        await using var command = Command($"SELECT {table.List} FROM \"{table.Name}\"");
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            yield return Row(table, reader);
    }

    /// <summary>The row with the same key; null when there is none.</summary>
    public async Task<object?[]?> FindAsync(MovedTable table, object?[] like, CancellationToken stop)
    {
        var where = table.Key.Select((column, i) => $"\"{table.Columns[column].Name}\" = @k{i}");
        await using var command = Command(
            $"SELECT {table.List} FROM \"{table.Name}\" WHERE {string.Join(" AND ", where)}"
        );
        foreach (var (column, i) in table.Key.Select((x, i) => (x, i)))
            Add(command, $"@k{i}", like[column]);
        await using var reader = await command.ExecuteReaderAsync(stop);
        return await reader.ReadAsync(stop) ? Row(table, reader) : null;
    }

    public async Task<object?> AskAsync(
        string sql,
        CancellationToken stop,
        params (string Name, object? Value)[] values
    )
    {
        await using var command = Command(sql);
        foreach (var (name, value) in values)
            Add(command, name, value);
        return await command.ExecuteScalarAsync(stop) is var answer && answer is DBNull ? null : answer;
    }

    public ValueTask DisposeAsync() => Connection.DisposeAsync();

    protected DbCommand Command(string sql)
    {
        var command = Connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    protected static void Add(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
        command.Parameters.Add(parameter);
    }

    private static object?[] Row(MovedTable table, DbDataReader reader)
    {
        var row = new object?[table.Columns.Count];
        for (var i = 0; i < row.Length; i++)
            try
            {
                row[i] = MovedValue.Of(reader.GetValue(i), table.Columns[i].Type);
            }
            catch (FormatException e)
            {
                var stored = Enumerable.Range(0, row.Length).Select(x => (object?)reader.GetValue(x)).ToList();
                throw new MoveFaultException($"{table.NameOf(stored)}: {table.Columns[i].Name} {e.Message}.");
            }
        return row;
    }
}
