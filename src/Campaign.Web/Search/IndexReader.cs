using Microsoft.Data.Sqlite;

namespace Campaign.Web.Search;

/// <summary>A connection with prepared statements, used for one search at a time and reused for the next.</summary>
internal sealed class IndexReader : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly List<RowCursor> _cursors = [];
    private int _open;

    public IndexReader(string path)
    {
        // The driver does not pool it, because the index itself keeps its readers with their prepared statements.
        _connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Pooling = false,
                // A missing file must not be replaced by a new, empty one.
                Mode = SqliteOpenMode.ReadWrite,
            }.ToString()
        );
        // The file is read rather than memory-mapped: a mapped file that is truncated or unreadable would crash the
        // process.
        _connection.Open();
    }

    /// <summary>Whether SQLite finds the file intact.</summary>
    public bool IsSound()
    {
        // Fails for a foreign file and for one without tables.
        Open(Tokens.Quoted("a"), StaticRank.AllRows).Next();
        Close();
        using var check = _connection.CreateCommand();
        check.CommandText = "PRAGMA quick_check(1)";
        return check.ExecuteScalar() is "ok";
    }

    /// <summary>Starts going through the matching rows. Several cursors can be open at the same time.</summary>
    /// <exception cref="SqliteException">The file cannot be read.</exception>
    public RowCursor Open(string expression, (long From, long To) range)
    {
        if (_open == _cursors.Count)
            _cursors.Add(new RowCursor(_connection.Handle!));
        var cursor = _cursors[_open++];
        cursor.Start(expression, range);
        return cursor;
    }

    /// <summary>Closes all open cursors.</summary>
    public void Close()
    {
        for (; _open > 0; _open--)
            _cursors[_open - 1].Stop();
    }

    public void Dispose()
    {
        foreach (var cursor in _cursors)
            cursor.Dispose();
        _connection.Dispose();
    }
}
