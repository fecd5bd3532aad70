using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Campaign.Content.Files;
using Campaign.Core.Campaigns;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Tests.Whole;

[Collection("whole")]
public sealed class SpeakerRulesOnSqlite(SqliteSite site) : SpeakerRulesTests<SqliteSite>(site);

[Collection("whole")]
public sealed class SpeakerRulesOnPostgres(PostgresSite site) : SpeakerRulesTests<PostgresSite>(site);

/// <summary>What speakers are told follows what officers publish, without a restart.</summary>
public abstract class SpeakerRulesTests<TSite>(TSite site) : IClassFixture<TSite>
    where TSite : WholeSite
{
    private const string Kit = "/api/v1/speaker-kits/01";
    private const string Asked = "Không hỏi ai về tiền nong trong nhà.";

    private IContentService Documents => site.Services.GetRequiredService<IContentService>();

    private SnapshotStore Store => site.Services.GetRequiredService<SnapshotStore>();

    [Fact]
    public async Task What_an_officer_sets_in_a_campaign_holds_for_the_next_kit_and_is_exported()
    {
        var before = await KitAsync(30);
        using (var none = await site.Http.GetAsync(Kit + "?minutes=20"))
            Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
        await SetAsync(
            ("speakerMeetings", "20 | mở đầu | 5\n20 | thông điệp | 10\n20 | số trợ giúp | 5"),
            ("speakerNeverAsk", Asked),
            ("speakerOpening", "Chào bà con."),
            ("speakerQuiz", "Số nào là số của công an? | Số {phone}. | dịch vụ | 113")
        );

        var short20 = await KitAsync(20);
        Assert.Equal(["0-5", "5-15", "15-20"], short20.GetProperty("outline").EnumerateArray().Select(Times));
        var after = await KitAsync(30);
        Assert.Equal([.. Lines(before, "neverAsk"), Asked], Lines(after, "neverAsk"));
        Assert.Equal(["Chào bà con."], Lines(after, "opening"));
        Assert.Equal(Lines(before, "afterwards"), Lines(after, "afterwards"));
        Assert.Equal("Số 113.", after.GetProperty("quiz")[0].GetProperty("answer").GetString());
        Assert.Contains("20 phút", await site.Http.GetStringAsync("/tuyen-truyen-vien?noi=01&phut=20"));

        var folder = Directory.CreateTempSubdirectory("campaign-speakers-export-");
        try
        {
            site.Services.GetRequiredService<ContentCommands>().Export(folder.FullName);
            var file = await System.IO.File.ReadAllTextAsync(
                Path.Combine(folder.FullName, "thang-hanh-dong", "campaign.yaml")
            );
            Assert.Contains(Asked, file, StringComparison.Ordinal);
            Assert.Contains("part: opening", file, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        Refuses("20 | mở đầu | 5", "đúng 20 phút");
        Refuses("20 | giải lao | 15\n20 | số trợ giúp | 5", "bước");
        await SetAsync(
            ("speakerMeetings", null),
            ("speakerNeverAsk", null),
            ("speakerOpening", null),
            ("speakerQuiz", null)
        );
        Assert.Equal(Lines(before, "neverAsk"), Lines(await KitAsync(30), "neverAsk"));
    }

    private void Refuses(string meetings, string said)
    {
        var campaign = Home();
        campaign.SetValue("speakerMeetings", meetings);
        Assert.True(Documents.Save(campaign).Success);
        var refused = Documents.Publish(Home(), ["*"]);
        Assert.False(refused.Success);
        Assert.Contains(refused.EventMessages!.GetAll(), x => x.Message.Contains(said, StringComparison.Ordinal));
    }

    private IContent Home() => Documents.GetById(Store.Current.All<CampaignInfo>().First().Id)!;

    private async Task SetAsync(params (string Field, string? Value)[] values)
    {
        var (before, campaign) = (Store.Current.Seq, Home());
        foreach (var (field, value) in values)
            campaign.SetValue(field, value);
        Assert.True(Documents.Save(campaign).Success);
        var done = Documents.Publish(Home(), ["*"]);
        Assert.True(done.Success, string.Join(' ', done.EventMessages!.GetAll().Select(x => x.Message)));
        await Store.NewerThanAsync(before, new CancellationTokenSource(TimeSpan.FromMinutes(5)).Token);
    }

    private Task<JsonElement> KitAsync(int minutes) =>
        site.Http.GetFromJsonAsync<JsonElement>($"{Kit}?minutes={minutes}");

    private static string Times(JsonElement step) => $"{step.GetProperty("from")}-{step.GetProperty("to")}";

    private static string[] Lines(JsonElement kit, string part) =>
        [.. kit.GetProperty(part).EnumerateArray().Select(x => x.GetString()!)];
}
