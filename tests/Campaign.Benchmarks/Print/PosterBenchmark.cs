using System.Diagnostics;
using System.Globalization;
using Campaign.Rendering.Cache;
using Campaign.Rendering.Templates;
using Campaign.Rendering.Tests.Support;

namespace Campaign.Benchmarks.Print;

/// <summary>
/// An A3 poster: cold, warm and from the cache, beside WeasyPrint and LibreOffice on the same HTML in the same run.
/// </summary>
internal static class PosterBenchmark
{
    private const int Rounds = 9;

    public static async Task<int> RunAsync()
    {
        await using var studio = new Studio();
        var format = PrintFormats.Get("a3");
        PrintContent Copy(int number) => Samples.Of("ky-nguyen-so") with { PlaceName = $"Xã Mẫu {number}" };
        var html = Path.Combine(studio.Folder, "a3.html");
        File.WriteAllText(html, PrintDocument.Compose(Copy(0), studio.Themes.Get("ky-nguyen-so"), format, new()));

        var start = await TimeAsync(() => studio.Renderer.WarmAsync());
        var first = await TimeAsync(() => RenderAsync(0));
        using var peer = new WeasyPrint(html, Path.Combine(studio.Folder, "peer.pdf"));
        var peerCold = peer.Next();
        // In turns, so that what else the machine does falls on both.
        var (warm, peerWarm, row, kept) = (
            new List<double>(),
            new List<double>(),
            new List<double>(),
            new List<double>()
        );
        for (var i = 1; i <= Rounds; i++)
        {
            warm.Add(await TimeAsync(() => RenderAsync(i)));
            peerWarm.Add(peer.Next());
        }
        for (var i = Rounds + 1; i <= 2 * Rounds; i++)
            row.Add(await TimeAsync(() => RenderAsync(i)));
        for (var i = 1; i <= Rounds; i++)
            kept.Add(await TimeAsync(() => RenderAsync(i)));
        var office = new LibreOffice(html, studio.Folder);
        var (officeCold, officeWarm) = office.Measure(Rounds);

        var load = File.ReadAllText("/proc/loadavg").Split(' ')[0];
        Console.WriteLine($"A3 poster, seconds, load average {load}, {Environment.ProcessorCount} cores");
        Line("Campaign: Chromium's start", start);
        Line("Campaign: first poster after it", first);
        Line("Campaign: warm, median", Median(warm));
        Line("Campaign: warm, one right after another", Median(row));
        Line("Campaign: from the cache, median", Median(kept));
        Line("WeasyPrint: cold (import and first)", peerCold);
        Line("WeasyPrint: warm, median", Median(peerWarm));
        Line("LibreOffice: cold, with its start", officeCold);
        Line("LibreOffice: one more in the same start", officeWarm);
        Console.WriteLine($"LibreOffice's file: {office.Pages()}");
        Line("ratio warm to LibreOffice", Median(warm) / officeWarm);
        Line("ratio cold with Chromium's start", (start + first) / peerCold);
        Line("ratio cold with the site's warm start", first / peerCold);
        Line("ratio warm", Median(warm) / Median(peerWarm));
        return 0;

        Task<Rendering.Cache.Rendition> RenderAsync(int number) =>
            studio.Print.RenderAsync(Copy(number), format, new(), RenderCause.Editor);
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(watch).TotalSeconds;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static void Line(string what, double value) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what, -40}{value, 8:0.000}"));
}
