using System.Net;
using Campaign.Core.Time;
using Campaign.Web.Fetches;
using Campaign.Web.Keys;
using Campaign.Web.Tests.Whole;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Fetches;

[Collection("whole")]
public sealed class FetchesOnSqlite(SqliteSite site) : FetchTests<SqliteSite>(site);

[Collection("whole")]
public sealed class FetchesOnPostgres(PostgresSite site) : FetchTests<PostgresSite>(site);

/// <summary>What went out is counted by day, key, place and item; nothing is noted of anybody without a key.</summary>
public abstract class FetchTests<TSite>(TSite site) : IClassFixture<TSite>
    where TSite : WholeSite
{
    private FetchStore Fetches => site.Services.GetRequiredService<FetchStore>();

    private DateOnly Today => site.Services.GetRequiredService<CampaignClock>().Today;

    [Fact]
    public async Task What_a_key_fetches_is_counted_and_what_it_has_already_is_not()
    {
        var (made, key) = await site
            .Services.GetRequiredService<ApiKeyService>()
            .AddAsync("Đài đếm", [Scopes.Reports], places: ["20"]);
        var programme = $"/api/v1/programmes/20/{Today:yyyy-MM-dd}";
        var tag = await GetAsync(programme, key);
        await GetAsync(programme + ".txt", key);
        await GetAsync(programme, key, tag);
        await GetAsync(programme);
        await GetAsync("/api/v1/programmes/99999/2026-01-01", key);

        var rows = await Fetches.ListAsync(Today, Today, FetchedThings.Programmes, default);

        Assert.Equal(
            [
                (made.Prefix, "20", Guid.Empty, nameof(FetchedThing.Programme), 1),
                (made.Prefix, "20", Guid.Empty, nameof(FetchedThing.ProgrammeWithNotices), 1),
            ],
            rows.Select(x => (x.Key, x.Place, x.Item, x.What, x.Times)).Order()
        );
    }

    [Fact]
    public async Task Counts_of_several_writings_add_up_and_only_prints_too_old_to_be_in_use_are_forgotten()
    {
        var old = new Fetch(Today.AddDays(-401), "cpk_cu", "20", Guid.NewGuid(), FetchedThing.Print);
        var young = old with { Day = Today.AddDays(-1), Key = "cpk_moi" };
        var aired = old with { Key = "cpk_dai", What = FetchedThing.Script };
        foreach (var fetch in (Fetch[])[old, young, young, aired])
        {
            Fetches.Count(fetch);
            await Fetches.FlushAsync(default);
        }
        await Fetches.ForgetAsync(default);

        var rows = await Fetches.ListAsync(DateOnly.MinValue, Today, Enum.GetValues<FetchedThing>(), default);

        Assert.DoesNotContain(rows, x => x.Key == old.Key);
        Assert.Equal(2, Assert.Single(rows, x => x.Key == young.Key).Times);
        Assert.Single(rows, x => x.Key == aired.Key);
    }

    private async Task<string?> GetAsync(string path, string? key = null, string? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (key is not null)
            request.Headers.Authorization = new("Bearer", key);
        if (known is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", known);
        using var answer = await site.Http.SendAsync(request);
        await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(known is not null, answer.StatusCode == HttpStatusCode.NotModified);
        return answer.Headers.ETag?.ToString();
    }
}
