using Campaign.Benchmarks.Published;
using Campaign.Benchmarks.Search;
using Campaign.Web.Keys;
using Campaign.Web.Tests.Api.Generated;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Benchmarks.Api;

/// <summary>
/// The generated requests of the tests, many more of them, against the published product with the content it ships
/// with, in quotas that they do not reach.
/// </summary>
internal static class GeneratedAttack
{
    private const int Shown = 200;
    private const int SlowestShown = 10;

    /// <summary>Prints answers by status, the slowest, memory and every fault; 1 where there is one.</summary>
    public static async Task<int> RunAsync(int each, int seed)
    {
        var folder = Directory.CreateTempSubdirectory("campaign-attack-");
        var settings = Product.Settings(Path.Combine(folder.FullName, "data"), Corpus.Folder("content"));
        var key = await FirstStart.WithAsync(
            settings,
            x => x.GetRequiredService<ApiKeyService>().AddAsync("Đài mẫu", Scopes.All, places: ["20"])
        );
        using var product = new Product(await PublishedBuild.ProgramAsync(), settings);
        await product.StartAsync();
        var before = product.Resident;
        using var http = new HttpClient(AttackRun.Handler())
        {
            BaseAddress = product.Address,
            Timeout = TimeSpan.FromMinutes(5),
        };
        var run = new AttackRun(http, key.Text);
        await run.RunAsync(each, seed);
        foreach (var (status, count) in run.Statuses.OrderBy(x => x.Key))
            Console.WriteLine($"{status}: {count}");
        Console.WriteLine("the slowest, each beside seven others:");
        foreach (var (time, request) in run.Slowest.Values.OrderByDescending(x => x.Time).Take(SlowestShown))
            Console.WriteLine($"  {time.TotalMilliseconds:F0} ms {request[..Math.Min(request.Length, 160)]}");
        foreach (var fault in run.Faults.Take(Shown))
            Console.WriteLine(fault);
        Console.WriteLine(
            $"seed {seed}, {each} requests each: {run.Faults.Count} faults; memory {before} MiB before, "
                + $"{product.Resident} after, {product.Peak} at most; load average {Cores.Load()}"
        );
        await product.KillAsync();
        folder.DeleteAll();
        return run.Faults.IsEmpty ? 0 : 1;
    }
}
