using Campaign.Core.Publication;
using Campaign.Core.Text;
using Microsoft.Data.Sqlite;

namespace Campaign.Web.Search;

/// <summary>
/// The full-text index of one node: SQLite FTS5, contentless, a cache that may be thrown away. Three columns: the exact
/// canonical text, the folded text, and the folded title. Row numbers are a static rank (help first, then messages,
/// newest editions first), so that a query which matches half the corpus can stop early and still see the best.
/// </summary>
internal sealed class SearchIndex : IDisposable
{
    /// <summary>Version of the layout and of the folding. A file of another version is rebuilt.</summary>
    public const int Version = 3;

    private readonly SqliteConnection _writer;
    private readonly string _connection;
    private readonly Dictionary<(Guid, string), long> _rows = [];
    private readonly Dictionary<long, IndexedItem> _items = [];
    private readonly Dictionary<ItemType, long> _next = [];
    private readonly ReaderWriterLockSlim _gate = new();
    private long _seq;

    /// <summary>Opens or creates the file; what it holds of another version is dropped.</summary>
    public SearchIndex(string path)
    {
        Path = path;
        _connection = new SqliteConnectionStringBuilder { DataSource = path, Pooling = true }.ToString();
        _writer = new SqliteConnection(_connection);
        _writer.Open();
        Run("PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;");
        Run("CREATE TABLE IF NOT EXISTS meta(name TEXT PRIMARY KEY, value TEXT NOT NULL)");
        Run("CREATE TABLE IF NOT EXISTS item(row INTEGER PRIMARY KEY, id TEXT NOT NULL, language TEXT NOT NULL, "
            + "type INTEGER NOT NULL, title TEXT NOT NULL, exact TEXT NOT NULL)");
        if (Meta("version") == $"{Version}")
            LoadRows();
        else
            Clear();
        _seq = Position.Seq;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Sequence up to which the index has followed, and the log it followed.</summary>
    public (Guid Log, long Seq) Position =>
        (Guid.TryParse(Meta("log"), out var log) ? log : Guid.Empty, long.TryParse(Meta("seq"), out var seq) ? seq : 0);

    /// <summary>Sequence up to which the index has followed, without asking the file.</summary>
    public long Seq => Interlocked.Read(ref _seq);

    /// <summary>Number of items.</summary>
    public int Count => Read(() => _items.Count);

    /// <summary>Replaces, adds and removes in one transaction and remembers how far the log was followed.</summary>
    public void Apply(
        IEnumerable<PublishedItem> upserts,
        IEnumerable<(Guid Id, string Language)> removals,
        CampaignSnapshot snapshot,
        CancellationToken stop = default
    )
    {
        _gate.EnterWriteLock();
        try
        {
            using var transaction = _writer.BeginTransaction();
            using var insert = Insert();
            foreach (var gone in removals)
                Remove(gone);
            // In the order of the rows, which FTS5 appends much faster than it inserts between.
            var fresh = upserts.OrderBy(x => StaticRank.Of(x.Type)).ThenBy(x => x.SortKey, StringComparer.Ordinal);
            foreach (var item in fresh)
            {
                stop.ThrowIfCancellationRequested();
                Put(item, snapshot, insert);
            }
            SetMeta("log", snapshot.Changes.Log.ToString());
            SetMeta("seq", $"{snapshot.Seq}");
            transaction.Commit();
            Interlocked.Exchange(ref _seq, snapshot.Seq);
        }
        finally
        {
            _gate.ExitWriteLock();
        }
    }

    /// <summary>Empties the index.</summary>
    public void Clear()
    {
        Run("DROP TABLE IF EXISTS text");
        Run(
            "CREATE VIRTUAL TABLE text USING fts5(exact, folded, title, content='', contentless_delete=1, "
                + "tokenize=\"unicode61 remove_diacritics 0\", prefix='2 3')"
        );
        Run("DELETE FROM item; DELETE FROM meta;");
        SetMeta("version", $"{Version}");
        _rows.Clear();
        _items.Clear();
        _next.Clear();
    }

    /// <summary>
    /// Items that match an expression in static order, at most <paramref name="limit"/>. FTS5's own ranking is not used:
    /// its bm25 counts every row of every word first, which costs more than the search.
    /// </summary>
    public List<IndexedItem> Match(string expression, int limit) =>
        Read(() =>
        {
            using var reader = new SqliteConnection(_connection);
            reader.Open();
            using var command = reader.CreateCommand();
            command.CommandText = "SELECT rowid FROM text WHERE text MATCH $expression LIMIT $limit";
            command.Parameters.AddWithValue("$expression", expression);
            command.Parameters.AddWithValue("$limit", limit);
            var found = new List<IndexedItem>();
            using var rows = command.ExecuteReader();
            while (rows.Read())
                if (_items.TryGetValue(rows.GetInt64(0), out var item))
                    found.Add(item);
            return found;
        });

    /// <summary>The folded terms of the index, with how many items have each. For spelling suggestions.</summary>
    public Dictionary<string, int> Vocabulary()
    {
        using var reader = new SqliteConnection(_connection);
        reader.Open();
        using var command = reader.CreateCommand();
        command.CommandText =
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms USING fts5vocab('main', 'text', 'col');"
            + "SELECT term, doc FROM temp.terms WHERE col = 'folded'";
        var terms = new Dictionary<string, int>(StringComparer.Ordinal);
        using var rows = command.ExecuteReader();
        while (rows.Read())
            terms[rows.GetString(0)] = rows.GetInt32(1);
        return terms;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
        SqliteConnection.ClearPool(new SqliteConnection(_connection));
        _gate.Dispose();
    }

    private void Put(PublishedItem item, CampaignSnapshot snapshot, SqliteCommand insert)
    {
        Remove((item.Id, item.Language));
        var row = _next.GetValueOrDefault(item.Type, StaticRank.FirstRow(item.Type));
        _next[item.Type] = row + 1;
        var body = $"{item.Title}\n{SearchText.Body(item)}\n{SearchText.Keywords(item, snapshot)}";
        var (title, exactTitle) = (QueryTerms.Spaced(item.Title), string.Join(' ', QueryTerms.Words(QueryTerms.Exactly(item.Title))));
        insert.Parameters[0].Value = row;
        insert.Parameters[1].Value = QueryTerms.Exactly(body);
        insert.Parameters[2].Value = Folding.Fold(body);
        insert.Parameters[3].Value = title;
        insert.Parameters[4].Value = item.Id.ToString();
        insert.Parameters[5].Value = item.Language;
        insert.Parameters[6].Value = (int)item.Type;
        insert.Parameters[7].Value = exactTitle;
        insert.ExecuteNonQuery();
        Remember(new IndexedItem(row, item.Id, item.Language, item.Type, title, exactTitle));
    }

    private void Remove((Guid Id, string Language) key)
    {
        if (!_rows.Remove(key, out var row))
            return;
        _items.Remove(row);
        Run($"DELETE FROM text WHERE rowid = {row}; DELETE FROM item WHERE row = {row};");
    }

    private SqliteCommand Insert()
    {
        var command = _writer.CreateCommand();
        command.CommandText =
            "INSERT INTO text(rowid, exact, folded, title) VALUES ($row, $exact, $folded, $title);"
            + "INSERT INTO item(row, id, language, type, title, exact) VALUES ($row, $id, $language, $type, $title, $exactTitle);";
        foreach (var name in (string[])["$row", "$exact", "$folded", "$title", "$id", "$language", "$type", "$exactTitle"])
            command.Parameters.Add(new SqliteParameter(name, null));
        return command;
    }

    private void LoadRows()
    {
        using var command = _writer.CreateCommand();
        command.CommandText = "SELECT row, id, language, type, title, exact FROM item";
        using var rows = command.ExecuteReader();
        while (rows.Read())
            Remember(new(rows.GetInt64(0), Guid.Parse(rows.GetString(1)), rows.GetString(2), (ItemType)rows.GetInt32(3), rows.GetString(4), rows.GetString(5)));
        foreach (var item in _items.Values)
            _next[item.Type] = Math.Max(_next.GetValueOrDefault(item.Type), item.Row + 1);
    }

    private void Remember(IndexedItem item) => (_rows[(item.Id, item.Language)], _items[item.Row]) = (item.Row, item);

    private T Read<T>(Func<T> read)
    {
        _gate.EnterReadLock();
        try
        {
            return read();
        }
        finally
        {
            _gate.ExitReadLock();
        }
    }

    private string? Meta(string name)
    {
        using var command = _writer.CreateCommand();
        command.CommandText = "SELECT value FROM meta WHERE name = $name";
        command.Parameters.AddWithValue("$name", name);
        return command.ExecuteScalar() as string;
    }

    private void SetMeta(string name, string value)
    {
        using var command = _writer.CreateCommand();
        command.CommandText = "INSERT OR REPLACE INTO meta(name, value) VALUES ($name, $value)";
        command.Parameters.AddWithValue("$name", name);
        command.Parameters.AddWithValue("$value", value);
        command.ExecuteNonQuery();
    }

    private void Run(string sql)
    {
        using var command = _writer.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

/// <summary>An item as the index knows it.</summary>
/// <param name="Row">Row number: smaller is statically better.</param>
/// <param name="Id">The document's key.</param>
/// <param name="Language">The language.</param>
/// <param name="Type">The concept.</param>
/// <param name="Title">The words of the title, folded, with one space between.</param>
/// <param name="ExactTitle">The same words in canonical lower case, marks kept.</param>
internal sealed record IndexedItem(long Row, Guid Id, string Language, ItemType Type, string Title, string ExactTitle);
