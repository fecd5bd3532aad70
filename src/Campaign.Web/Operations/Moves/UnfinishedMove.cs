using System.Data.Common;
using Campaign.UmbracoHost.Startup;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Campaign.Web.Operations.Moves;

/// <summary>
/// A table that is in the target of a move from before its first row until everything has been compared. No site starts
/// on a database that has it, however the move ended.
/// </summary>
internal static class UnfinishedMove
{
    private const string Table = "unfinished_move";

    public static bool IsMarked(IReadOnlyList<string> tables) => tables.Contains(Table);

    public static async Task MarkAsync(MovedDatabase target, string source, DateTimeOffset now, CancellationToken stop)
    {
        await target.AskAsync($"CREATE TABLE {Table} (source text NOT NULL, begun text NOT NULL)", stop);
        await target.AskAsync(
            $"INSERT INTO {Table} (source, begun) VALUES (@source, @begun)",
            stop,
            ("@source", source),
            ("@begun", $"{now:yyyy-MM-dd HH:mm} UTC")
        );
    }

    public static Task ForgetAsync(MovedDatabase target, CancellationToken stop) =>
        target.AskAsync($"DROP TABLE {Table}", stop);

    /// <summary>Why no site starts on the database; null when no move into it was left unfinished.</summary>
    public static async Task<string?> WhyAsync(UmbracoHostOptions host, CancellationToken stop)
    {
        try
        {
            await using DbConnection? connection = Connect(host);
            if (connection is null)
                return null;
            await connection.OpenAsync(stop);
            await using var command = connection.CreateCommand();
            command.CommandText =
                host.Provider == DatabaseProvider.Sqlite
                    ? $"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = '{Table}'"
                    : $"SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = '{Table}'";
            if (await command.ExecuteScalarAsync(stop) is not > 0L)
                return null;
            command.CommandText = $"SELECT source || ', ' || begun FROM {Table}";
            var from = await command.ExecuteScalarAsync(stop);
            return $"A move into this database was not finished, so it lacks rows ({from}). "
                + "Go on with the old one, or empty this one and move again.";
        }
        catch (DbException)
        {
            // Whoever opens the database next says why that cannot be done.
            return null;
        }
    }

    private static DbConnection? Connect(UmbracoHostOptions host)
    {
        if (host.Provider == DatabaseProvider.PostgreSql)
            return new NpgsqlConnection(
                new NpgsqlConnectionStringBuilder(host.ConnectionString) { Pooling = false }.ConnectionString
            );
        var settings = new SqliteConnectionStringBuilder(host.ConnectionString) { Pooling = false };
        if (!File.Exists(settings.DataSource))
            return null;
        settings.Mode = SqliteOpenMode.ReadWrite;
        return new SqliteConnection(settings.ConnectionString);
    }
}
