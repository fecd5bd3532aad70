using System.Net;
using System.Text.Json.Nodes;
using Campaign.Core.Campaigns;
using Campaign.Core.Messages;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Tests.Authority;
using Campaign.Web.Tests.Whole;

namespace Campaign.Web.Tests.Backoffice.Channels;

[Collection("whole")]
public sealed class ChannelsOnSqlite(SqliteSite site) : ChannelTests<SqliteSite>(site);

[Collection("whole")]
public sealed class ChannelsOnPostgres(PostgresSite site) : ChannelTests<PostgresSite>(site);

/// <summary>The eight forms of an item in the backoffice: what is public, and what is only saved.</summary>
public abstract class ChannelTests<TSite>(TSite whole) : IClassFixture<TSite>
    where TSite : WholeSite
{
    private readonly AuthoritySite _site = new(whole);

    [Fact]
    public async Task What_is_public_is_there_once_and_says_the_same_as_the_public_answer()
    {
        using var writer = await _site.SignInAsync(OfficerGroup.Administrator);
        var message = _site.Snapshot.All<KeyMessage>().First(x => x.Header.Places.IsEmpty);

        var view = await writer.GetAsync($"campaign/channels/{message.Id}");

        var version = Assert.Single(Of(view, "vi-VN"));
        Assert.True(version["isPublic"]!.GetValue<bool>());
        var forms = version["forms"]!;
        Assert.Equal(8, forms["channels"]!.AsArray().Count);
        var open = JsonNode.Parse(await whole.Http.GetStringAsync($"/api/v1/messages/{message.Id}/forms"))!;
        Assert.Equal(
            open["channels"]!.AsArray().SelectMany(x => x!["texts"]!.AsArray()).Select(x => x!.ToJsonString()),
            forms["channels"]!.AsArray().SelectMany(x => x!["texts"]!.AsArray()).Select(x => x!.ToJsonString())
        );
        Assert.StartsWith("/api/v1/messages/", forms["url"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_draft_is_measured_before_anybody_sees_it_and_what_is_public_stays_beside_it()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        var id = await _site.PublishedMessageAsync(administrator, _site.Folder(AuthoritySite.Own));
        await FollowedAsync(id);
        var words = string.Concat(Enumerable.Repeat("Lời mẫu dài quá hai tin. ", 12)).Trim();
        using (
            var saved = await AuthoritySite.SaveAsync(
                administrator,
                id,
                x => AuthoritySite.Put(x, "phoneText", words, "vi-VN")
            )
        )
            Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());

        var versions = Of(await administrator.GetAsync($"campaign/channels/{id}"), "vi-VN");

        Assert.Equal([true, false], versions.Select(x => x["isPublic"]!.GetValue<bool>()));
        var draft = Text(versions[1], "phoneMarked");
        Assert.Equal(words, draft["text"]!.GetValue<string>());
        Assert.Equal("own", draft["wording"]!.GetValue<string>());
        Assert.Equal("tooLong", draft["state"]!.GetValue<string>());
        Assert.DoesNotContain("Lời mẫu dài", versions[0].ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Lời mẫu dài",
            await whole.Http.GetStringAsync($"/api/v1/messages/{id}/forms"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_draft_that_nobody_can_publish_yet_says_what_it_lacks()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        var draft = await AuthoritySite.CreateAsync(
            administrator,
            "message",
            "Bản nháp mẫu",
            _site.Folder(AuthoritySite.Own)
        );

        var view = await administrator.GetAsync($"campaign/channels/{draft}");

        Assert.Empty(view["versions"]!.AsArray());
        Assert.NotEmpty(view["faults"]!.AsArray());
    }

    [Fact]
    public async Task An_edition_has_its_forms_and_a_page_of_another_type_none()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        var edition = _site.Snapshot.All<Edition>().First(x => x.Theme is not null);

        var version = Of(await administrator.GetAsync($"campaign/channels/{edition.Id}"), "vi-VN")[0];

        Assert.Contains(edition.Theme!, Text(version, "post")["text"]!.GetValue<string>(), StringComparison.Ordinal);
        var campaign = _site.Snapshot.All<CampaignInfo>().First();
        Assert.Empty((await administrator.GetAsync($"campaign/channels/{campaign.Id}"))["versions"]!.AsArray());
    }

    [Fact]
    public async Task A_confined_officer_sees_no_draft_of_another_province_and_a_stranger_sees_nothing()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var foreign = await AuthoritySite.CreateAsync(
            administrator,
            "message",
            "Bản nháp của nơi khác",
            _site.Folder(AuthoritySite.Foreign),
            _site.Message(Random.Shared.Next(1000, 100_000))
        );

        using var refused = await officer.SendAsync("GET", $"campaign/channels/{foreign}");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var nobody = new Session(whole.Http.BaseAddress!.ToString());
        using var closed = await nobody.SendAsync("GET", $"campaign/channels/{foreign}");
        Assert.Equal(HttpStatusCode.Unauthorized, closed.StatusCode);
        using var none = await administrator.SendAsync("GET", $"campaign/channels/{Guid.NewGuid()}");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    private static List<JsonNode> Of(JsonNode view, string language) =>
        [.. view["versions"]!.AsArray().Where(x => x!["language"]!.GetValue<string>() == language).Select(x => x!)];

    private static JsonNode Text(JsonNode version, string kind) =>
        version["forms"]!["channels"]!
            .AsArray()
            .SelectMany(x => x!["texts"]!.AsArray())
            .Single(x => x!["kind"]!.GetValue<string>() == kind)!;

    private async Task FollowedAsync(Guid id)
    {
        for (var i = 0; _site.Snapshot.Find<KeyMessage>(id) is null; i++)
        {
            Assert.True(i < 1200, "it did not come about");
            await Task.Delay(100);
        }
    }
}
