using System.Diagnostics;
using Campaign.Benchmarks.Publish;
using Campaign.Benchmarks.Published;

namespace Campaign.Benchmarks.Traffic;

/// <summary>
/// Mixed traffic for many minutes at an even rate, while an officer publishes and a mirror is killed at random: errors,
/// memory each minute, latencies by kind, and whether the mirror missed anything.
/// </summary>
internal static class LoadBenchmark
{
    private static readonly TimeSpan BetweenPublications = TimeSpan.FromSeconds(1);

    public static async Task<int> RunAsync(int minutes, int perSecond, int items)
    {
        var folder = Directory.CreateTempSubdirectory("campaign-load-");
        var content = Path.Combine(folder.FullName, "content");
        SampleContent.Write(content, items);
        var settings = Product.Settings(Path.Combine(folder.FullName, "data"), content);
        settings.Remove("Campaign:Register"); // with all communes, as shipped
        foreach (var (name, value) in Rewriter.Account)
            settings[name] = value;
        using var product = new Product(await PublishedBuild.ProgramAsync(), settings, Cores.First);
        await product.StartAsync();
        await product.KillAsync();
        Cores.TakeSecond();
        await product.StartAsync();
        await product.UntilAsync("/healthz/ready");
        var right = await MeasureAsync(product, minutes, perSecond, items);
        await product.KillAsync();
        folder.DeleteAll();
        return right ? 0 : 1;
    }

    private static async Task<bool> MeasureAsync(Product product, int minutes, int perSecond, int items)
    {
        using var readers = await MixedReaders.CreateAsync(product.Address, SampleContent.Year);
        using var officer = new Rewriter(product.Address);
        using var mirror = new KilledMirror(product.Address);
        await officer.SignInAsync();
        var all = new Tally();
        var (begun, spent, before) = (Stopwatch.StartNew(), product.Processor, product.Resident);
        Console.WriteLine(
            $"{items} samples, {perSecond} requests/s, one publication/s, load average {Cores.Load()}; "
                + $"memory at the start {before} MiB"
        );
        using var stop = new CancellationTokenSource();
        var publishing = PublishAsync(officer, [.. readers.Messages], all, stop.Token);
        var mirroring = mirror.RunAsync(stop.Token);
        for (var minute = 1; minute <= minutes; minute++)
        {
            var (answered, wrong) = (all.Answered, all.Errors);
            await OpenRate.RunAsync(perSecond, TimeSpan.FromMinutes(1), (_, due) => readers.SendAsync(all, due));
            Console.WriteLine(
                $"minute {minute}: {all.Answered - answered} answers, {all.Errors - wrong} errors, "
                    + $"memory {product.Resident} MiB, load average {Cores.Load()}"
            );
        }
        await stop.CancelAsync();
        var published = await publishing;
        await mirroring;
        all.Write(Console.Out);
        var share = (product.Processor - spent) / begun.Elapsed;
        var missed = await mirror.DifferencesAsync();
        Console.WriteLine($"{published} publications; the product used {share:P0} of one core");
        Console.WriteLine($"the mirror was killed {mirror.Kills} times: {missed.Count} differences");
        foreach (var difference in missed.Take(10))
            Console.WriteLine($"  {difference}");
        Console.WriteLine($"{all.Errors} errors; memory from {before} to {product.Resident} MiB");
        return all.Errors == 0 && missed.Count == 0;
    }

    private static async Task<int> PublishAsync(Rewriter officer, Guid[] ids, Tally tally, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(BetweenPublications);
        var count = 0;
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
                try
                {
                    await officer.RewriteAsync(ids[count % ids.Length], $"Thông điệp mẫu, lần {count}.");
                    count++;
                }
                catch (Exception e) when (e is HttpRequestException or InvalidOperationException)
                {
                    tally.Fail($"publication: {e.Message}");
                }
        }
        catch (OperationCanceledException)
        {
            // the time is up
        }
        return count;
    }
}
