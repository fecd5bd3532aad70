using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Campaign.Benchmarks.Traffic;

/// <summary>Latencies by kind of request, and everything that was not answered as it should be.</summary>
internal sealed class Tally
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<float>> _times = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _errors = new(StringComparer.Ordinal);

    /// <summary>How many requests were answered.</summary>
    public int Answered => _times.Sum(x => x.Value.Count);

    /// <summary>How many went wrong.</summary>
    public int Errors => _errors.Values.Sum();

    /// <summary>Sends a request and counts it; the answer, or null if none was good. Never throws.</summary>
    /// <param name="kind">The row it is counted in.</param>
    /// <param name="http">The client.</param>
    /// <param name="request">The request.</param>
    /// <param name="due">When it was to be sent.</param>
    public async Task<(string? Tag, string Body)?> SendAsync(
        string kind,
        HttpClient http,
        HttpRequestMessage request,
        long due
    )
    {
        try
        {
            using var answer = await http.SendAsync(request);
            var body = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.NotModified))
            {
                Fail($"{kind}: {(int)answer.StatusCode}");
                return null;
            }
            _times.GetOrAdd(kind, static _ => []).Enqueue((float)Stopwatch.GetElapsedTime(due).TotalMilliseconds);
            return (answer.Headers.ETag?.ToString(), body);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
        {
            Fail($"{kind}: {e.GetType().Name}");
            return null;
        }
        finally
        {
            request.Dispose();
        }
    }

    /// <summary>Counts something that went wrong.</summary>
    public void Fail(string what) => _errors.AddOrUpdate(what, 1, static (_, n) => n + 1);

    /// <summary>Milliseconds within which a share of all requests were answered.</summary>
    public double Within(double share) => Within([.. _times.Values.SelectMany(x => x)], share);

    /// <summary>One line for each kind and each error.</summary>
    public void Write(TextWriter output)
    {
        foreach (var (kind, times) in _times.OrderBy(x => x.Key, StringComparer.Ordinal))
        {
            float[] all = [.. times];
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{kind, -16}{all.Length, 9} answers  p50 {Within(all, 0.5), 8:F2} ms  "
                        + $"p95 {Within(all, 0.95), 8:F2} ms  p99 {Within(all, 0.99), 8:F2} ms  "
                        + $"slowest {all.Max(), 8:F1} ms"
                )
            );
        }
        foreach (var (what, count) in _errors.OrderBy(x => x.Key, StringComparer.Ordinal))
            output.WriteLine($"{what, -16}{count, 9} errors");
    }

    private static double Within(float[] times, double share)
    {
        Array.Sort(times);
        return times.Length == 0 ? double.NaN : times[(int)((times.Length - 1) * share)];
    }
}
