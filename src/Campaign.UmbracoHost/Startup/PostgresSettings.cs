using System.Data.Common;
using Npgsql;

namespace Campaign.UmbracoHost.Startup;

/// <summary>
/// What a connection to PostgreSQL must have so that a node or a server that hangs does not stop the others. Whatever
/// the operator's connection string says itself stays as it is.
/// </summary>
internal static class PostgresSettings
{
    private const string Example = "Host=db1;Database=campaign;Username=campaign;Password=…";

    // The server ends a transaction that is idle for 10 s, or whose node has not been reachable for 11 s, and thereby
    // releases the publication lock. So waiting for the lock ends well before it is given up after 15 s.
    private const string ServerSide =
        "-c idle_in_transaction_session_timeout=10s -c lock_timeout=15s -c statement_timeout=60s "
        + "-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3 -c tcp_user_timeout=11000";

    /// <exception cref="StartupFaultException">It is no connection string.</exception>
    public static string Complete(string connection, string node)
    {
        if (connection.StartsWith("postgres", StringComparison.OrdinalIgnoreCase) && connection.Contains("://"))
            throw new StartupFaultException(
                "ConnectionStrings:umbracoDbDSN is an address (postgres://); "
                    + $"write the same as a connection string instead: {Example}"
            );
        try
        {
            var own = new DbConnectionStringBuilder { ConnectionString = connection };
            var said = own.Keys.Cast<string>().Select(Plain).ToHashSet();
            var settings = new NpgsqlConnectionStringBuilder(connection);
            if (!said.Contains("applicationname"))
                settings.ApplicationName = $"campaign {node}";
            if (!said.Contains("timeout"))
                settings.Timeout = 3;
            if (!said.Contains("commandtimeout"))
                settings.CommandTimeout = 10;
            if (!said.Contains("cancellationtimeout"))
                settings.CancellationTimeout = 250;
            // Of several servers, only the one that takes writes is of use. Which one that is may change at any moment.
            if (settings.Host?.Contains(',') == true && !said.Contains("targetsessionattributes"))
                settings.TargetSessionAttributes = "primary";
            // How long a copy is taken for one after it was promoted, by each pool of connections for itself.
            if (settings.Host?.Contains(',') == true && !said.Contains("hostrecheckseconds"))
                settings.HostRecheckSeconds = 2;
            if (
                settings.Host?.Split(',').Any(x => x.StartsWith('/')) != true
                && !said.Any(x => x.StartsWith("tcp", StringComparison.Ordinal))
            )
                (settings.TcpKeepAlive, settings.TcpKeepAliveTime, settings.TcpKeepAliveInterval) = (true, 5, 2);
            settings.Options = $"{ServerSide} {settings.Options}".TrimEnd();
            return settings.ConnectionString;
        }
        catch (Exception e) when (e is ArgumentException or KeyNotFoundException or FormatException)
        {
            throw new StartupFaultException(
                $"ConnectionStrings:umbracoDbDSN cannot be read: {e.Message} It looks like this: {Example}"
            );
        }
    }

    private static string Plain(string key) => key.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
}
