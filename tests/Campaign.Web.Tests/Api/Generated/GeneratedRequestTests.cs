using Campaign.Web.Keys;
using Campaign.Web.Tests.Whole;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Campaign.Web.Tests.Api.Generated;

/// <summary>
/// A hundred generated requests for every operation of the API document. The benchmark <c>attack</c> sends more.
/// </summary>
[Collection("whole")]
public sealed class GeneratedRequestTests(HostileTests.Site site, ITestOutputHelper output)
    : IClassFixture<HostileTests.Site>
{
    private const int Each = 100;

    private const int Seed = 20211115;

    [Fact]
    public async Task No_generated_request_fails_the_server_is_answered_without_end_or_shows_a_trace()
    {
        var (_, key) = await site
            .Services.GetRequiredService<ApiKeyService>()
            .AddAsync("Đài mẫu", Scopes.All, places: ["20"]);
        using var http = new HttpClient(AttackRun.Handler())
        {
            BaseAddress = site.Http.BaseAddress,
            Timeout = TimeSpan.FromMinutes(5),
        };
        var run = new AttackRun(http, key);
        await run.RunAsync(Each, Seed);
        output.WriteLine(string.Join(", ", run.Statuses.OrderBy(x => x.Key).Select(x => $"{x.Key}: {x.Value}")));
        Assert.True(run.Faults.IsEmpty, $"{run.Faults.Count} faults:\n{string.Join('\n', run.Faults.Take(100))}");
        // The right half of the requests is understood, so that more than the refusal of parameters is tried.
        Assert.True(run.Statuses.GetValueOrDefault(200) > 500, "hardly any request was answered");
    }
}
