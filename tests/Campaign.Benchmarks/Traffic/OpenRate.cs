using System.Diagnostics;

namespace Campaign.Benchmarks.Traffic;

/// <summary>
/// Sends requests at fixed times, however long earlier ones take. Latency counts from the time a request was due, so
/// that a server that stands still is not asked less.
/// </summary>
internal static class OpenRate
{
    // Who is that far behind will not answer this rate; the rest would only fill the memory.
    private const int MostAtOnce = 20_000;

    /// <summary>Sends at an even rate; what is sent gets its number and the moment it was due.</summary>
    public static Task RunAsync(double perSecond, TimeSpan length, Func<int, long, Task> send) =>
        RunAsync(Enumerable.Range(0, (int)(perSecond * length.TotalSeconds)).Select(n => n / perSecond), send);

    /// <summary>Sends at given seconds after the start, in ascending order; ends when all are answered.</summary>
    public static async Task RunAsync(IEnumerable<double> seconds, Func<int, long, Task> send)
    {
        var (begun, running) = (Stopwatch.GetTimestamp(), 0);
        foreach (var (number, second) in seconds.Index())
        {
            var due = begun + (long)(second * Stopwatch.Frequency);
            for (long left; (left = due - Stopwatch.GetTimestamp()) > 0; )
                await Task.Delay(TimeSpan.FromSeconds((double)left / Stopwatch.Frequency));
            if (Interlocked.Increment(ref running) > MostAtOnce)
                throw new InvalidOperationException($"{MostAtOnce} requests wait: the server is far from this rate.");
            _ = OneAsync(number, due);
        }
        while (Volatile.Read(ref running) > 0)
            await Task.Delay(10);

        async Task OneAsync(int number, long due)
        {
            await send(number, due);
            Interlocked.Decrement(ref running);
        }
    }
}
