using System.Net;
using System.Text.Json.Nodes;
using Campaign.Core.Places;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;

namespace Campaign.Web.Tests.Whole;

/// <summary>What officers may not decide.</summary>
public abstract partial class DeskTests<TSite>
{
    [Fact]
    public async Task An_officer_of_a_province_decides_there_and_nowhere_else()
    {
        using var officer = await site.SignInAsync(OfficerGroup.ProvinceOfficer, x => x.DocumentStartNodes = [Folder]);
        var found = await officer.GetAsync($"{Desk}places?query=");
        var script = (await officer.GetAsync($"{Desk}programme?place={Commune}&date={Date}"))["scripts"]![0]![
            "script"
        ]!.GetValue<Guid>();

        Assert.False(found["nation"]!.GetValue<bool>());
        Assert.Equal(Province, found["items"]![0]!["ref"]!.GetValue<string>());
        Assert.All(
            found["items"]!.AsArray().Skip(1),
            x => Assert.Equal(Province, Snapshot.Places.Find(x!["ref"]!.GetValue<string>())!.Latest.Parent)
        );
        await DecideAsync(
            officer,
            new
            {
                place = Commune,
                kind = "Pin",
                scripts = new[] { script },
                from = Date,
                until = Date,
                reason = "Xã chọn",
            }
        );
        foreach (var place in new[] { Other, null })
            await RefusedAsync(
                officer,
                "POST",
                "edits",
                new
                {
                    place,
                    kind = "Pin",
                    scripts = new[] { script },
                    from = Date,
                    until = Date,
                    reason = "Lạc",
                }
            );
        await RefusedAsync(officer, "GET", $"programme?place={Other}&date={Date}");
        await RefusedAsync(
            officer,
            "POST",
            "stations",
            new
            {
                place = Other,
                address = "dai@other.example.vn",
                at = "04:30",
            }
        );

        using var chief = await site.SignInAsync(OfficerGroup.ChiefEditor);
        var national = await DecideAsync(
            chief,
            new
            {
                kind = "Pin",
                scripts = new[] { script },
                from = Date,
                until = Date,
                reason = "Cả nước",
            }
        );
        await RefusedAsync(officer, "POST", $"edits/{national}/withdraw");
    }

    [Theory]
    [InlineData(
        """{"kind":"Pin","from":"FROM","until":"FROM","reason":"x","scripts":["11111111-"""
            + """1111-1111-1111-111111111111"]}""",
        "chưa được công bố"
    )]
    [InlineData(
        """{"kind":"Pin","from":"FROM","until":"FROM","reason":"x","scripts":["00000000-"""
            + """0000-0000-0000-000000000000"]}""",
        "chưa được công bố"
    )]
    [InlineData(
        """{"kind":"Pin","from":"FROM","until":"FROM","scripts":["11111111-1111-1111-1111-111111111111"]}""",
        "lý do"
    )]
    [InlineData(
        """{"kind":"Pin","from":"2020-01-01","until":"FROM","reason":"x","scripts":["11111111-"""
            + """1111-1111-1111-111111111111"]}""",
        "quá khứ"
    )]
    [InlineData("""{"kind":"Sing","from":"FROM","until":"FROM","reason":"x","scripts":[]}""", "ghim, bỏ ra")]
    [InlineData("""{"kind":"Pin","reason":"x"}""", "Thiếu bài hoặc ngày")]
    [InlineData(
        """{"kind":"Pin","place":"99999","from":"FROM","until":"FROM","reason":"x","scripts":[]}""",
        "mang mã 99999"
    )]
    public async Task An_invalid_decision_is_refused_with_a_sentence(string body, string sentence)
    {
        using var chief = await site.SignInAsync(OfficerGroup.ChiefEditor);
        using var answer = await chief.SendAsync(
            "POST",
            Desk + "edits",
            JsonNode.Parse(body.Replace("FROM", Date, StringComparison.Ordinal))
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(
            sentence,
            JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["title"]!.GetValue<string>(),
            StringComparison.Ordinal
        );
    }

    private static async Task RefusedAsync(Session officer, string method, string path, object? body = null)
    {
        using var answer = await officer.SendAsync(method, Desk + path, body);
        Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{method} {path}: {answer.StatusCode}");
    }
}
