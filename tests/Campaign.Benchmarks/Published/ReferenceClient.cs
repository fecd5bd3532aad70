using System.Diagnostics;
using Campaign.Benchmarks.Search;

namespace Campaign.Benchmarks.Published;

/// <summary>The reference client of mirrors as a process.</summary>
internal static class ReferenceClient
{
    /// <summary>Starts it on a folder.</summary>
    public static Process Start(Uri site, DirectoryInfo folder, params string[] options)
    {
        var program = Corpus.Folder("tests/SyncClient/bin/Release/net10.0/SyncClient.dll");
        var client = Process.Start(
            new ProcessStartInfo("dotnet", [program, $"{site}", folder.FullName, .. options])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        client.BeginOutputReadLine();
        client.BeginErrorReadLine();
        return client;
    }

    /// <summary>Lets it come up to date; the milliseconds it takes, its own start included.</summary>
    public static async Task<double> CatchUpAsync(Uri site, DirectoryInfo folder)
    {
        var watch = Stopwatch.StartNew();
        using var client = Start(site, folder, "--once");
        await client.WaitForExitAsync();
        return client.ExitCode == 0
            ? watch.Elapsed.TotalMilliseconds
            : throw new InvalidOperationException("The reference client failed.");
    }
}
