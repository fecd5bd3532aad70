using System.Text.Json.Nodes;
using Campaign.Content.Projection;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Time;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Broadcast.Airing;
using Campaign.Web.Fetches;
using Campaign.Web.Mail;
using Campaign.Web.Publication;
using Campaign.Web.Settings;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Tests.Whole;

/// <summary>
/// What is published and withdrawn automatically: who is told beforehand, and what is withdrawn for lack of a check.
/// </summary>
[Collection("whole")]
public sealed class ScheduleTests(SqliteSite site) : IClassFixture<SqliteSite>
{
    private IContentService Documents => site.Services.GetRequiredService<IContentService>();

    private SnapshotStore Store => site.Services.GetRequiredService<SnapshotStore>();

    private static DateTime Soon => TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(2);

    [Fact]
    public async Task A_provincial_officer_does_not_see_drafts_elsewhere()
    {
        var folder = site.Services.GetRequiredService<SnapshotFollower>().FoldersOfProvinces(Store.Current).First().Key;
        var (national, own) = (Draft("Chủ đề chưa công bố (mẫu)", null), Draft("Tin của tỉnh (mẫu)", folder));
        using var officer = await site.SignInAsync(OfficerGroup.ProvinceOfficer, x => x.DocumentStartNodes = [folder]);
        using var chief = await site.SignInAsync(OfficerGroup.ChiefEditor);

        var all = (await chief.GetAsync("campaign/dashboard")).ToJsonString();
        var mine = (await officer.GetAsync("campaign/dashboard")).ToJsonString();

        Assert.All(new[] { national, own }, x => Assert.Contains($"{x}", all, StringComparison.Ordinal));
        Assert.Contains($"{own}", mine, StringComparison.Ordinal);
        Assert.DoesNotContain($"{national}", mine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provincial_officer_sees_counts_and_duties_of_their_own_places_only()
    {
        const string own = "20",
            foreign = "01";
        var folder = site
            .Services.GetRequiredService<SnapshotFollower>()
            .FoldersOfProvinces(Store.Current)
            .Single(x => x.Value == own)
            .Key;
        var script = Store.Current.All<Core.Broadcast.Script>().First().Id;
        var day = StoredDay.Text(site.Services.GetRequiredService<CampaignClock>().Today);
        await using (
            var db = await site.Services.GetRequiredService<IDbContextFactory<OperationsDb>>().CreateDbContextAsync()
        )
        {
            foreach (var place in new[] { own, foreign })
                db.AddRange(
                    new AiringReport
                    {
                        ReportId = Guid.NewGuid(),
                        ScriptId = script,
                        Place = place,
                        Day = day,
                        Times = 77,
                    },
                    new ItemFetch
                    {
                        Day = day,
                        Key = "",
                        Place = place,
                        What = nameof(FetchedThing.Page),
                        Times = 88,
                    }
                );
            db.Add(
                new ItemFetch
                {
                    Day = day,
                    Key = "cpk_mau",
                    Place = "",
                    Item = script,
                    What = nameof(FetchedThing.Script),
                    Times = 99,
                }
            );
            await db.SaveChangesAsync();
        }
        using var officer = await site.SignInAsync(OfficerGroup.ProvinceOfficer, x => x.DocumentStartNodes = [folder]);
        using var chief = await site.SignInAsync(OfficerGroup.ChiefEditor);

        var (all, mine) = (await DashboardAsync(chief), await DashboardAsync(officer));

        Assert.Equal((2, 3), (all["airings"].Count, all["pulls"].Count));
        foreach (var card in new[] { "airings", "pulls" })
            Assert.Contains("Lạng Sơn", Assert.Single(mine[card]), StringComparison.Ordinal);
        Assert.DoesNotContain(mine.Values.SelectMany(x => x), x => x.Contains("Hà Nội", StringComparison.Ordinal));
        // This officer need not check or translate what the whole country maintains, but sees what is live.
        Assert.NotEmpty(all["overdue"]);
        foreach (var card in new[] { "unchecked", "leaving", "overdue", "untranslated" })
            Assert.Empty(mine[card]);
        Assert.Equal(all["live"].Count, mine["live"].Count);
        // No line may link to a document they cannot open.
        Assert.All(mine["airings"].Concat(mine["live"]), x => Assert.Contains("\"document\":null", x));
    }

    [Fact]
    public async Task A_service_unchecked_for_too_long_is_withdrawn_now_whatever_later_date_was_scheduled()
    {
        var service = Store.Current.All<Service>().Last();
        var document = Documents.GetById(service.Id)!;
        document.SetValue("verifiedOn", new DateTime(2020, 1, 1));
        Documents.Save(document);
        var seq = Store.Current.Seq;
        Assert.True(Documents.Publish(document, ["vi-VN"]).Success);
        Plan(document, "vi-VN", ContentScheduleAction.Expire);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await Store.NewerThanAsync(seq, patience.Token);

        site.Services.GetServices<IHostedService>().OfType<OverdueServices>().Single().Withdraw();

        var end = Assert.Single(
            Documents.GetContentScheduleByContentId(document.Id).GetSchedule("vi-VN", ContentScheduleAction.Expire)
        );
        Assert.True(end.Date <= TimeProvider.System.GetUtcNow().UtcDateTime, $"{end.Date:o}");
    }

    [Fact]
    public async Task A_national_number_stays_however_old_its_check_and_officers_are_alarmed()
    {
        var number = Store.Current.All<Service>().First(x => x.Slug == "113");
        await CheckedOnAsync(number.Id, new(2020, 1, 1));

        site.Services.GetServices<IHostedService>().OfType<OverdueServices>().Single().Withdraw();

        Assert.Empty(Documents.GetContentScheduleByContentId(Documents.GetById(number.Id)!.Id).FullSchedule);
        using var chief = await site.SignInAsync(OfficerGroup.ChiefEditor);
        var alarms = (await chief.GetAsync("campaign/dashboard"))["lists"]!
            .AsArray()
            .Single(x => (string?)x!["key"] == "unchecked");
        Assert.Contains("Chưa kiểm tra lại từ ngày 01/01/2020", Words(alarms!), StringComparison.Ordinal);
        var health = JsonNode.Parse(await site.Http.GetStringAsync("/healthz/ready"))!;
        Assert.Equal("degraded", (string?)health["checks"]!["numbers"]);
        var mail = site.Services.GetRequiredService<AgeingMail>();
        Assert.NotEqual(0, await mail.SendDueAsync(default));
        Assert.Equal(0, await mail.SendDueAsync(default));
        var drop = Path.Combine(
            site.Services.GetRequiredService<IOptions<CampaignOptions>>().Value.DataPath,
            "mail-drop"
        );
        Assert.NotEmpty(Directory.GetFiles(drop, "*.eml"));
    }

    [Fact]
    public async Task Officers_see_which_services_will_be_withdrawn_next_week_and_when()
    {
        var today = site.Services.GetRequiredService<CampaignClock>().Today;
        var service = Store.Current.All<Service>().First(x => !x.IsNeeded);
        await CheckedOnAsync(service.Id, today.AddDays(7 - 546));

        using var chief = await site.SignInAsync(OfficerGroup.ChiefEditor);
        var leaving = (await chief.GetAsync("campaign/dashboard"))["lists"]!
            .AsArray()
            .Single(x => (string?)x!["key"] == "leaving");
        Assert.Contains($"{service.Id}", Words(leaving!), StringComparison.Ordinal);
        Assert.Contains($"{today.AddDays(7):yyyy-MM-dd}T00:00", Words(leaving!), StringComparison.Ordinal);
    }

    private async Task CheckedOnAsync(Guid service, DateOnly day)
    {
        var document = Documents.GetById(service)!;
        document.SetValue("verifiedOn", day.ToDateTime(default));
        document.SetValue("nextCheckOn", null);
        Documents.Save(document);
        var seq = Store.Current.Seq;
        Assert.True(Documents.Publish(document, ["vi-VN"]).Success);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await Store.NewerThanAsync(seq, patience.Token);
    }

    private static async Task<Dictionary<string, List<string>>> DashboardAsync(Session session) =>
        (await session.GetAsync("campaign/dashboard"))["lists"]!
            .AsArray()
            .ToDictionary(x => (string)x!["key"]!, x => x!["lines"]!.AsArray().Select(line => Words(line!)).ToList());

    private static string Words(JsonNode node) =>
        node.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private Guid Draft(string name, Guid? folder)
    {
        var parent = folder is { } key ? Documents.GetById(key)!.Id : Documents.GetRootContent().First().Id;
        var draft = Documents.Create(name, parent, folder is null ? "folder" : "message");
        if (folder is not null)
            draft.SetCultureName(name, "vi-VN");
        Assert.True(Documents.Save(draft).Success);
        Plan(draft, folder is null ? "*" : "vi-VN", ContentScheduleAction.Release);
        return draft.Key;
    }

    private void Plan(IContent document, string culture, ContentScheduleAction action)
    {
        var plan = Documents.GetContentScheduleByContentId(document.Id);
        plan.Add(new ContentSchedule(culture, Soon, action));
        Documents.PersistContentSchedule(document, plan);
    }
}
