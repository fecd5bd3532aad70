using System.Net;
using System.Text.Json.Nodes;
using Campaign.Core.Broadcast;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Storage;
using Campaign.Web.Storage.Outboxes;
using Campaign.Web.Subscriptions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Session = Campaign.Testing.Backoffice.Session;

namespace Campaign.Web.Tests.Whole;

[Collection("whole")]
public sealed class StationDeskOnSqlite(SqliteSite site) : StationDeskTests<SqliteSite>(site);

[Collection("whole")]
public sealed class StationDeskOnPostgres(PostgresSite site) : StationDeskTests<PostgresSite>(site);

/// <summary>Officers maintain stations and keys; the outbox works on both databases.</summary>
public abstract class StationDeskTests<TSite>(TSite site) : IClassFixture<TSite>
    where TSite : WholeSite
{
    private const string Desk = "campaign/broadcast/";

    private IDbContextFactory<OperationsDb> Database =>
        site.Services.GetRequiredService<IDbContextFactory<OperationsDb>>();

    private StationOutbox Outbox => site.Services.GetRequiredService<StationOutbox>();

    [Fact]
    public async Task A_station_can_be_added_changed_paused_and_removed()
    {
        const string address = "dai-mot@lang-son.example.vn";
        using var chief = await site.SignInAsync(OfficerGroup.ChiefEditor);
        await DoneAsync(
            chief,
            "POST",
            "stations",
            new
            {
                place = "20",
                address,
                at = "04:30",
            }
        );
        var station = await StationAsync(chief, address);
        var id = station!["id"]!.GetValue<Guid>();
        Assert.Equal(
            ("Tỉnh Lạng Sơn", "04:30", false),
            (
                station["placeName"]!.GetValue<string>(),
                station["at"]!.GetValue<string>(),
                station["paused"]!.GetValue<bool>()
            )
        );

        Assert.False(station["sound"]!.GetValue<bool>());
        await DoneAsync(chief, "PUT", $"stations/{id}", new { at = "00:00", sound = true });
        Assert.True((await StationAsync(chief, address))!["sound"]!.GetValue<bool>());
        await DoneAsync(chief, "PUT", $"stations/{id}", new { at = "00:00", paused = true });
        Assert.True((await StationAsync(chief, address))!["sound"]!.GetValue<bool>());
        await Outbox.QueueDueAsync(default);
        Assert.DoesNotContain(await RowsAsync(), x => x.Recipient == address);
        Assert.True((await StationAsync(chief, address))!["paused"]!.GetValue<bool>());

        await DoneAsync(chief, "DELETE", $"stations/{id}");
        Assert.Null(await StationAsync(chief, address));
        using var gone = await chief.SendAsync("PUT", $"{Desk}stations/{id}", new { at = "00:00" });
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Theory]
    [InlineData("99", "dai@example.vn", "04:30", "mang mã 99")]
    [InlineData("20", "không phải", "04:30", "không phải là địa chỉ")]
    [InlineData("20", "dai@example.vn", "4h30", "04:30")]
    public async Task An_invalid_station_is_refused_with_a_sentence(
        string place,
        string address,
        string at,
        string sentence
    )
    {
        using var chief = await site.SignInAsync(OfficerGroup.ChiefEditor);
        using var answer = await chief.SendAsync(
            "POST",
            Desk + "stations",
            new
            {
                place,
                address,
                at,
            }
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(
            sentence,
            JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["title"]!.GetValue<string>(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_outbox_queues_once_a_day_keeps_dead_letters_and_sends_them_when_told_to()
    {
        const string address = "dai-hai@lang-son.example.vn";
        using var chief = await site.SignInAsync(OfficerGroup.ChiefEditor);
        await DoneAsync(
            chief,
            "POST",
            "stations",
            new
            {
                place = "20",
                address,
                at = "00:00",
            }
        );
        await Outbox.QueueDueAsync(default);
        await Outbox.QueueDueAsync(default);
        var row = Assert.Single(await RowsAsync(), x => x.Recipient == address);

        // The state after the last attempt.
        await using (var db = await Database.CreateDbContextAsync())
            await db.Set<StationMessage>()
                .Where(x => x.Id == row.Id)
                .ExecuteUpdateAsync(x =>
                    x.SetProperty(r => r.State, MessageState.Dead)
                        .SetProperty(r => r.Attempts, 6)
                        .SetProperty(r => r.LastError, "Hộp thư đầy")
                );
        var dead = (await chief.GetAsync(Desk + "stations"))["messages"]!
            .AsArray()
            .Single(x => x!["id"]!.GetValue<long>() == row.Id)!;
        Assert.Equal(
            ("Dead", "Hộp thư đầy"),
            (dead["state"]!.GetValue<string>(), dead["lastError"]!.GetValue<string>())
        );
        await DoneAsync(chief, "POST", $"mail/{row.Id}/retry");
        using (var none = await chief.SendAsync("POST", $"{Desk}mail/retry", new { day = row.Day }))
            Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
        using (var twice = await chief.SendAsync("POST", $"{Desk}mail/{row.Id}/retry"))
            Assert.Equal(HttpStatusCode.BadRequest, twice.StatusCode);

        await Outbox.SendDueAsync(default);
        var sent = (await RowsAsync()).Single(x => x.Id == row.Id);
        // Out of season there is nothing to read, and the station is not written to.
        var reads =
            site.Services.GetRequiredService<SnapshotStore>().Current.Places.Find("20") is not null
            && (
                await site.Http.GetStringAsync(
                    $"/api/v1/programmes/20/{site.Services.GetRequiredService<CampaignClock>().Today:yyyy-MM-dd}.txt"
                )
            ).Length > 1;
        Assert.Equal(reads ? MessageState.Sent : MessageState.Dead, sent.State);
        Assert.Equal(1, sent.Attempts);
    }

    [Fact]
    public async Task A_key_is_shown_once_works_and_is_revoked_at_once()
    {
        using var chief = await site.SignInAsync(OfficerGroup.ChiefEditor);
        using var made = await chief.SendAsync(
            "POST",
            Desk + "keys",
            new
            {
                name = "Đài mẫu",
                days = 30,
                places = new[] { "20" },
            }
        );
        var key = JsonNode.Parse(await made.Content.ReadAsStringAsync())!;
        var (prefix, text) = (key["prefix"]!.GetValue<string>(), key["text"]!.GetValue<string>());

        Assert.Equal(HttpStatusCode.OK, await CountsAsync(text));
        Assert.DoesNotContain(text, (await chief.GetAsync(Desk + "keys")).ToJsonString(), StringComparison.Ordinal);
        await DoneAsync(chief, "POST", $"keys/{prefix}/revoke");
        Assert.Equal(HttpStatusCode.Unauthorized, await CountsAsync(text));
        using var unknown = await chief.SendAsync("POST", Desk + "keys/cpk_none/revoke");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task A_draft_is_read_aloud_if_a_voice_is_installed_and_otherwise_the_answer_says_what_is_missing()
    {
        using var writer = await site.SignInAsync(OfficerGroup.Writer);
        using var answer = await writer.SendAsync(
            "POST",
            Desk + "rehearsal",
            new { text = "[nội dung]\nPTV: Gọi 111.", language = "vi-VN" }
        );
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (Web.Broadcast.Desk.Rehearsal.Voice is null)
        {
            Assert.Contains("espeak-ng", System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
            return;
        }
        Assert.Equal("audio/wav", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("RIFF"u8.ToArray(), bytes[..4]);
        // Warning and text together last some seconds, at 22,050 two-byte samples per second.
        Assert.True(bytes.Length > 100_000, $"{bytes.Length} bytes");
        using var longer = await writer.SendAsync(
            "POST",
            Desk + "rehearsal",
            new { text = LongDraft, language = "vi-VN" }
        );
        var spoken = (await longer.Content.ReadAsByteArrayAsync()).Length / 2.0 / 22_050;
        var library = site.Services.GetRequiredService<Web.Scripts.ScriptLibrary>();
        var predicted =
            library.Review(LongDraft, "vi-VN", OwnAbbreviations.None).Seconds.Normal
            + library
                .Review("[nội dung]\nBản đọc thử, không dùng để phát.", "vi-VN", OwnAbbreviations.None)
                .Seconds.Normal;
        Assert.InRange(spoken, predicted * 0.9, predicted * 1.1);
        using var khmer = await writer.SendAsync("POST", Desk + "rehearsal", new { text = "x", language = "km" });
        Assert.Equal(HttpStatusCode.BadRequest, khmer.StatusCode);
    }

    private const string LongDraft =
        "[nội dung]\nPTV: Kính thưa bà con. Xã ta có 9 thôn, 1.045 hộ. Từ ngày 15/11 đến 15/12/2025 là Tháng hành động.\n\n"
        + "PTV: Ai bị đánh, bị đe dọa, hãy gọi 111 hoặc 113. Lễ phát động lúc 7h30 tại nhà văn hóa, mời bà con đến dự đông đủ.";

    [Fact]
    public async Task The_dashboard_lists_pulls_and_readings_by_script_place_and_day()
    {
        using var chief = await site.SignInAsync(OfficerGroup.ChiefEditor);
        var today = site.Services.GetRequiredService<CampaignClock>().Today;
        await site.Http.GetStringAsync($"/loa/20/{today:yyyy-MM-dd}");
        var lists = (await chief.GetAsync("campaign/dashboard"))["lists"]!.AsArray();
        var pulls = lists.Single(x => x!["key"]!.GetValue<string>() == "pulls")!["lines"]!.AsArray();

        Assert.Contains(lists, x => x!["key"]!.GetValue<string>() == "airings");
        Assert.Contains(
            pulls,
            x =>
                x!["title"]!.GetValue<string>() == "Chương trình, Tỉnh Lạng Sơn"
                && x["detail"]!.GetValue<string>() == $"{today:dd'/'MM'/'yyyy}: 1 lượt mở trang loa"
        );
    }

    [Fact]
    public async Task Each_group_may_do_what_it_is_for()
    {
        var answers = new List<string>();
        foreach (var group in OfficerGroup.All)
        {
            using var officer = await site.SignInAsync(group);
            var codes = new List<string>();
            foreach (
                var (method, path) in ((string, string)[])
                    [
                        ("GET", "places?query=x"),
                        ("GET", "programme?place=none&date=2026-01-01"),
                        ("POST", "edits"),
                        ("GET", "stations"),
                        ("POST", "stations"),
                        ("GET", "keys"),
                        ("POST", "keys"),
                    ]
            )
            {
                using var answer = await officer.SendAsync(method, Desk + path, method == "POST" ? new { } : null);
                codes.Add(answer.StatusCode == HttpStatusCode.Forbidden ? "no" : "yes");
            }
            answers.Add($"{group.Alias}: {string.Join(' ', codes)}");
        }

        Assert.Equal(
            [
                "administrator: yes yes yes yes yes yes yes",
                "chief-editor: yes yes yes yes yes yes yes",
                "province-officer: yes yes yes yes yes no no",
                "commune-officer: yes yes no no no no no",
                "writer: yes yes no no no no no",
                "translator: yes yes no no no no no",
                "operator: no no no no no no no",
            ],
            answers
        );
        using var nobody = new Session(site.Http.BaseAddress!.ToString());
        using var refused = await nobody.SendAsync("GET", Desk + "stations");
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    private async Task<HttpStatusCode> CountsAsync(string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/broadcast-reports/counts");
        request.Headers.Authorization = new("Bearer", key);
        using var answer = await site.Http.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<JsonNode?> StationAsync(Session officer, string address) =>
        (await officer.GetAsync(Desk + "stations"))["stations"]!
            .AsArray()
            .SingleOrDefault(x => x!["address"]!.GetValue<string>() == address);

    private static async Task DoneAsync(Session officer, string method, string path, object? body = null)
    {
        using var answer = await officer.SendAsync(method, Desk + path, body);
        Assert.True(
            answer.IsSuccessStatusCode,
            $"{path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}"
        );
    }

    private async Task<List<StationMessage>> RowsAsync()
    {
        await using var db = await Database.CreateDbContextAsync();
        return await db.Set<StationMessage>().AsNoTracking().ToListAsync();
    }
}
