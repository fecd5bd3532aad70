using System.Collections.Concurrent;
using Campaign.Core.Publication;
using Campaign.Core.Text;
using Campaign.Web.Items;
using Microsoft.Data.Sqlite;

namespace Campaign.Web.Search;

/// <summary>
/// The full-text index of one node: SQLite FTS5, contentless, a cache that may be deleted. It has two columns: the
/// exact canonical words and the folded ones (<see cref="Tokens"/>). Row numbers are a static rank (help first, then
/// messages, newest editions first), so that a query that matches half of the items can stop early and still return the
/// best. One writer at a time; readers never wait for it.
/// </summary>
internal sealed class SearchIndex : IDisposable
{
    /// <summary>
    /// Version of the layout, of the folding and of what kinds say of items. A file of another version is rebuilt.
    /// </summary>
    public const int Version = 7;

    private readonly StaticRank _rank;
    private readonly SearchText _text;
    private readonly SqliteConnection _writer;
    private readonly Lock _writing = new();
    private readonly ConcurrentDictionary<(Guid, string), IndexedItem> _items;
    private readonly ConcurrentDictionary<long, IndexedItem> _rows;
    private readonly Dictionary<ItemType, long> _next = [];
    private readonly ConcurrentBag<IndexReader> _readers = [];
    private volatile bool _isClosed;
    private long _seq;

    /// <summary>Opens or creates the file. Content of another version is discarded.</summary>
    /// <param name="path">The file.</param>
    /// <param name="snapshot">Source of the items when an existing file is reused.</param>
    /// <param name="kinds">Decide what is searched, and which type comes first.</param>
    public SearchIndex(string path, CampaignSnapshot snapshot, ItemKinds kinds)
    {
        (_rank, _text) = (new StaticRank(kinds), new SearchText(kinds));
        Path = path;
        _items = new(Environment.ProcessorCount, snapshot.Count);
        _rows = new(Environment.ProcessorCount, snapshot.Count);
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false };
        _writer = new SqliteConnection(settings.ToString());
        _writer.Open();
        Run("PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;");
        Run("CREATE TABLE IF NOT EXISTS meta(name TEXT PRIMARY KEY, value TEXT NOT NULL)");
        if (Meta("version") == $"{Version}")
            Load(snapshot);
        else
            Clear();
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Identity of the log it followed.</summary>
    public Guid Log { get; private set; }

    /// <summary>The last log sequence that is reflected.</summary>
    public long Seq => Interlocked.Read(ref _seq);

    /// <summary>
    /// The last erasure before the index was built. Words of erased values remain in parts of the file that are merged
    /// later.
    /// </summary>
    public string Erasure
    {
        get => Meta("erasure") ?? "";
        set => SetMeta("erasure", value);
    }

    /// <summary>Number of items.</summary>
    public int Count => _items.Count;

    /// <summary>The words of the index.</summary>
    public Lexicon Lexicon { get; } = new();

    /// <summary>Adds, replaces and removes items in one transaction, and records the log sequence.</summary>
    public void Apply(
        IEnumerable<PublishedItem> upserts,
        IEnumerable<(Guid Id, string Language)> removals,
        CampaignSnapshot snapshot,
        CancellationToken stop = default
    )
    {
        // The host may shut down meanwhile; disposing waits until the transaction is over.
        using var turn = _writing.EnterScope();
        using var transaction = _writer.BeginTransaction();
        using var insert = Insert();
        foreach (var gone in removals)
            Remove(gone);
        // In row order, because FTS5 appends much faster than it inserts in between.
        var fresh = upserts.OrderBy(x => _rank.Of(x.Type)).ThenBy(x => x.SortKey, StringComparer.Ordinal);
        foreach (var item in fresh.Where(x => _text.IsSearched(x.Type)))
        {
            stop.ThrowIfCancellationRequested();
            Put(item, snapshot, insert);
        }
        SetMeta("log", snapshot.Changes.Log.ToString());
        SetMeta("seq", $"{snapshot.Seq}");
        Keep(Lexicon.Publish());
        transaction.Commit();
        Log = snapshot.Changes.Log;
        Interlocked.Exchange(ref _seq, snapshot.Seq);
    }

    /// <summary>Merges the segments left by many insertions, which speeds up every later search.</summary>
    public void Optimize() => Run("INSERT INTO text(text) VALUES('optimize'); PRAGMA wal_checkpoint(TRUNCATE);");

    /// <summary>
    /// Items that match an expression and the filter and are in a range of rows, in static order, at most
    /// <paramref name="limit"/>. FTS5's own ranking is not used, because its bm25 first counts every row of every word,
    /// which costs more than the search.
    /// </summary>
    public List<IndexedItem> Match(
        string expression,
        (long From, long To) range,
        int limit,
        Func<IndexedItem, bool> fits
    )
    {
        var found = new List<IndexedItem>();
        var reader = Borrow();
        try
        {
            var rows = reader.Open(expression, range);
            while (found.Count < limit && rows.Next())
                if (At(rows.Row) is { } item && fits(item))
                    found.Add(item);
        }
        finally
        {
            GiveBack(reader);
        }
        return found;
    }

    /// <summary>The item of a row; null when it was removed.</summary>
    public IndexedItem? At(long row) => _rows.GetValueOrDefault(row);

