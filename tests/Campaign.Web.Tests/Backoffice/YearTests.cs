using System.Globalization;
using System.Text.Json.Nodes;
using Campaign.Core.Campaigns;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Tests.Authority;
using Campaign.Web.Tests.Whole;

namespace Campaign.Web.Tests.Backoffice;

[Collection("whole")]
public sealed class YearsOnSqlite(SqliteSite site) : YearTests<SqliteSite>(site);

[Collection("whole")]
public sealed class YearsOnPostgres(PostgresSite site) : YearTests<PostgresSite>(site);

/// <summary>In the tree and in what a search finds, officers see which year something belongs to.</summary>
public abstract class YearTests<TSite>(TSite whole) : IClassFixture<TSite>
    where TSite : WholeSite
{
    private readonly AuthoritySite _site = new(whole);

    [Fact]
    public async Task This_years_edition_is_the_first_below_its_campaign_and_its_name_begins_with_the_year()
    {
        using var chief = await whole.SignInAsync(OfficerGroup.ChiefEditor);
        var year = _site.Get<CampaignClock>().Today.Year;
        var campaign = _site.Snapshot.All<Edition>().First().Header.ParentId!.Value;
        var known = _site
            .Snapshot.All<Edition>()
            .Where(x => x.Header.ParentId == campaign)
            .Select(x => x.Year)
            .ToList();
        foreach (var made in new[] { year + 1, year }.Except(known))
            await AuthoritySite.CreateAsync(
                chief,
                "edition",
                $"Tháng hành động mẫu năm {made}",
                campaign,
                AuthoritySite.Value("year", made)
            );

        var (all, first) = (await NamesAsync(chief, campaign), await NamesAsync(chief, campaign, "&take=2"));

        var years = all.TakeWhile(x => char.IsAsciiDigit(x[0]))
            .Select(x => int.Parse(x[..4], CultureInfo.InvariantCulture))
            .ToList();
        Assert.Equal([year, year + 1, .. known.Where(x => x != year && x != year + 1).OrderDescending()], years);
        Assert.Equal(all.Take(2), first);
        Assert.Contains($"{year + 1} · Tháng hành động mẫu", all);
        Assert.All(
            all.Take(years.Count),
            x =>
            {
                Assert.DoesNotContain("năm 20", x, StringComparison.Ordinal);
                Assert.InRange(x.Length, 1, 75);
            }
        );

        var oldest = _site.Snapshot.All<Edition>().Where(x => x.Header.ParentId == campaign).MinBy(x => x.Year)!;
        var beside = (await chief.GetAsync($"tree/document/siblings?target={oldest.Id}&before=100&after=100"))[
            "items"
        ]!;
        Assert.Equal(all, beside.AsArray().Select(x => NameOf(x!)));
        var near = await chief.GetAsync($"tree/document/siblings?target={oldest.Id}&before=1&after=0");
        Assert.Equal(years.Count - 2, (int)near["totalBefore"]!);
    }

    [Fact]
    public async Task What_a_search_finds_has_its_year_behind_its_name()
    {
        using var chief = await whole.SignInAsync(OfficerGroup.ChiefEditor);
        var edition = _site.Snapshot.All<Edition>().First();
        var name = $"Muctimmau{Random.Shared.Next(1000, 1_000_000)}";
        var id = await AuthoritySite.CreateAsync(
            chief,
            "message",
            name,
            edition.Id,
            AuthoritySite.Value("officialText", "Lời mẫu.", "vi-VN")
        );

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        JsonNode? found = null;
        while (found is null)
        {
            var items = (await chief.GetAsync($"item/document/search?query={name}"))["items"]!.AsArray();
            found = items.FirstOrDefault(x => (Guid)x!["id"]! == id);
            if (found is null)
                await Task.Delay(100, patience.Token);
        }

        Assert.Equal($"{name} ({edition.Year})", NameOf(found));
    }

    private static async Task<List<string>> NamesAsync(Session session, Guid parent, string more = "&take=100") =>
        [
            .. (await session.GetAsync($"tree/document/children?parentId={parent}{more}"))["items"]!
                .AsArray()
                .Select(x => NameOf(x!)),
        ];

    private static string NameOf(JsonNode item) =>
        (string)
            item["variants"]!.AsArray().First(x => (string?)x!["culture"] is null or CampaignSnapshot.DefaultLanguage)![
                "name"
            ]!;
}
