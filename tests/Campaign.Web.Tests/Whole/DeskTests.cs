using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
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
public abstract class DeskTests<TSite>(TSite site) : IClassFixture<TSite>, IAsyncLifetime
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
        while (Snapshot.Places.Find(Other) is null)
            await site.Services.GetRequiredService<SnapshotStore>().NewerThanAsync(Snapshot.Seq, patience.Token);
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

    private async Task<(long Sequence, string[] Ids, string[] Dates)> SessionsAsync()
    {
        var text = (await site.Http.GetStringAsync($"/api/v1/programmes/{Commune}/sessions.ics")).Replace(
            "\r\n ",
            "",
            StringComparison.Ordinal
        );
        var lines = text.Split("\r\n")
            .Select(x => x.Split(':', 2))
            .Where(x => x.Length == 2)
            .ToLookup(x => x[0], x => x[1]);
        Assert.Equal(lines["UID"].Count(), lines["LAST-MODIFIED"].Count());
        return (
            long.Parse(lines["SEQUENCE"].Distinct().Single(), CultureInfo.InvariantCulture),
            [.. lines["UID"]],
            [.. lines["DTSTAMP"], .. lines["LAST-MODIFIED"]]
        );
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

    private static async Task<Guid> DecideAsync(Session officer, object words)
    {
        using var answer = await officer.SendAsync("POST", Desk + "edits", words);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!["id"]!.GetValue<Guid>();
    }

    private async Task<(Guid[] Scripts, string Text)> ContentAsync(Session officer, string place)
    {
        var programme = await officer.GetAsync($"{Desk}programme?place={place}&date={Date}");
        var items = programme["sessions"]![0]!["items"]!.AsArray().Where(x => x!["isContent"]!.GetValue<bool>());
        return (
            [.. items.Select(x => x!["script"]!.GetValue<Guid>())],
            programme.ToJsonString(
                new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            )
        );
    }

    private static string Why(JsonNode? line) => line!["why"]!.GetValue<string>();

    private async Task<string> WhyAsync(string place, Guid script)
    {
        var programme = JsonNode.Parse(await site.Http.GetStringAsync($"/api/v1/programmes/{place}/{Date}"))!;
        var page = await site.Http.GetStringAsync($"/loa/{place}/{Date}");
        var why = Why(programme["decisions"]!.AsArray().Single(x => x!["scriptId"]!.GetValue<Guid>() == script));
        Assert.Contains(
            why.TrimEnd('.'),
            page.Replace('\u00a0', ' ').Replace("&nbsp;", " ", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        return why;
    }

    private async Task<string?> TagAsync(string place)
    {
        using var answer = await site.Http.GetAsync($"/api/v1/programmes/{place}/{Date}");
        return answer.Headers.ETag?.Tag;
    }
}
