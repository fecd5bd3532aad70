using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Campaign.Web.Media;
using Npgsql;

namespace Campaign.Web.Operations.Backups;

/// <summary>
/// Runs PostgreSQL's client programs against one database. The password is passed only in the environment.
/// </summary>
internal sealed class PostgresTools(NpgsqlConnectionStringBuilder database)
{
    private const string DebianFolder = "/usr/lib/postgresql";

    /// <exception cref="BackupFaultException">
    /// The program is missing or failed; the message contains its output.
    /// </exception>
    public async Task RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken stop)
    {
        var start = new ProcessStartInfo(Find(program), arguments);
        // What the connection string leaves open stays as the environment says, as it does for Npgsql.
        foreach (var (name, value) in Environment().Where(x => x.Value is not null))
            start.Environment[name] = value;
        // Npgsql takes values of this one that the programs do not know.
        if (database.TargetSessionAttributes is null)
            start.Environment.Remove("PGTARGETSESSIONATTRS");
        try
        {
            await ProgramRun.ToItsEndAsync(start, stop);
        }
        catch (ProgramRunException e)
        {
            throw new BackupFaultException($"{program} failed: {e.Said}");
        }
        catch (Win32Exception e)
        {
            throw new BackupFaultException(
                $"{program} cannot be run: {e.Message}. "
                    + "Install PostgreSQL's client programs (Debian: postgresql-client)."
            );
        }
    }

    private IEnumerable<(string Name, string? Value)> Environment() =>
        [
            ("PGHOST", string.Join(',', Hosts.Select(x => x.Name))),
            ("PGPORT", string.Join(',', Hosts.Select(x => x.Port))),
            (
                "PGTARGETSESSIONATTRS",
                database.TargetSessionAttributes?.ToLowerInvariant() switch
                {
                    null => null,
                    "prefer-primary" => "any",
                    var attributes => attributes,
                }
            ),
            ("PGCONNECT_TIMEOUT", database.Timeout.ToString(CultureInfo.InvariantCulture)),
            ("PGUSER", database.Username),
            ("PGPASSWORD", database.Password),
            ("PGDATABASE", database.Database),
            ("PGPASSFILE", database.Passfile),
            ("PGSSLROOTCERT", database.RootCertificate),
            ("PGSSLCERT", database.SslCertificate),
            ("PGSSLKEY", database.SslKey),
            (
                "PGSSLMODE",
                database.SslMode switch
                {
                    SslMode.VerifyCA => "verify-ca",
                    SslMode.VerifyFull => "verify-full",
                    var mode => $"{mode}".ToLowerInvariant(),
                }
            ),
        ];

    // Npgsql writes several servers as "db1:5432,db2:5433", the programs as two lists of equal length.
    private List<(string Name, string Port)> Hosts =>
        [
            .. (database.Host ?? "")
                .Split(',', StringSplitOptions.TrimEntries)
                .Select(x =>
                    x.StartsWith('/') || x.EndsWith(']') || !x.Contains(':', StringComparison.Ordinal)
                        ? (x, database.Port.ToString(CultureInfo.InvariantCulture))
                        : (x[..x.LastIndexOf(':')], x[(x.LastIndexOf(':') + 1)..])
                )
                .Select(x => (x.Item1.Trim('[', ']'), x.Item2)),
        ];

    // Debian keeps the programs of each version in a separate folder. The newest can read what older ones wrote.
    private static string Find(string program) =>
        (Directory.Exists(DebianFolder) ? Directory.GetDirectories(DebianFolder) : [])
            .OrderByDescending(x =>
                decimal.TryParse(Path.GetFileName(x), CultureInfo.InvariantCulture, out var version) ? version : 0
            )
            .Select(x => Path.Combine(x, "bin", program))
            .FirstOrDefault(File.Exists)
        ?? program;
}