    /// <summary>A reader for one search, to be returned afterwards.</summary>
    public IndexReader Borrow() => _readers.TryTake(out var idle) ? idle : new IndexReader(Path);

    /// <summary>Takes a reader back for later searches.</summary>
    public void GiveBack(IndexReader reader)
    {
        reader.Close();
        _readers.Add(reader);
        if (_isClosed)
            CloseReaders();
    }

    /// <summary>Whether the file still exists and can be read completely.</summary>
    public bool IsSound()
    {
        try
        {
            using var reader = new IndexReader(Path);
            return File.Exists(Path) && reader.IsSound();
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _isClosed = true;
        CloseReaders();
        lock (_writing)
            _writer.Dispose();
    }

    private void Clear()
    {
        Run("DROP TABLE IF EXISTS text; DROP TABLE IF EXISTS item; DROP TABLE IF EXISTS word; DELETE FROM meta;");
        Run(
            "CREATE TABLE item(row INTEGER PRIMARY KEY, id TEXT NOT NULL, language TEXT NOT NULL);"
                // Counting the words when the index is opened would mean reading all of it.
                + "CREATE TABLE word(text TEXT PRIMARY KEY, items INTEGER NOT NULL) WITHOUT ROWID;"
                // Words are already split and in lower case, so the simplest tokenizer is right: it changes nothing.
                + "CREATE VIRTUAL TABLE text USING fts5(exact, folded, content='', contentless_delete=1, detail=none, "
                + "tokenize='ascii', prefix='1 2 3')"
        );
        SetMeta("version", $"{Version}");
    }

    private void Put(PublishedItem item, CampaignSnapshot snapshot, SqliteCommand insert)
    {
        Remove((item.Id, item.Language));
        var row = _next.GetValueOrDefault(item.Type, _rank.FirstRow(item.Type));
        _next[item.Type] = row + 1;
        var body = $"{item.Title}\n{_text.Body(item)}\n{_text.Keywords(item, snapshot)}";
        List<string> words = [.. QueryTerms.Words(Folding.Fold(body))];
        foreach (var word in words.Distinct(StringComparer.Ordinal))
            Lexicon.Count(word);
        insert.Parameters[0].Value = row;
        insert.Parameters[1].Value = Tokens.ExactColumn(QueryTerms.Words(QueryTerms.Exactly(body)));
        insert.Parameters[2].Value = Tokens.FoldedColumn(words, [.. QueryTerms.Words(Folding.Fold(item.Title))]);
        insert.Parameters[3].Value = item.Id.ToString();
        insert.Parameters[4].Value = item.Language;
        insert.ExecuteNonQuery();
        Remember(row, item);
    }

    private void Remove((Guid Id, string Language) key)
    {
        if (!_items.TryRemove(key, out var item))
            return;
        _rows.TryRemove(item.Row, out _);
        Run($"DELETE FROM text WHERE rowid = {item.Row}; DELETE FROM item WHERE row = {item.Row};");
    }

    private SqliteCommand Insert()
    {
        var command = _writer.CreateCommand();
        command.CommandText =
            "INSERT INTO text(rowid, exact, folded) VALUES ($row, $exact, $folded);"
            + "INSERT INTO item(row, id, language) VALUES ($row, $id, $language);";
        foreach (var name in (string[])["$row", "$exact", "$folded", "$id", "$language"])
            command.Parameters.Add(new SqliteParameter(name, null));
        return command;
    }

    private void Load(CampaignSnapshot snapshot)
    {
        Log = Guid.TryParse(Meta("log"), out var log) ? log : Guid.Empty;
        _seq = long.TryParse(Meta("seq"), out var seq) ? seq : 0;
        using var command = _writer.CreateCommand();
        command.CommandText = "SELECT row, id, language FROM item";
        var gone = new List<long>();
        using (var rows = command.ExecuteReader())
            while (rows.Read())
                if (snapshot.Find(Guid.Parse(rows.GetString(1)), rows.GetString(2)) is { } item)
                    Remember(rows.GetInt64(0), item);
                else
                    gone.Add(rows.GetInt64(0));
        foreach (var row in gone)
            Run($"DELETE FROM text WHERE rowid = {row}; DELETE FROM item WHERE row = {row};");
        foreach (var (row, item) in _rows)
            _next[item.Type] = Math.Max(_next.GetValueOrDefault(item.Type), row + 1);
        command.CommandText = "SELECT text, items FROM word";
        var words = new List<KnownWord>();
        using (var rows = command.ExecuteReader())
            while (rows.Read())
                words.Add(new(rows.GetString(0), rows.GetInt32(1)));
        Lexicon.Load(words);
    }

    private void Remember(long row, PublishedItem item) =>
        _rows[row] = _items[(item.Id, item.Language)] = new IndexedItem(row, item);

    private void Keep(IEnumerable<KnownWord> words)
    {
        using var command = _writer.CreateCommand();
        command.CommandText = "INSERT OR REPLACE INTO word(text, items) VALUES ($text, $items)";
        var (text, items) = (
            command.Parameters.Add("$text", SqliteType.Text),
            command.Parameters.Add("$items", SqliteType.Integer)
        );
        foreach (var word in words)
        {
            (text.Value, items.Value) = (word.Text, word.Items);
            command.ExecuteNonQuery();
        }
    }

    private void CloseReaders()
    {
        while (_readers.TryTake(out var reader))
            reader.Dispose();
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
