using System.Globalization;
using Campaign.Benchmarks.Publish;
using Campaign.Benchmarks.Published;
using Campaign.Web.Keys;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Benchmarks.Traffic;

/// <summary>
/// All stations fetch within one minute, each from its own address and with its own key or none, from the product and
/// from the sample nginx in front of it, in the quotas the product ships with. Each round begins with a start.
/// </summary>
internal static class StationsBenchmark
{
    public static async Task<int> RunAsync(int count, int seconds, int items)
    {
        var folder = Directory.CreateTempSubdirectory("campaign-stations-");
        var content = Path.Combine(folder.FullName, "content");
        SampleContent.Write(content, items);
        var settings = Product.Settings(Path.Combine(folder.FullName, "data"), content);
        foreach (var name in (string[])["Campaign:RateLimit:PerAddress", "Campaign:Register"])
            settings.Remove(name); // as shipped
        settings["Campaign:TrustedProxies"] = "127.0.0.1";
        var communes = Communes.All()[..count];
        var keys = await KeysAsync(settings, communes);
        using var product = new Product(await PublishedBuild.ProgramAsync(), settings, Cores.First);
        Cores.TakeSecond();
        Console.WriteLine($"{count} stations × {Station.Requests} requests in {seconds} s, {items} samples");
        var errors = 0;
        foreach (
            var (isCached, hasKeys) in ((bool, bool)[])[(false, true), (false, false), (true, true), (true, false)]
        )
        {
            await product.StartAsync();
            await product.UntilAsync("/healthz/ready");
            using var nginx = isCached
                ? await SampleNginx.StartAsync(Path.Combine(folder.FullName, $"nginx-{hasKeys}"), product.Address)
                : null;
            var way =
                $"{(isCached ? "behind the sample nginx" : "Kestrel alone")}, {(hasKeys ? "with" : "without")} keys";
            errors += await RoundAsync(
                way,
                product,
                nginx?.Address ?? product.Address,
                communes,
                hasKeys ? keys : null,
                seconds
            );
            await product.KillAsync();
        }
        folder.DeleteAll();
        return errors == 0 ? 0 : 1;
    }

    // A key for each station, as officers make them.
    private static Task<string[]> KeysAsync(Dictionary<string, string?> settings, string[] communes) =>
        FirstStart.WithAsync(
            settings,
            async services =>
            {
                var service = services.GetRequiredService<ApiKeyService>();
                var keys = new List<string>();
                foreach (var commune in communes)
                    keys.Add((await service.AddTypedAsync($"Đài {commune}", life: null, [commune])).Text);
                return keys.ToArray();
            }
        );

    private static async Task<int> RoundAsync(
        string way,
        Product product,
        Uri site,
        string[] communes,
        string[]? keys,
        int seconds
    )
    {
        var random = new Random(25112021);
        var tally = new Tally();
        Station[] stations = [.. communes.Select((x, i) => new Station(site, x, i, keys?[i]))];
        var plan = stations
            .SelectMany(x => Enumerable.Range(0, Station.Requests).Select(_ => (At: random.NextDouble() * seconds, x)))
            .OrderBy(x => x.At)
            .ToList();
        var spent = product.Processor;
        await OpenRate.RunAsync(plan.Select(x => x.At), (n, due) => plan[n].x.NextAsync(tally, due));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{way}: {tally.Answered} answers, {tally.Errors} errors, p99 {tally.Within(0.99):F1} ms, "
                    + $"processor time of the product {(product.Processor - spent).TotalSeconds:F1} s, "
                    + $"memory {product.Resident} MiB, load average {Cores.Load()}"
            )
        );
        tally.Write(Console.Out);
        foreach (var station in stations)
            station.Dispose();
        return tally.Errors;
    }
}
