using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Campaign.Web.Search;

/// <summary>
/// Goes through the rows that match an expression, in order. It steps through them without a data reader, which would
/// cost more than finding them.
/// </summary>
internal sealed class RowCursor : IDisposable
{
    /// <summary>Greater than every row of the index.</summary>
    public const long End = long.MaxValue;

    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;

    public RowCursor(sqlite3 connection)
    {
        _connection = connection;
        const string Query = "SELECT rowid FROM text WHERE text MATCH ?1 AND rowid BETWEEN ?2 AND ?3";
        Check(raw.sqlite3_prepare_v2(connection, Query, out _statement));
    }

    /// <summary>The current row; <see cref="End"/> after the last one.</summary>
    public long Row { get; private set; } = End;

    /// <summary>Moves before the first matching row of the range.</summary>
    public void Start(string expression, (long From, long To) range)
    {
        Check(raw.sqlite3_bind_text(_statement, 1, expression));
        Check(raw.sqlite3_bind_int64(_statement, 2, range.From));
        Check(raw.sqlite3_bind_int64(_statement, 3, range.To));
    }

    /// <summary>Moves to the next row. Returns false after the last one; then it must not be called again.</summary>
    /// <exception cref="SqliteException">The file cannot be read, or the expression is invalid.</exception>
    public bool Next()
    {
        var step = raw.sqlite3_step(_statement);
        if (step is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
            Check(step);
        Row = step == raw.SQLITE_ROW ? raw.sqlite3_column_int64(_statement, 0) : End;
        return step == raw.SQLITE_ROW;
    }

    /// <summary>Resets the statement, because a running one keeps an old state of the file alive.</summary>
    public void Stop() => raw.sqlite3_reset(_statement);

    public void Dispose() => _statement.Dispose();

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _connection);
}
