using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Campaign.Core.Publication;
using Microsoft.Data.Sqlite;

namespace Campaign.Web.Tests.Whole.Killing;

/// <summary>The product as a separate process on an empty SQLite database, to be killed and restarted.</summary>
/// <param name="settings">Settings in addition to those that every test needs.</param>
internal sealed class ProductProcess(params (string Name, string Value)[] settings) : IDisposable
{
    public const string Email = "quan-tri@example.vn",
        Password = "cau vong sau con mua rao";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-kill-");
    private readonly ConcurrentQueue<string> _log = new();
    private readonly int _port = FreePort();
    private Process? _process;

    /// <summary>Its data folder.</summary>
    public string Folder => _folder.FullName;

    public Uri Address => new($"http://127.0.0.1:{_port}");

    /// <summary>Runs a command of the product and returns its standard output.</summary>
    public async Task<string> CommandAsync(params string[] arguments)
    {
        using var process = Run(arguments);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException(string.Join('\n', _log));
    }

    /// <summary>Starts it and waits until it serves readers.</summary>
    public async Task StartAsync()
    {
        _process = Run([]);
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        using var http = new HttpClient { BaseAddress = Address };
        while (!await IsReadyAsync(http))
        {
            Assert.False(_process.HasExited, string.Join('\n', _log));
            await Task.Delay(50);
        }
    }

    /// <summary>
    /// Number of rows in the publication log that are changes themselves, and not of items that show the changed text.
    /// </summary>
    public long LogRows() =>
        (long)Read($"SELECT count(*) FROM publication_log WHERE reason <> {(int)ChangeReason.Related}").Single();

    /// <summary>Messages that nobody has accepted yet, each with its last error.</summary>
    public string Untaken() =>
        string.Join(
            "; ",
            Read(
                "SELECT MessageId || ' ' || Attempts || ' ' || ifnull(LastError, '') || ' ' || NextAttemptAt "
                    + "FROM webhook_delivery WHERE DeliveredAt IS NULL"
            )
        );

    private List<object> Read(string sql)
    {
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(_folder.FullName, "campaign.db")};Mode=ReadOnly;Pooling=false"
        );
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var all = new List<object>();
        while (rows.Read())
            all.Add(rows.GetValue(0));
        return all;
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Sends SIGTERM, so that it stops by itself.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Signal("TERM");
        await kill.WaitForExitAsync();
    }

    /// <summary>Lets it hang, or go on: it takes connections and says nothing.</summary>
    public void Hang(bool hang)
    {
        using var kill = Signal(hang ? "STOP" : "CONT");
        kill.WaitForExit();
    }

    /// <summary>Waits until it has ended and returns its exit code.</summary>
    public async Task<int> EndAsync()
    {
        await _process!.WaitForExitAsync();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        _process?.Kill();
        _process?.WaitForExit();
        _process?.Dispose();
        _folder.DeleteAll();
    }

    private Process Signal(string name) =>
        Process.Start("kill", [$"-{name}", _process!.Id.ToString(CultureInfo.InvariantCulture)]);

    private static async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync("/healthz/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private Process Run(string[] arguments)
    {
        var process = Start(
            _folder,
            arguments,
            [
                ("ASPNETCORE_URLS", Address.ToString()),
                ("Campaign__RateLimit__PerAddress", int.MaxValue.ToString(CultureInfo.InvariantCulture)),
                ("Campaign__RateLimit__PerKey", int.MaxValue.ToString(CultureInfo.InvariantCulture)),
                ("Campaign__Webhooks__AllowedNetworks", "127.0.0.1, ::1"),
                // A claim on a delivery lasts twice as long and has to expire after a kill.
                ("Campaign__Webhooks__TimeoutSeconds", "2"),
                ("Umbraco__CMS__Unattended__UnattendedUserName", "Quản trị viên mẫu"),
                ("Umbraco__CMS__Unattended__UnattendedUserEmail", Email),
                ("Umbraco__CMS__Unattended__UnattendedUserPassword", Password),
                .. settings,
            ]
        );
        process.ErrorDataReceived += (_, x) => _log.Enqueue(x.Data ?? "");
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>
    /// Starts a process of the product on this data, with the repository's content. Its outputs must be read.
    /// </summary>
    internal static Process Start(
        DirectoryInfo data,
        string[] arguments,
        params (string Name, string Value)[] settings
    ) => StartThrough([], data, arguments, settings);

    /// <summary>
    /// The same, but started by another program, which gets the product's command line after its own arguments.
    /// </summary>
    internal static Process StartThrough(
        string[] program,
        DirectoryInfo data,
        string[] arguments,
        params (string Name, string Value)[] settings
    )
    {
        string[] line = [.. program, "dotnet", typeof(Application).Assembly.Location, .. arguments];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (
            var (name, value) in ((string, string)[])
                [
                    ("Campaign__DataPath", data.FullName),
                    ("Campaign__ContentPath", WholeSite.Repository("content")),
                    ("Campaign__ThemesPath", WholeSite.Repository("themes")),
                    ("Campaign__Register", ""),
                    // Pictures are not tested here, and without a browser it starts in half the time.
                    ("Campaign__Rendering__BrowserPath", "/nonexistent"),
                    .. settings,
                ]
        )
            start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
