using System.Diagnostics;
using System.Globalization;
using Campaign.Benchmarks.Published;

namespace Campaign.Benchmarks.Traffic;

/// <summary>One address at an even rate: the p99 of Peers/peers.sh, which wrk cannot give.</summary>
internal static class RateBenchmark
{
    private const int WarmUp = 2;

    public static async Task<int> RunAsync(string url, double perSecond, int seconds, string? tag)
    {
        Cores.TakeSecond();
        using var http = new HttpClient();
        Tally warm = new(),
            tally = new();
        await OpenRate.RunAsync(perSecond, TimeSpan.FromSeconds(WarmUp), (_, due) => SendAsync(warm, due));
        await OpenRate.RunAsync(perSecond, TimeSpan.FromSeconds(seconds), (_, due) => SendAsync(tally, due));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"p50 {tally.Within(0.5):F2} ms, p99 {tally.Within(0.99):F2} ms at {perSecond:F0}/s, "
                    + $"{tally.Errors} errors of {tally.Answered + tally.Errors}"
            )
        );
        return 0;

        Task SendAsync(Tally to, long due)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, url);
            if (tag is not null)
                request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            return to.SendAsync("", http, request, due);
        }
    }
}
