using System.Runtime.InteropServices;

namespace Campaign.Benchmarks;

/// <summary>
/// Processor time of this thread (Linux): what the work itself costs, whatever else the machine is doing.
/// </summary>
internal static partial class ThreadClock
{
    private const int ThreadProcessorTime = 3;

    /// <summary>Milliseconds of processor time this thread has used.</summary>
    public static double Milliseconds() =>
        clock_gettime(ThreadProcessorTime, out var now) == 0
            ? now.Seconds * 1000.0 + now.Nanoseconds / 1e6
            : throw new PlatformNotSupportedException("Processor time of a thread is read on Linux only.");

    [DllImport("libc")]
    private static extern int clock_gettime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
