using System.Diagnostics;
using System.Globalization;
using Campaign.Core.HelpCalls;

namespace Campaign.HelpCalls;

/// <summary>How long the longest text that is read takes, for input that is hard to read.</summary>
internal static class Speed
{
    private const int Longest = 16_000;
    private const int Times = 15;

    private static readonly (string Name, string Text)[] Inputs =
    [
        (
            "a story with full stops",
            "Hôm nay tôi đi chợ về nấu cơm cho con, chồng tôi say rượu chửi mắng rồi đánh tôi. "
        ),
        ("a story without", "hôm nay tôi đi chợ về nấu cơm cho con chị hàng xóm hay bị chồng chị ấy chửi mắng "),
        ("typing mistakes", "chônfg ddnah wm hoia "),
        ("replaced letters", "ch*ng đ**h 3m "),
        ("people only", "con bé nhà bên cạnh chị em gái tôi bị "),
        ("Khmer", "សូមជួយខ្ញុំផង "),
    ];

    /// <summary>Prints the median of the processor time and by the clock, in milliseconds.</summary>
    public static int Run()
    {
        foreach (var (name, text) in Inputs)
        {
            var typed = string.Concat(Enumerable.Repeat(text, (Longest / text.Length) + 1))[..Longest];
            CallRecogniser.Shipped.Judge(typed);
            var (clock, used) = (new List<double>(), new List<double>());
            for (var i = 0; i < Times; i++)
            {
                var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
                CallRecogniser.Shipped.Judge(typed);
                clock.Add(watch.Elapsed.TotalMilliseconds);
                used.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
            }
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name, -24} {Median(used):F0} ms, clock {Median(clock):F0}"
                )
            );
        }
        return 0;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
