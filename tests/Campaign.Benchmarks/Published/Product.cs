using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Campaign.Benchmarks.Search;

namespace Campaign.Benchmarks.Published;

/// <summary>The published product as a process of its own.</summary>
/// <param name="program">Its program, of <see cref="PublishedBuild"/>.</param>
/// <param name="settings">Its settings, of <see cref="Settings"/>.</param>
/// <param name="before">What its command line is put after: a core it is kept on.</param>
internal sealed class Product(string program, Dictionary<string, string?> settings, params string[] before)
    : IDisposable
{
    private Process? _process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <summary>MiB in memory now.</summary>
    public long Resident
    {
        get
        {
            _process!.Refresh();
            return _process.WorkingSet64 >> 20;
        }
    }

    /// <summary>MiB in memory at most since its start.</summary>
    public long Peak
    {
        get
        {
            _process!.Refresh();
            return _process.PeakWorkingSet64 >> 20;
        }
    }

    /// <summary>Processor time since its start.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process!.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Settings of a product over content of its own, in quotas that no benchmark reaches.</summary>
    /// <param name="data">Its data folder.</param>
    /// <param name="content">Its content files.</param>
    public static Dictionary<string, string?> Settings(string data, string content) =>
        new()
        {
            ["Campaign:DataPath"] = data,
            ["Campaign:ContentPath"] = content,
            ["Campaign:ThemesPath"] = Corpus.Folder("themes"),
            ["Campaign:Register"] = "",
            ["Campaign:RateLimit:PerAddress"] = "1000000",
        };

    /// <summary>Starts it; ends when it has answered for the first time, with the time that took.</summary>
    public async Task<TimeSpan> StartAsync(string path = "/api/v1/messages")
    {
        string[] line = [.. before, "dotnet", program];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        start.Environment["DOTNET_gcServer"] = "0";
        var watch = Stopwatch.StartNew();
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await UntilAsync(path);
        return watch.Elapsed;
    }

    /// <summary>Waits until an address answers with 200.</summary>
    public async Task UntilAsync(string path)
    {
        using var visible = new Visible(Address, () => _process!.HasExited);
        await visible.UntilAsync(path, "");
    }

    /// <summary>Ends it at once.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        _process?.Kill();
        _process?.WaitForExit();
        _process?.Dispose();
    }

    /// <summary>A port nobody listens on.</summary>
    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
