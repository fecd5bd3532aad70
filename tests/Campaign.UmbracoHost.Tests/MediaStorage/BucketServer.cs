using System.Diagnostics;
using System.Globalization;
using Campaign.Testing.Backoffice;

namespace Campaign.Testing.MediaStorage;

/// <summary>s3rver in a process of its own: a bucket that can go away and come back.</summary>
internal sealed class BucketServer : IAsyncDisposable
{
    public const string Bucket = "tep-chien-dich",
        Key = "S3RVER",
        Secret = "S3RVER";

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "MediaStorage", "Bucket");
    private static readonly Lazy<Task> Installed = new(() => NodeProgram.InstallAsync(Program));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-bucket-");
    private Process? _process;
    private int _port;

    public string Endpoint => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_port}");

    /// <summary>The settings of a site whose files are in the bucket.</summary>
    public Dictionary<string, string?> Settings =>
        new()
        {
            ["Campaign:Media:S3:Bucket"] = Bucket,
            ["Campaign:Media:S3:Endpoint"] = Endpoint,
            ["Campaign:Media:S3:Prefix"] = "tinh/lang-son",
            ["Campaign:Media:S3:AccessKey"] = Key,
            ["Campaign:Media:S3:SecretKey"] = Secret,
        };

    public static async Task<BucketServer> StartAsync()
    {
        await Installed.Value;
        var server = new BucketServer();
        await server.ComeAsync();
        return server;
    }

    /// <summary>Comes back, at the same address and with what it had.</summary>
    public async Task ComeAsync()
    {
        _process = NodeProgram.Start(
            Program,
            "node",
            ["--openssl-legacy-provider", "server.mjs", _folder.FullName, $"{_port}", Bucket]
        );
        var line = await _process.StandardOutput.ReadLineAsync();
        _port = int.Parse(
            line ?? throw new InvalidOperationException(await _process.StandardError.ReadToEndAsync()),
            CultureInfo.InvariantCulture
        );
    }

    /// <summary>Goes away; its port refuses.</summary>
    public async Task GoAsync()
    {
        if (_process is null)
            return;
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Takes connections and says nothing, until it goes on.</summary>
    public Task HangAsync() => SignalAsync("-STOP");

    public Task GoOnAsync() => SignalAsync("-CONT");

    public async ValueTask DisposeAsync()
    {
        await GoAsync();
        _folder.DeleteAll();
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [signal, $"{_process!.Id}"]);
        await kill.WaitForExitAsync();
    }
}
