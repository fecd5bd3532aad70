using System.Diagnostics;
using System.Globalization;
using Campaign.Core.HelpCalls;

namespace Campaign.Benchmarks.Site;

/// <summary>
/// How long what is hard to read takes: the recogniser alone in this process, and the whole answer of a running
/// product.
/// </summary>
internal static class HardInput
{
    private const int Runs = 30;

    private static readonly (string Name, string Text)[] Inputs =
    [
        ("4,000 letters without a blank", new string('a', 4_000)),
        ("4,000 letters of slips", Many("chônfg ddnah wm hoia, cuwus vowis ")),
        ("only marks", Many("\u0301\u0323")),
        ("emoji", Many("🆘😭")),
        ("Khmer", Many("សូមជួយខ្ញុំផង ")),
        ("a whole story", Many("Hôm nay trời nắng, tôi đi chợ mua rau rồi về nấu cơm cho các con ăn. ")),
        ("a story in English", Many("today i went to the market and then my husband came home from his work. ")),
    ];

    /// <summary>Prints median and worst, in milliseconds.</summary>
    public static async Task<int> RunAsync(string url)
    {
        using var client = new HttpClient { BaseAddress = new Uri(url) };
        foreach (var (name, text) in Inputs)
        {
            var alone = Worked(() => CallRecogniser.Shipped.Judge(text));
            var status = 0;
            var answer = await MeasureAsync(async () =>
            {
                using var form = new FormUrlEncodedContent([new("q", text)]);
                using var response = await client.PostAsync("/tim-kiem", form);
                status = (int)response.StatusCode;
                return await response.Content.ReadAsStringAsync();
            });
            Console.WriteLine($"{name}: recogniser {alone} ms of processor, page {answer} ms, status {status}");
        }
        return 0;
    }

    private static string Worked(Func<CallVerdict> work)
    {
        var times = new List<double>();
        for (var i = 0; i <= Runs; i++)
        {
            var start = ThreadClock.Milliseconds();
            work();
            times.Add(ThreadClock.Milliseconds() - start);
        }
        return Figures(times[1..]);
    }

    private static async Task<string> MeasureAsync<T>(Func<Task<T>> work)
    {
        await work();
        var times = new List<double>();
        for (var i = 0; i < Runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await work();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return Figures(times);
    }

    private static string Figures(List<double> times)
    {
        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"{times[times.Count / 2]:F1} (worst {times[^1]:F1})");
    }

    private static string Many(string text) => string.Concat(Enumerable.Repeat(text, 4_000))[..4_000];
}
