using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Campaign.Web.Search;

/// <summary>
/// Goes through the rows that match one expression, in their order. Rows are stepped through without a data reader
/// between, which costs more than finding them.
/// </summary>
internal sealed class RowCursor : IDisposable
{
    /// <summary>Stands behind every row of the index.</summary>
    public const long End = long.MaxValue;

    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;

    public RowCursor(sqlite3 connection)
    {
        _connection = connection;
        const string Query = "SELECT rowid FROM text WHERE text MATCH ?1 AND rowid BETWEEN ?2 AND ?3";
        Check(raw.sqlite3_prepare_v2(connection, Query, out _statement));
    }

    /// <summary>The row it stands on; <see cref="End"/> behind the last one.</summary>
    public long Row { get; private set; } = End;

    /// <summary>Stands before the first row of the range that matches.</summary>
    public void Start(string expression, (long From, long To) range)
    {
        Check(raw.sqlite3_bind_text(_statement, 1, expression));
        Check(raw.sqlite3_bind_int64(_statement, 2, range.From));
        Check(raw.sqlite3_bind_int64(_statement, 3, range.To));
    }

    /// <summary>Goes to the next row. False behind the last one, where it must not be called again.</summary>
    /// <exception cref="SqliteException">The file cannot be read or the expression is none.</exception>
    public bool Next()
    {
        var step = raw.sqlite3_step(_statement);
        if (step is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
            Check(step);
        Row = step == raw.SQLITE_ROW ? raw.sqlite3_column_int64(_statement, 0) : End;
        return step == raw.SQLITE_ROW;
    }

    /// <summary>Ends what was started: a statement that has begun keeps an old state of the file alive.</summary>
    public void Stop() => raw.sqlite3_reset(_statement);

    public void Dispose() => _statement.Dispose();

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _connection);
}
