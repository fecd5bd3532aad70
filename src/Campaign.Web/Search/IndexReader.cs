using Microsoft.Data.Sqlite;

namespace Campaign.Web.Search;

/// <summary>A connection with its prepared statements, used by one search at a time and then by the next.</summary>
internal sealed class IndexReader : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly List<RowCursor> _cursors = [];
    private int _open;

    public IndexReader(string path)
    {
        // Not pooled by the driver: the index keeps its readers, with their prepared statements, itself.
        _connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Pooling = false,
                // Never a new, empty file in the place of one that is gone.
                Mode = SqliteOpenMode.ReadWrite,
            }.ToString()
        );
        // The file is read, not mapped: a mapped file that is cut short or cannot be read ends the whole process.
        _connection.Open();
    }

    /// <summary>Whether SQLite finds nothing wrong in the file.</summary>
    public bool IsSound()
    {
        // Not the file of somebody else, nor one without tables.
        Open(Tokens.Quoted("a"), StaticRank.AllRows).Next();
        Close();
        using var check = _connection.CreateCommand();
        check.CommandText = "PRAGMA quick_check(1)";
        return check.ExecuteScalar() is "ok";
    }

    /// <summary>Begins to go through the rows that match; several can be open beside each other.</summary>
    /// <exception cref="SqliteException">The file cannot be read.</exception>
    public RowCursor Open(string expression, (long From, long To) range)
    {
        if (_open == _cursors.Count)
            _cursors.Add(new RowCursor(_connection.Handle!));
        var cursor = _cursors[_open++];
        cursor.Start(expression, range);
        return cursor;
    }

    /// <summary>Ends whatever is open.</summary>
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
