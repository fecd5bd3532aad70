using Microsoft.Data.Sqlite;

namespace Campaign.UmbracoHost.Search;

/// <summary>
/// A full-text index of documents and media as officers see them, drafts included: SQLite FTS5, contentless, in a file
/// of its own that is never served. It is a cache: if it has another version or is broken, it is built again.
/// </summary>
internal sealed class NodeIndex : IDisposable
{
    private const int Version = 1;

    // A private-use letter in front tells words of a name apart; no officer types one.
    private const char InName = '\uE001';

    private readonly SqliteConnection _file;
    private readonly Dictionary<int, NodeStamp> _stamps = [];

    /// <exception cref="SqliteException">The file is not a database.</exception>
    public NodeIndex(string path)
    {
        _file = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString()
        );
        _file.Open();
        Run("PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;");
        if (Scalar("PRAGMA user_version") != Version)
            Run(
                "DROP TABLE IF EXISTS text; DROP TABLE IF EXISTS node;"
                    + "CREATE TABLE node(row INTEGER PRIMARY KEY, key TEXT NOT NULL, kind TEXT NOT NULL, version "
                    + "INTEGER NOT NULL,"
                    + " updated INTEGER NOT NULL, path TEXT NOT NULL, trashed INTEGER NOT NULL);"
                    + "CREATE VIRTUAL TABLE text USING fts5(words, content='', contentless_delete=1, detail=none, "
                    + "tokenize='ascii', prefix='1 2 3');"
                    + $"PRAGMA user_version={Version};"
            );
        Load();
    }

    /// <summary>What the index knows of every node, by the node's number.</summary>
    public IReadOnlyDictionary<int, NodeStamp> Stamps => _stamps;

    /// <summary>Writes a node with its words; null when only its place has changed.</summary>
    public void Put(int id, NodeStamp stamp, NodeWords? words)
    {
        Run(
            "INSERT OR REPLACE INTO node(row, key, kind, version, updated, path, trashed) VALUES ($1, $2, $3, $4, $5, "
                + "$6, $7)",
            id,
            stamp.Key.ToString(),
            stamp.Kind.ToString(),
            stamp.VersionId,
            stamp.UpdateDate.Ticks,
            stamp.Path,
            stamp.Trashed ? 1 : 0
        );
        if (words is not null)
        {
            Run("DELETE FROM text WHERE rowid = $1", id);
            var all = words
                .Text.Concat(words.Name)
                .Concat(words.Name.Select(x => $"{InName}{x}"))
                .Distinct(StringComparer.Ordinal);
            Run("INSERT INTO text(rowid, words) VALUES ($1, $2)", id, string.Join(' ', all));
        }
        _stamps[id] = stamp;
    }

    /// <summary>Forgets a node.</summary>
    public void Remove(int id)
    {
        Run("DELETE FROM text WHERE rowid = $1; DELETE FROM node WHERE row = $1;", id);
        _stamps.Remove(id);
    }

    /// <summary>Everything done inside is kept together.</summary>
    public SqliteTransaction Begin() => _file.BeginTransaction();

    /// <summary>
    /// Keys of the nodes that have all words, the last one perhaps unfinished: those with the words in their names
    /// first, then what was changed last.
    /// </summary>
    /// <param name="kind">Umbraco's object type.</param>
    /// <param name="words">Words as the index cuts them; one or more.</param>
    /// <param name="trashed">In the recycle bin, or outside it.</param>
    /// <param name="under">Only nodes that are one of these or below one; null for anywhere.</param>
    public IReadOnlyList<Guid> Find(
        Guid kind,
        IReadOnlyList<string> words,
        bool trashed,
        IReadOnlyCollection<int>? under
    )
    {
        var named = Read(Expression(words, $"{InName}"), kind, trashed, under);
        return [.. named.Concat(Read(Expression(words, ""), kind, trashed, under)).Distinct()];
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static string Expression(IEnumerable<string> words, string before) =>
        string.Join(" AND ", words.Select(x => $"\"{before}{x}\"")) + " *";

    private List<Guid> Read(string expression, Guid kind, bool trashed, IReadOnlyCollection<int>? under)
    {
        var places = under is null
            ? ""
            : $" AND ({string.Join(" OR ", under.Select(x => $"path || ',' LIKE '%,{x},%'").Append("0"))})";
        using var command = Command(
            "SELECT key FROM text JOIN node ON row = text.rowid WHERE text MATCH $1 AND kind = $2 AND trashed = $3"
                + places
                + " ORDER BY updated DESC, row",
            expression,
            kind.ToString(),
            trashed ? 1 : 0
        );
        using var rows = command.ExecuteReader();
        var found = new List<Guid>();
        while (rows.Read())
            found.Add(Guid.Parse(rows.GetString(0)));
        return found;
    }

    private void Load()
    {
        using var command = Command("SELECT row, key, kind, version, updated, path, trashed FROM node");
        using var rows = command.ExecuteReader();
        while (rows.Read())
            _stamps[rows.GetInt32(0)] = new(
                Guid.Parse(rows.GetString(1)),
                Guid.Parse(rows.GetString(2)),
                rows.GetInt32(3),
                new DateTime(rows.GetInt64(4), DateTimeKind.Utc),
                rows.GetString(5),
                rows.GetBoolean(6)
            );
    }

    private long Scalar(string sql)
    {
        using var command = Command(sql);
        return (long)command.ExecuteScalar()!;
    }

    private void Run(string sql, params object[] values)
    {
        using var command = Command(sql, values);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params object[] values)
    {
        var command = _file.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue($"${i + 1}", values[i]);
        return command;
    }
}

/// <summary>What tells whether a node must be read again: its draft, and where it is.</summary>
/// <param name="Key">The node's key.</param>
/// <param name="Kind">Umbraco's object type.</param>
/// <param name="VersionId">The draft.</param>
/// <param name="UpdateDate">When it was last saved, UTC.</param>
/// <param name="Path">Numbers from the root to the node, with commas.</param>
/// <param name="Trashed">In the recycle bin.</param>
internal sealed record NodeStamp(Guid Key, Guid Kind, int VersionId, DateTime UpdateDate, string Path, bool Trashed);

/// <summary>The words of a node.</summary>
/// <param name="Name">Of its names in all languages.</param>
/// <param name="Text">Of the values of its draft.</param>
internal sealed record NodeWords(IReadOnlyCollection<string> Name, IReadOnlyCollection<string> Text);
