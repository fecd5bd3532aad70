using Campaign.Web.Tests.Api.Generated;

namespace Campaign.Benchmarks.Api;

/// <summary>
/// The generated requests of the tests, many more of them, against a running server. Its quotas must be raised, or they
/// answer.
/// </summary>
internal static class GeneratedAttack
{
    private const int Shown = 200;

    /// <summary>Prints answers by status and every fault; 1 where there is one.</summary>
    public static async Task<int> RunAsync(string url, int each, int seed, string? key)
    {
        using var http = new HttpClient(AttackRun.Handler())
        {
            BaseAddress = new Uri(url),
            Timeout = TimeSpan.FromMinutes(5),
        };
        var run = new AttackRun(http, key);
        await run.RunAsync(each, seed);
        foreach (var (status, count) in run.Statuses.OrderBy(x => x.Key))
            Console.WriteLine($"{status}: {count}");
        foreach (var fault in run.Faults.Take(Shown))
            Console.WriteLine(fault);
        Console.WriteLine($"seed {seed}, {each} requests each: {run.Faults.Count} faults");
        return run.Faults.IsEmpty ? 0 : 1;
    }
}
