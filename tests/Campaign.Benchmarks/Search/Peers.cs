using Campaign.Testing.Databases;
using Campaign.Web.Search;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Campaign.Benchmarks.Search;

/// <summary>
/// Another full-text search over the same texts: what somebody would use who has no index of our kind.
/// </summary>
internal abstract class Peer : IDisposable
{
    /// <summary>What it is, for the table.</summary>
    public abstract string Name { get; }

    /// <summary>Indexes the texts, numbered from 0.</summary>
    public abstract void Build(IReadOnlyList<string> texts);

    /// <summary>Numbers of the best texts with all words of a query.</summary>
    public abstract List<int> Find(string query, int limit);

    public abstract void Dispose();
}

/// <summary>FTS5 as its manual shows it for text with marks, ranked by its bm25.</summary>
internal sealed class PlainFts : Peer
{
    private readonly SqliteConnection _file;
    private readonly SqliteCommand _find;

    public PlainFts(string folder)
    {
        _file = new SqliteConnection($"Data Source={Path.Combine(folder, "plain.db")};Pooling=False");
        _file.Open();
        _find = _file.CreateCommand();
        _find.CommandText = "SELECT rowid FROM plain WHERE plain MATCH $text ORDER BY rank LIMIT $limit";
        _find.Parameters.Add("$text", SqliteType.Text);
        _find.Parameters.Add("$limit", SqliteType.Integer);
    }

    public override string Name => "FTS5 remove_diacritics 2";

    public override void Build(IReadOnlyList<string> texts)
    {
        using var create = _file.CreateCommand();
        create.CommandText = "CREATE VIRTUAL TABLE plain USING fts5(text, tokenize=\"unicode61 remove_diacritics 2\")";
        create.ExecuteNonQuery();
        using var transaction = _file.BeginTransaction();
        using var command = _file.CreateCommand();
        command.CommandText = "INSERT INTO plain(rowid, text) VALUES ($row, $text)";
        command.Parameters.Add("$row", SqliteType.Integer);
        command.Parameters.Add("$text", SqliteType.Text);
        for (var i = 0; i < texts.Count; i++)
        {
            (command.Parameters[0].Value, command.Parameters[1].Value) = (i + 1, texts[i]);
            command.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    public override List<int> Find(string query, int limit)
    {
        _find.Parameters[0].Value = string.Join(' ', QueryTerms.Words(query).Select(x => $"\"{x}\""));
        _find.Parameters[1].Value = limit;
        using var rows = _find.ExecuteReader();
        var found = new List<int>();
        while (rows.Read())
            found.Add(rows.GetInt32(0) - 1);
        return found;
    }

    public override void Dispose() => _file.Dispose();
}

/// <summary>
/// PostgreSQL's own: simple configuration with unaccent, a stored tsvector under GIN, ranked by ts_rank_cd.
/// </summary>
internal sealed class PostgresUnaccent : Peer
{
    private readonly NpgsqlConnection _database = new(PrivatePostgres.Instance.CreateDatabase());
    private NpgsqlCommand? _find;

    public override string Name => "PostgreSQL unaccent, GIN";

    public override void Build(IReadOnlyList<string> texts)
    {
        _database.Open();
        Run(
            "CREATE EXTENSION unaccent; CREATE TEXT SEARCH CONFIGURATION vi (COPY = simple);"
                + "ALTER TEXT SEARCH CONFIGURATION vi ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;"
                + "CREATE TABLE item(id int PRIMARY KEY, text text, words tsvector GENERATED ALWAYS AS "
                + "(to_tsvector('vi', text)) STORED)"
        );
        using (var copy = _database.BeginBinaryImport("COPY item(id, text) FROM STDIN (FORMAT BINARY)"))
        {
            for (var i = 0; i < texts.Count; i++)
                copy.WriteRow(i, texts[i]);
            copy.Complete();
        }
        Run("CREATE INDEX ON item USING gin(words); ANALYZE item;");
        _find = new NpgsqlCommand(
            "SELECT id FROM item, plainto_tsquery('vi', $1) q WHERE words @@ q ORDER BY ts_rank_cd(words, q) DESC "
                + "LIMIT $2",
            _database
        );
        _find.Parameters.Add(new() { Value = "" });
        _find.Parameters.Add(new() { Value = 0 });
        _find.Prepare();
    }

    public override List<int> Find(string query, int limit)
    {
        (_find!.Parameters[0].Value, _find.Parameters[1].Value) = (query, limit);
        using var rows = _find.ExecuteReader();
        var found = new List<int>();
        while (rows.Read())
            found.Add(rows.GetInt32(0));
        return found;
    }

    public override void Dispose() => _database.Dispose();

    private void Run(string sql)
    {
        using var command = new NpgsqlCommand(sql, _database);
        command.ExecuteNonQuery();
    }
}
