using System.Net;
using System.Text.Json.Nodes;
using Campaign.Core.Bulletins;
using Campaign.Core.Messages;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Tests.Authority;
using Campaign.Web.Tests.Whole;

namespace Campaign.Web.Tests.Bulletins;

[Collection("whole")]
public sealed class BulletinDeskOnSqlite(SqliteSite site) : BulletinDeskTests<SqliteSite>(site);

[Collection("whole")]
public sealed class BulletinDeskOnPostgres(PostgresSite site) : BulletinDeskTests<PostgresSite>(site);

/// <summary>An officer puts an issue together from what is public, publishes it, and it is in the archive.</summary>
public abstract class BulletinDeskTests<TSite>(TSite whole) : IClassFixture<TSite>
    where TSite : WholeSite
{
    private readonly AuthoritySite _site = new(whole);

    [Theory]
    [InlineData("week", "2025-11-26", "2025-11-24", "2025-11-30")]
    [InlineData("month", "2025-11-26", "2025-11-01", "2025-11-30")]
    [InlineData("edition", "2025-11-26", "2025-11-15", "2025-12-15")]
    public async Task A_week_a_month_and_an_edition_have_their_days(
        string period,
        string day,
        string from,
        string until
    )
    {
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var offer = await chief.GetAsync($"campaign/bulletins/offer?period={period}&day={day}");
        Assert.Equal((from, until), (offer["from"]!.GetValue<string>(), offer["until"]!.GetValue<string>()));
        Assert.Equal(1, offer["number"]!.GetValue<int>());
    }

    [Fact]
    public async Task Samples_are_offered_with_the_reason_why_they_are_not_printed_and_shelters_not_at_all()
    {
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var items = (await chief.GetAsync("campaign/bulletins/offer?period=month&day=2025-11-26"))["items"]!.AsArray();
        Assert.All(items.Where(x => x!["refusal"] is not null), x => Assert.False(x!["isChosen"]!.GetValue<bool>()));
        Assert.Contains(items, x => x!["refusal"] is null);
        var shelters = _site.Snapshot.All<Core.Services.Service>().Where(x => x.IsShelter).Select(x => x.Id);
        Assert.Empty(items.Select(x => x!["id"]!.GetValue<Guid>()).Intersect(shelters));
    }

    [Theory]
    [InlineData("period=year")]
    [InlineData("period=week&day=0001-01-01")]
    [InlineData("period=week&place=khong-co")]
    public async Task What_cannot_be_offered_is_refused_in_a_sentence(string query)
    {
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        using var answer = await chief.SendAsync("GET", $"campaign/bulletins/offer?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotEmpty(JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["title"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_issue_of_a_province_is_published_there_has_its_files_and_is_recalled()
    {
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var offer = await officer.GetAsync($"campaign/bulletins/offer?period=month&place={AuthoritySite.Own}");
        var parent = offer["parents"]!.AsArray().Single()!["id"]!.GetValue<Guid>();
        Assert.Equal(_site.Folder(AuthoritySite.Own), parent);
        var message = _site.Snapshot.All<KeyMessage>().First(x => x.Header.Places.IsEmpty && x.Evergreen);
        var number = offer["number"]!.GetValue<int>();
        var issue = await AuthoritySite.CreateAsync(
            officer,
            "bulletin",
            $"Bản tin mẫu {Guid.NewGuid():N}",
            parent,
            AuthoritySite.Value("number", number),
            AuthoritySite.Value("issuedOn", "2025-11-21"),
            AuthoritySite.Value("items", AuthoritySite.Picked(message.Id)),
            AuthoritySite.Value("licenceLine", "Giấy phép mẫu số 00/GP-MẪU"),
            AuthoritySite.Value("sourceNote", "Mẫu.")
        );
        using (var done = await AuthoritySite.PublishAsync(officer, issue))
            Assert.True(done.IsSuccessStatusCode, await done.Content.ReadAsStringAsync());
        await UntilAsync(() => _site.Snapshot.Find<Bulletin>(issue) is not null);

        var published = _site.Snapshot.Find<Bulletin>(issue)!;
        Assert.Equal(AuthoritySite.Own, Assert.Single(published.Header.Places));
        var json = JsonNode.Parse(await whole.Http.GetStringAsync($"/api/v1/bulletins/{issue}"))!;
        Assert.Equal("Giấy phép mẫu số 00/GP-MẪU", json["licenceLine"]!.GetValue<string>());
        var forms = await whole.Http.GetStringAsync($"/api/v1/messages/{message.Id}/forms");
        Assert.Contains($"/ban-tin/{published.Slug}", forms, StringComparison.Ordinal);
        Assert.Contains(
            published.Title,
            await whole.Http.GetStringAsync("/feeds/bulletins.rss"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            number + 1,
            (await officer.GetAsync($"campaign/bulletins/offer?period=month&place={AuthoritySite.Own}"))[
                "number"
            ]!.GetValue<int>()
        );

        using (var taken = await officer.SendAsync("POST", $"campaign/recalls/{issue}", new { reason = "Thử." }))
            Assert.True(taken.IsSuccessStatusCode, await taken.Content.ReadAsStringAsync());
        await UntilAsync(() => _site.Snapshot.Find<Bulletin>(issue) is null);
        foreach (var path in new[] { $"/api/v1/bulletins/{issue}", $"/api/v1/bulletins/{issue}/files/bulletin-2.pdf" })
        {
            using var gone = await whole.Http.GetAsync(path);
            Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        }
    }

    private static async Task UntilAsync(Func<bool> done)
    {
        for (var i = 0; !done(); i++)
        {
            Assert.True(i < 1200, "it did not come about");
            await Task.Delay(100);
        }
    }
}
