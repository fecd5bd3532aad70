using System.Diagnostics;
using Campaign.Benchmarks.Search;

namespace Campaign.Benchmarks.Published;

/// <summary>nginx with the sample settings of deploy/nginx, changed in nothing but names, paths and TLS.</summary>
internal sealed class SampleNginx : IDisposable
{
    private readonly Process _process;

    private SampleNginx(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Starts it in front of the product, on the first core.</summary>
    public static async Task<SampleNginx> StartAsync(string folder, Uri product)
    {
        Directory.CreateDirectory(folder);
        var port = Product.FreePort();
        var settings = Write(folder, product, port, isBraked: true);
        var nginx = new SampleNginx(
            Process.Start(Cores.First[0], [.. Cores.First[1..], "nginx", "-p", folder, "-c", settings]),
            new Uri($"http://127.0.0.1:{port}")
        );
        using var visible = new Visible(nginx.Address, () => nginx._process.HasExited);
        await visible.UntilAsync("/healthz/live", "");
        return nginx;
    }

    /// <summary>Writes the settings; the path of the file.</summary>
    /// <param name="folder">Where it keeps everything.</param>
    /// <param name="product">The product behind it.</param>
    /// <param name="port">Where it listens, on loopback.</param>
    /// <param name="isBraked">Whether a single address is braked, as in the sample; the load has only one.</param>
    public static string Write(string folder, Uri product, int port, bool isBraked)
    {
        var sample = File.ReadAllLines(Corpus.Folder("deploy/nginx/campaign.conf"))
            .Where(x => !x.TrimStart().StartsWith("ssl_", StringComparison.Ordinal));
        var text = string.Join('\n', sample);
        foreach (
            var (old, other) in ((string, string)[])
                [
                    ("server 127.0.0.1:5000;", $"server {product.Authority};"),
                    ("/var/lib/nginx/campaign", Path.Combine(folder, "cache")),
                    ("/var/log/nginx/campaign.log", Path.Combine(folder, "access.log")),
                    ("listen 80;", $"listen unix:{Path.Combine(folder, "redirect.sock")};"),
                    ("listen 443 ssl;", $"listen 127.0.0.1:{port};"),
                    ("rate=100r/s", isBraked ? "rate=100r/s" : "rate=1000000r/s"),
                    ("burst=200", isBraked ? "burst=200" : "burst=1000000"),
                ]
        )
            text = text.Contains(old, StringComparison.Ordinal)
                ? text.Replace(old, other, StringComparison.Ordinal)
                : throw new InvalidOperationException($"The sample has no “{old}” any more.");
        File.WriteAllText(Path.Combine(folder, "campaign.conf"), text);
        var settings = Path.Combine(folder, "nginx.conf");
        File.WriteAllText(
            settings,
            $$"""
            user root; daemon off; worker_processes 1; worker_rlimit_nofile 20000;
            pid {{folder}}/nginx.pid; error_log {{folder}}/error.log;
            events { worker_connections 10000; }
            http { keepalive_requests 100000000; include {{folder}}/campaign.conf; }
            """
        );
        return settings;
    }

    public void Dispose()
    {
        // The worker goes with its master only when that is asked.
        using (var quit = Process.Start("kill", ["-TERM", $"{_process.Id}"]))
            quit.WaitForExit();
        _process.WaitForExit();
        _process.Dispose();
    }
}
