using System.Globalization;
using System.Net;
using Campaign.Content.Files;
using Campaign.Content.Projection;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Whole;

[Collection("whole")]
public sealed class DeskOnSqlite(SqliteSite site) : DeskTests<SqliteSite>(site);

[Collection("whole")]
public sealed class DeskOnPostgres(PostgresSite site) : DeskTests<PostgresSite>(site);

/// <summary>
/// Officers edit programmes by hand and maintain the list of stations, over HTTP as in the backoffice.
/// </summary>
public abstract partial class DeskTests<TSite>(TSite site) : IClassFixture<TSite>, IAsyncLifetime
    where TSite : WholeSite
{
    // Sample communes in two real provinces, because a new site has only provinces.
    private const string Units = """
        [{"Code":"20","FullName":"Tỉnh Lạng Sơn","Wards":[
          {"Code":"90001","FullName":"Xã Mẫu Một","ProvinceCode":"20"},
          {"Code":"90002","FullName":"Xã Mẫu Hai","ProvinceCode":"20"}]},
         {"Code":"68","FullName":"Tỉnh Lâm Đồng","Wards":[{"Code":"90003","FullName":"Xã Mẫu Ba","ProvinceCode":"68"}]}]
        """;

    private const string Province = "20",
        Commune = "90001",
        Sister = "90002",
        Other = "90003";

    private const string Desk = "campaign/broadcast/";

    private CampaignSnapshot Snapshot => site.Services.GetRequiredService<SnapshotStore>().Current;

    private DateOnly Today => site.Services.GetRequiredService<CampaignClock>().Today;

    // A day of an Action Month that is not over, whenever the test runs.
    private DateOnly Day =>
        Today <= new DateOnly(Today.Year, 11, 25) ? new(Today.Year, 11, 25) : new(Today.Year + 1, 11, 20);

    private string Date => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Guid Folder =>
        site
            .Services.GetRequiredService<SnapshotFollower>()
            .FoldersOfProvinces(Snapshot)
            .Single(x => x.Value == Province)
            .Key;

    public async Task InitializeAsync()
    {
        if (Snapshot.Places.Find(Other) is not null)
            return;
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, Units);
        Assert.Empty(site.Services.GetRequiredService<ContentCommands>().ImportPlaces(file).Faults);
        File.Delete(file);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        for (var seq = Snapshot.Seq; Snapshot.Places.Find(Other) is null; seq = Snapshot.Seq)
            await site.Services.GetRequiredService<SnapshotStore>().NewerThanAsync(seq, patience.Token);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_pin_of_the_province_is_read_in_its_communes_and_nowhere_else_until_it_is_withdrawn()
    {
        using var chief = await site.SignInAsync(OfficerGroup.ChiefEditor);
        var before = await chief.GetAsync($"{Desk}programme?place={Commune}&date={Date}");
        var script = before["scripts"]!
            .AsArray()
            .First(x => !x!["included"]!.GetValue<bool>() && Why(x).StartsWith("Chờ lượt", StringComparison.Ordinal))!;
        var (id, first) = (script["script"]!.GetValue<Guid>(), await TagAsync(Commune));

        var edit = await DecideAsync(
            chief,
            new
            {
                place = Province,
                kind = "Pin",
                scripts = new[] { id },
                from = Date,
                until = Date,
                reason = "Tỉnh chọn",
            }
        );

        foreach (var place in new[] { Commune, Sister })
            Assert.Equal("Cán bộ đã ghim cho ngày này.", await WhyAsync(place, id));
        Assert.NotEqual("Cán bộ đã ghim cho ngày này.", await WhyAsync(Other, id));
        Assert.NotEqual(first, await TagAsync(Commune));
        var line = (await chief.GetAsync($"{Desk}programme?place={Commune}&date={Date}"))["edits"]!
            .AsArray()
            .Single(x => x!["id"]!.GetValue<Guid>() == edit)!;
        Assert.Equal(
            ("Tỉnh chọn", "Cán bộ Tổng biên tập", true),
            (line["reason"]!.GetValue<string>(), line["madeBy"]!.GetValue<string>(), line["applies"]!.GetValue<bool>())
        );

        using (var done = await chief.SendAsync("POST", $"{Desk}edits/{edit}/withdraw"))
            Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        Assert.Equal(Why(script), await WhyAsync(Commune, id));
        using var administrator = await site.SignInAsync(OfficerGroup.Administrator);
        var log = (await administrator.GetAsync("campaign/account-events?take=500"))["items"]!
            .AsArray()
            .Where(x => x!["kind"]!.GetValue<string>() == "BroadcastChanged")
            .Select(x => x!["detail"]!.GetValue<string>())
            .ToList();
        Assert.Contains(log, x => x.StartsWith($"Pin {edit}: {Province}", StringComparison.Ordinal));
        Assert.Contains($"Withdrawn {edit}: {Province}", log);
    }

    [Fact]
    public async Task A_decision_raises_the_sequence_of_the_sessions_and_no_date_of_theirs_lies_in_the_future()
    {
        using var chief = await site.SignInAsync(OfficerGroup.ChiefEditor);
        var script = (await chief.GetAsync($"{Desk}programme?place={Commune}&date={Date}"))["scripts"]!.AsArray()[0]![
            "script"
        ]!.GetValue<Guid>();
        var before = await SessionsAsync();
        var edit = await DecideAsync(
            chief,
            new
            {
                place = Province,
                kind = "Exclude",
                scripts = new[] { script },
                from = Date,
                until = Date,
                reason = "Thử",
            }
        );
        var decided = await SessionsAsync();
        using (var done = await chief.SendAsync("POST", $"{Desk}edits/{edit}/withdraw"))
            Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        var withdrawn = await SessionsAsync();

        Assert.True(decided.Sequence > before.Sequence && withdrawn.Sequence > decided.Sequence);
        Assert.Equal(before.Ids, withdrawn.Ids);
        Assert.All(
            withdrawn.Ids,
            x => Assert.EndsWith($"@{site.Http.BaseAddress!.Authority}", x, StringComparison.Ordinal)
        );
        var now = site
            .Services.GetRequiredService<TimeProvider>()
            .GetUtcNow()
            .ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        Assert.All(withdrawn.Dates, x => Assert.True(string.CompareOrdinal(x, now) <= 0, x));
        Assert.True(string.CompareOrdinal(decided.Dates.Max(), before.Dates.Max()) >= 0);
    }

    [Fact]
    public async Task Excluded_scripts_are_not_read_and_an_order_is_followed()
    {
        using var chief = await site.SignInAsync(OfficerGroup.ChiefEditor);
        var (first, _) = await ContentAsync(chief, Sister);
        await DecideAsync(
            chief,
            new
            {
                place = Sister,
                kind = "Exclude",
                scripts = new[] { first[0] },
                from = Date,
                until = Date,
                reason = "Trùng tin xã",
            }
        );

        var (left, page) = await ContentAsync(chief, Sister);
        Assert.DoesNotContain(first[0], left);
        Assert.Contains("Cán bộ đã bỏ ra khỏi ngày này.", page, StringComparison.Ordinal);
        Guid[] reversed = [.. left.Reverse()];
        Assert.True(reversed.Length > 1);
        await DecideAsync(
            chief,
            new
            {
                place = Sister,
                kind = "Order",
                scripts = reversed,
                from = Date,
                until = Date,
                reason = "Theo lịch xã",
            }
        );
        Assert.Equal(reversed, (await ContentAsync(chief, Sister)).Scripts);
    }
}
