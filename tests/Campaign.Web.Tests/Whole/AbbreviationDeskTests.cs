using System.Net;
using System.Text.Json.Nodes;
using Campaign.Content.Publishing.OneOfEach;
using Campaign.Core.Broadcast;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Tests.Approvals;
using Campaign.Web.Tests.Authority;
using Session = Campaign.Testing.Backoffice.Session;

namespace Campaign.Web.Tests.Whole;

[Collection("whole")]
public sealed class AbbreviationDeskOnSqlite(SqliteSite site) : AbbreviationDeskTests<SqliteSite>(site);

[Collection("whole")]
public sealed class AbbreviationDeskOnPostgres(PostgresSite site) : AbbreviationDeskTests<PostgresSite>(site);

/// <summary>Officers of a place write its abbreviations, and what they type next is read with them.</summary>
public abstract class AbbreviationDeskTests<TSite>(TSite whole) : IClassFixture<TSite>
    where TSite : WholeSite
{
    private const string Draft = "[nội dung]\nPTV: Mời bà con đến NVHT.";

    private readonly ApprovalSite _site = new(whole);

    [Fact]
    public async Task An_officer_of_a_province_writes_for_it_and_hears_it_in_drafts_for_it_alone()
    {
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var folder = _site.Authority.Folder(AuthoritySite.Own);
        var id = await MakeAsync(officer, "NVHT", "nhà văn hóa thôn", folder);

        Assert.True((await PublishAsync(officer, id)).IsSuccessStatusCode);
        await _site.FollowedAsync(x => x.Find<OwnAbbreviation>(id) is not null);

        Assert.Equal(
            AuthoritySite.Own,
            Assert.Single(_site.Authority.Snapshot.Find<OwnAbbreviation>(id)!.Header.Places)
        );
        var script = await AuthoritySite.CreateAsync(officer, "script", "Lời mời mẫu", folder);
        foreach (var near in new Guid[][] { [Guid.NewGuid(), folder], [script] })
        {
            Assert.Contains("nhà văn hóa thôn", await HeardAsync(officer, near), StringComparison.Ordinal);
            Assert.Contains("nhà văn hóa thôn", await HeardAsync(chief, near), StringComparison.Ordinal);
        }
        Assert.Contains("NVHT", await HeardAsync(chief), StringComparison.Ordinal);
        var foreign = _site.Authority.Folder(AuthoritySite.Foreign);
        Assert.Contains("NVHT", await HeardAsync(chief, foreign), StringComparison.Ordinal);

        var list = await JsonAsync($"/api/v1/abbreviations?place={AuthoritySite.Own}");
        var shown = Assert.Single(list["items"]!.AsArray(), x => (string?)x!["id"] == $"{id}");
        Assert.Equal(("NVHT", "nhà văn hóa thôn"), ((string)shown!["written"]!, (string)shown["spoken"]!));
        var found = (await JsonAsync("/api/v1/search?q=NVHT"))["items"]!.AsArray();
        Assert.DoesNotContain(found, x => (string?)x!["type"] == "abbreviation");
    }

    [Fact]
    public async Task What_cannot_be_said_or_stands_there_already_is_refused_in_words()
    {
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var folder = _site.Authority.Folder(AuthoritySite.Own);
        var first = await MakeAsync(officer, "BVRX", "bảo vệ rừng xanh", folder);
        Assert.True((await PublishAsync(officer, first)).IsSuccessStatusCode);
        foreach (
            var (written, spoken, words) in new[]
            {
                ("BVRX", "bảo vệ rừng xã", "BVRX đã có ở"),
                ("<b>X</b>", "bảo vệ", "«Chữ viết tắt»: «<b>X</b>»"),
                ("BVRY", "<break time='9s'/>", "«Cách đọc»: «BVRY»"),
                ("BVRY", "bảo vệ 2 rừng", "số cũng viết bằng chữ"),
            }
        )
        {
            var id = await MakeAsync(officer, written, spoken, folder);
            using var refused = await PublishAsync(officer, id);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            var said = System.Text.RegularExpressions.Regex.Unescape(await refused.Content.ReadAsStringAsync());
            Assert.Contains(words, said, StringComparison.Ordinal);
        }
        Assert.DoesNotContain(_site.Get<Twins>().In(_site.Authority.Snapshot), x => x.Document == first);
    }

    private static Task<Guid> MakeAsync(Session session, string written, string spoken, Guid folder) =>
        AuthoritySite.CreateAsync(
            session,
            "abbreviation",
            written,
            folder,
            AuthoritySite.Value("written", written),
            AuthoritySite.Value("spoken", spoken)
        );

    private static Task<HttpResponseMessage> PublishAsync(Session session, Guid id) =>
        AuthoritySite.PublishAsync(session, id, null);

    private static async Task<string> HeardAsync(Session session, params Guid[] near)
    {
        using var answer = await session.SendAsync("POST", "campaign/script-review", new { text = Draft, near });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["review"]!["spokenText"]!;
    }

    private async Task<JsonNode> JsonAsync(string path) => JsonNode.Parse(await whole.Http.GetStringAsync(path))!;
}
