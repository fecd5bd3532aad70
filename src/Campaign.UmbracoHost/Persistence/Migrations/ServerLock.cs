using System.Data.Common;
using Campaign.UmbracoHost.Startup;
using Npgsql;

namespace Campaign.UmbracoHost.Persistence.Migrations;

/// <summary>
/// An advisory lock of a PostgreSQL session of its own. The server releases it when the session ends.
/// </summary>
internal sealed class ServerLock(UmbracoHostOptions options) : IStartLock
{
    private const long Key = 7_240_511_126;

    private const string Holder = """
        SELECT concat(a.application_name, ', process ', a.pid, ' of the server', ', from ' || host(a.client_addr))
        FROM pg_locks l JOIN pg_stat_activity a USING (pid)
        WHERE l.locktype = 'advisory' AND l.granted AND l.classid = @key >> 32 AND l.objid = @key & 4294967295
        """;

    private readonly NpgsqlConnection _connection = new(
        new NpgsqlConnectionStringBuilder(options.ConnectionString)
        {
            Pooling = false,
            // Preparing may take minutes, in which nothing else is said on this connection.
            KeepAlive = 10,
        }.ConnectionString
    );

    public async Task<bool> TryAsync(CancellationToken stop)
    {
        try
        {
            if (_connection.State != System.Data.ConnectionState.Open)
                await _connection.OpenAsync(stop);
            return (bool)(await AskAsync("SELECT pg_try_advisory_lock(@key)", stop))!;
        }
        catch (DbException e)
        {
            throw new StartupFaultException($"The database cannot be used: {e.Message}");
        }
    }

    public async Task<string> HolderAsync(CancellationToken stop) =>
        await AskAsync(Holder, stop) as string ?? "it has just finished";

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task<object?> AskAsync(string sql, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, _connection);
        command.Parameters.AddWithValue("key", Key);
        return await command.ExecuteScalarAsync(stop);
    }
}
