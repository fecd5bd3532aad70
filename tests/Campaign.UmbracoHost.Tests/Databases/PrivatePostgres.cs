using System.Diagnostics;
using Npgsql;

namespace Campaign.Testing.Databases;

/// <summary>
/// A PostgreSQL server for this test run alone: started at first use, listening on a socket in its own folder and on no
/// port, gone at the end. As root it runs as the user postgres, because PostgreSQL refuses root.
/// </summary>
internal sealed class PrivatePostgres
{
    private static readonly Lazy<PrivatePostgres> Started = new(() => new PrivatePostgres());

    private readonly string _folder = Directory.CreateTempSubdirectory("campaign-pg-").FullName;
    private int _databases;

    private PrivatePostgres(PrivatePostgres? like = null)
    {
        if (IsRoot)
            Run("chown", "postgres", _folder);
        if (like is null)
            Create();
        else
            Copy(like);
        Start();
        StopAfterTheRun();
    }

    public static PrivatePostgres Instance => Started.Value;

    /// <summary>Another server, which a test may stop.</summary>
    public static PrivatePostgres Another() => new();

    /// <summary>A server that follows this one, reads only, and can take its place.</summary>
    public PrivatePostgres Standby() => new(this);

    private void Create() =>
        Run(
            Tool("initdb"),
            "--pgdata",
            Data,
            "--username",
            "postgres",
            "--auth",
            "trust",
            "--encoding",
            "UTF8",
            "--locale",
            "C.UTF-8",
            "--no-sync"
        );

    private void Copy(PrivatePostgres like) =>
        Run(
            Tool("pg_basebackup"),
            "--pgdata",
            Data,
            "--host",
            like._folder,
            "--username",
            "postgres",
            "--checkpoint",
            "fast",
            "--write-recovery-conf",
            "--no-sync"
        );

    private static bool IsRoot => Environment.UserName == "root";

    private string Data => Path.Combine(_folder, "data");

    /// <summary>A database, empty or a copy of another that nobody uses any more; its connection string.</summary>
    public string CreateDatabase(string? like = null)
    {
        var name = $"campaign_{Interlocked.Increment(ref _databases)}";
        var template = like is null ? "template1" : new NpgsqlConnectionStringBuilder(like).Database!;
        // Connections that wait in a pool would count as use.
        Execute($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{template}'");
        Execute($"CREATE DATABASE {name} TEMPLATE {template}");
        return ConnectionString(name);
    }

    private void Execute(string text)
    {
        using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        connection.Open();
        using var command = new NpgsqlCommand(text, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>Starts it again after <see cref="Stop"/>.</summary>
    public void Start() =>
        Run(
            Tool("pg_ctl"),
            "--pgdata",
            Data,
            "--log",
            Path.Combine(_folder, "log"),
            "--wait",
            "--options",
            $"-k {_folder} -c listen_addresses='' -c fsync=off -c max_connections=400",
            "start"
        );

    /// <summary>Stops it as a failing machine would, without a word to its clients.</summary>
    public void Stop() => Run(Tool("pg_ctl"), "--pgdata", Data, "--mode", "immediate", "--wait", "stop");

    /// <summary>Makes a copy the server that takes writes.</summary>
    public void Promote() => Run(Tool("pg_ctl"), "--pgdata", Data, "--wait", "promote");

    /// <summary>From now on nothing is acknowledged before a copy has it.</summary>
    public void WaitForCopies()
    {
        Execute("ALTER SYSTEM SET synchronous_standby_names = '*'");
        Execute("SELECT pg_reload_conf()");
    }

    /// <summary>The connection string of a database on this server or on its copy, whichever takes writes.</summary>
    public string Or(PrivatePostgres copy, string database) =>
        new NpgsqlConnectionStringBuilder(database) { Host = $"{_folder},{copy._folder}" }.ConnectionString;

    /// <summary>Lets all of its processes hang, or go on: connections stay open and say nothing.</summary>
    public void Hang(bool hang)
    {
        var first = File.ReadLines(Path.Combine(Data, "postmaster.pid")).First();
        using var kill = Process.Start(
            "sh",
            ["-c", $"kill -{(hang ? "STOP" : "CONT")} {first} $(ps -o pid= --ppid {first})"]
        );
        kill.WaitForExit();
    }

    private string ConnectionString(string database) => $"Host={_folder};Username=postgres;Database={database}";

    // the process of the tests may be killed before it has cleaned up: this one waits for its end, however it comes
    private void StopAfterTheRun()
    {
        const string script =
            """exec >/dev/null 2>&1; run=$1 folder=$2; shift 2; """
            + """while kill -0 "$run"; do sleep 0.3; done; "$@"; rm -rf "$folder" """;
        string[] stop = [.. Command(Tool("pg_ctl"), "--pgdata", Data, "--mode", "immediate", "stop")];
        Process.Start("setsid", ["sh", "-c", script, "sh", $"{Environment.ProcessId}", _folder, .. stop]).Dispose();
    }

    private static string Tool(string name) =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .GetDirectories("/usr/lib/postgresql")
                .Select(x => Path.Combine(x, "bin", name))
                .Where(File.Exists)
                .Max()
                ?? name
            : name;

    private static IEnumerable<string> Command(string program, params string[] arguments) =>
        IsRoot && program != "chown"
            ? ["runuser", "-u", "postgres", "--", program, .. arguments]
            : [program, .. arguments];

    private static void Run(string program, params string[] arguments)
    {
        string[] command = [.. Command(program, arguments)];
        var start = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = "/" };
        start.RedirectStandardOutput = start.RedirectStandardError = !arguments.Contains("start");
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var errors = start.RedirectStandardError ? process.StandardError.ReadToEnd() : "";
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(
                $"{program} failed: {errors} Install the package postgresql to run these tests."
            );
    }
}
