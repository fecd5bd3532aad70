using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Campaign.UmbracoHost.Media.Workers;

/// <summary>How a worker is started: the program that holds <see cref="FileWorker"/>, with its command.</summary>
/// <param name="File">The program to start.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record WorkerProgram(string File, IReadOnlyList<string> Arguments)
{
    // A worker needs to find the runtime and a place for files. It is told nothing else: no password, no key.
    private static readonly string[] Known = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot", "LANG", "LC_ALL"];

    /// <summary>Starts the program that this assembly is the entry of.</summary>
    /// <param name="entry">An assembly whose Main serves workers.</param>
    public static WorkerProgram Of(Assembly entry)
    {
        var (name, running) = (entry.GetName().Name, Environment.ProcessPath);
        if (NameOf(running) == name)
            return new(running!, [FileWorker.Command]);
        if (NameOf(running) != "dotnet" && Host(entry) is { } host)
            return new(host, [FileWorker.Command]);
        // Under a test runner or IIS, another program has loaded the assembly.
        return new(NameOf(running) == "dotnet" ? running! : "dotnet", ["exec", entry.Location, FileWorker.Command]);
    }

    /// <summary>Starts it, told nothing of the product's settings; its input and outputs are the caller's.</summary>
    /// <exception cref="InvalidOperationException">It did not start.</exception>
    public Process Start()
    {
        var start = new ProcessStartInfo(File, Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var name in start.Environment.Keys.ToList())
            if (!Known.Contains(name) && !name.StartsWith("DOTNET_", StringComparison.Ordinal))
                start.Environment.Remove(name);
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(
            Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../..")
        );
        // It does one task at a time, so a heap for each core would only hold memory.
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_GCConserveMemory"] = "5";
        return Process.Start(start) ?? throw new InvalidOperationException($"{File} did not start.");
    }

    private static string? Host(Assembly entry)
    {
        var host = Path.ChangeExtension(entry.Location, OperatingSystem.IsWindows() ? ".exe" : null);
        return System.IO.File.Exists(host) ? host : null;
    }

    private static string? NameOf(string? path) =>
        OperatingSystem.IsWindows() ? Path.GetFileNameWithoutExtension(path) : Path.GetFileName(path);
}
