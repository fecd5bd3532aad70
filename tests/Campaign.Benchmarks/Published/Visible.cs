using System.Diagnostics;
using System.Net;

namespace Campaign.Benchmarks.Published;

/// <summary>Waits until a site shows something.</summary>
/// <param name="site">Its address.</param>
/// <param name="isGone">Whether it has ended, so that nobody waits for it any more.</param>
internal sealed class Visible(Uri site, Func<bool>? isGone = null) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(2);
    private readonly HttpClient _http = new() { BaseAddress = site };

    /// <summary>Milliseconds on a watch when an address shows a text.</summary>
    public async Task<double> AfterAsync(Stopwatch watch, string path, string text)
    {
        await UntilAsync(path, text);
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>Waits until an address answers with 200 and a text.</summary>
    public async Task UntilAsync(string path, string text)
    {
        for (var end = Stopwatch.StartNew(); end.Elapsed < Patience; await Task.Delay(2))
            try
            {
                using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative));
                if (
                    answer.StatusCode == HttpStatusCode.OK
                    && (await answer.Content.ReadAsStringAsync()).Contains(text, StringComparison.Ordinal)
                )
                    return;
            }
            catch (HttpRequestException) when (isGone?.Invoke() != true)
            {
                // not listening yet
            }
        throw new TimeoutException($"{site}{path}");
    }

    public void Dispose() => _http.Dispose();
}
