using System.Diagnostics;
using System.Net;
using Campaign.Testing.Databases;
using Campaign.Web;

namespace Campaign.Benchmarks.Publish;

/// <summary>Processes of the product on one database, with one folder of uploaded files.</summary>
internal sealed class ServedNodes : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(2);

    private readonly List<Process> _processes = [];
    private readonly string? _postgres;

    public ServedNodes(bool postgres) => _postgres = postgres ? PrivatePostgres.Instance.CreateDatabase() : null;

    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("campaign-bench-");

    public HttpClient Http { get; } = new();

    /// <summary>The content that is imported at the first start.</summary>
    public string ContentPath { get; set; } = SampleContent.Repository("content");

    /// <summary>The settings of a node.</summary>
    /// <param name="data">Its data folder; SQLite has its database there.</param>
    public Dictionary<string, string?> Settings(string data) =>
        new()
        {
            ["Campaign:DataPath"] = Path.Combine(Folder.FullName, data),
            ["Campaign:MediaPath"] = Path.Combine(Folder.FullName, "media"),
            ["Campaign:ContentPath"] = ContentPath,
            ["Campaign:ThemesPath"] = SampleContent.Repository("themes"),
            ["Campaign:Register"] = "",
            ["Campaign:Node"] = data,
            ["Campaign:RateLimit:PerAddress"] = "1000000",
            ["ConnectionStrings:umbracoDbDSN"] = _postgres ?? "",
            ["ConnectionStrings:umbracoDbDSN_ProviderName"] = _postgres is null ? "Microsoft.Data.Sqlite" : "Npgsql",
        };

    /// <summary>Starts a node and waits until it serves.</summary>
    public async Task<Process> ServeAsync(string data, string url)
    {
        Directory.CreateDirectory(Path.Combine(Folder.FullName, "media"));
        var start = new ProcessStartInfo("dotnet", [typeof(Application).Assembly.Location])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Settings(data))
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        start.Environment["ASPNETCORE_URLS"] = url;
        var process = Process.Start(start)!;
        _processes.Add(process);
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await UntilAsync($"{url}/api/v1/messages", _ => true);
        return process;
    }

    public async Task KillAsync(Process process)
    {
        process.Kill();
        await process.WaitForExitAsync();
        _processes.Remove(process);
    }

    /// <summary>Waits for an answer.</summary>
    public async Task UntilAsync(string url, Func<string, bool> good)
    {
        for (var end = Stopwatch.StartNew(); end.Elapsed < Patience; await Task.Delay(2))
            try
            {
                using var answer = await Http.GetAsync(new Uri(url));
                if (answer.StatusCode == HttpStatusCode.OK && good(await answer.Content.ReadAsStringAsync()))
                    return;
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }
        throw new TimeoutException(url);
    }

    /// <summary>Memory of a process in MiB.</summary>
    public static long Resident(Process process)
    {
        process.Refresh();
        return process.WorkingSet64 >> 20;
    }

    /// <summary>How busy the machine is.</summary>
    public static string Load() => File.ReadAllText("/proc/loadavg").Split(' ')[0];

    public void Dispose()
    {
        Http.Dispose();
        foreach (var process in _processes)
        {
            process.Kill();
            process.WaitForExit();
            process.Dispose();
        }
        Folder.Delete(recursive: true);
    }
}
