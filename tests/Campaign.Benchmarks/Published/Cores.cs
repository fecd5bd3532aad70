using System.Diagnostics;

namespace Campaign.Benchmarks.Published;

/// <summary>The server measured has the first core, the load the second.</summary>
internal static class Cores
{
    private const int Second = 2;

    /// <summary>Puts what a process starts with on the first core.</summary>
    public static string[] First => ["taskset", "-c", "0"];

    /// <summary>Moves this process to the second core, where there is one.</summary>
    public static void TakeSecond()
    {
        if (!OperatingSystem.IsLinux() || Environment.ProcessorCount < 2)
            throw new PlatformNotSupportedException("Needs Linux and two cores: one for the server, one for the load.");
        using var self = Process.GetCurrentProcess();
        self.ProcessorAffinity = Second;
    }

    /// <summary>The machine's load average of the last minute.</summary>
    public static string Load() => File.ReadAllText("/proc/loadavg").Split(' ')[0];
}
