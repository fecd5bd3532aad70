using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Campaign.Web.Search;

/// <summary>
/// A connection with its prepared statement, used by one search at a time and then by the next. Rows are stepped
/// through without a data reader between, which costs more than finding them.
/// </summary>
internal sealed class IndexReader : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly sqlite3_stmt _statement;

    public IndexReader(string path)
    {
        // Not pooled by the driver: the index keeps its readers, with their prepared statements, itself.
        _connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString()
        );
        _connection.Open();
        // The file is read, not mapped: a mapped file that is cut short or cannot be read ends the whole process.
        const string Query = "SELECT rowid FROM text WHERE text MATCH ?1 AND rowid BETWEEN ?2 AND ?3";
        Check(raw.sqlite3_prepare_v2(_connection.Handle!, Query, out _statement));
    }

    /// <summary>Whether SQLite finds nothing wrong in the file.</summary>
    public bool IsSound()
    {
        using var check = _connection.CreateCommand();
        check.CommandText = "PRAGMA quick_check(1)";
        return check.ExecuteScalar() is "ok";
    }

    /// <summary>Goes through the rows that match in their order until <paramref name="take"/> says no.</summary>
    /// <exception cref="SqliteException">The file cannot be read or the expression is none.</exception>
    public void Read(string expression, (long From, long To) range, Func<long, bool> take)
    {
        Check(raw.sqlite3_bind_text(_statement, 1, expression));
        Check(raw.sqlite3_bind_int64(_statement, 2, range.From));
        Check(raw.sqlite3_bind_int64(_statement, 3, range.To));
        try
        {
            int step;
            while (
                (step = raw.sqlite3_step(_statement)) == raw.SQLITE_ROW && take(raw.sqlite3_column_int64(_statement, 0))
            ) { }
            if (step is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
                Check(step);
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    public void Dispose()
    {
        _statement.Dispose();
        _connection.Dispose();
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _connection.Handle);
}
