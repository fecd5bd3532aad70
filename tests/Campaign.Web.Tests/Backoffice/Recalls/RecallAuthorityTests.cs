using System.Net;
using System.Text.Json.Nodes;
using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Recalls;
using Campaign.Web.Tests.Authority;
using Campaign.Web.Tests.Whole;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Tests.Backoffice.Recalls;

[Collection("whole")]
public sealed class RecallAuthorityOnSqlite(SqliteSite site) : RecallAuthorityTests<SqliteSite>(site);

[Collection("whole")]
public sealed class RecallAuthorityOnPostgres(PostgresSite site) : RecallAuthorityTests<PostgresSite>(site);

/// <summary>Who may take what back, and what happens when two do it, or it cannot be done.</summary>
public abstract class RecallAuthorityTests<TSite>(TSite whole) : IClassFixture<TSite>
    where TSite : WholeSite
{
    private readonly AuthoritySite _site = new(whole);

    private readonly RecallSite _recalls = new(whole);

    [Fact]
    public async Task An_officer_recalls_only_what_they_may_unpublish()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        var own = await MessageAsync(administrator, AuthoritySite.Own);
        var foreign = await MessageAsync(administrator, AuthoritySite.Foreign);
        var words = new { reason = "Thử." };

        foreach (
            var (who, item) in ((Session, Guid)[])
                [(officer, foreign), (officer, National.Id), (writer, own), (writer, National.Id)]
        )
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await RecallSite.TryAsync(who, $"{item}", words)).Status);
            using var looked = await who.SendAsync("GET", $"campaign/recalls/{item}/trail");
            Assert.Equal(HttpStatusCode.Forbidden, looked.StatusCode);
            await StaysAsync(item);
        }
        await RecallSite.RecallAsync(officer, own, "Thử.");
        await _recalls.FollowedAsync(x => x.Find<KeyMessage>(own) is null);
        var mine = (await officer.GetAsync("campaign/recalls"))["items"]!.AsArray();
        Assert.Contains(mine, x => x!["document"]!.GetValue<Guid>() == own);
        using var nobody = new Session(whole.Http.BaseAddress!.ToString());
        Assert.Equal(HttpStatusCode.Unauthorized, (await RecallSite.TryAsync(nobody, $"{National.Id}", words)).Status);
    }

    [Fact]
    public async Task What_another_province_did_is_not_in_an_officer_s_list()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var foreign = await MessageAsync(administrator, AuthoritySite.Foreign);
        await RecallSite.RecallAsync(administrator, foreign, "Thử.");

        Assert.Contains($"{foreign}", (await administrator.GetAsync("campaign/recalls")).ToJsonString());
        Assert.DoesNotContain($"{foreign}", (await officer.GetAsync("campaign/recalls")).ToJsonString());
    }

    [Fact]
    public async Task Of_two_who_recall_at_once_the_second_is_told_and_the_notice_stands_once()
    {
        using var first = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        using var second = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var item = await MessageAsync(first, AuthoritySite.Own);

        var answers = await Task.WhenAll(
            RecallSite.TryAsync(first, $"{item}", new { reason = "Người thứ nhất." }),
            RecallSite.TryAsync(second, $"{item}", new { reason = "Người thứ hai." })
        );

        Assert.Single(answers, x => x.Status == HttpStatusCode.OK);
        Assert.Single(
            answers,
            x => x.Status is HttpStatusCode.Conflict or HttpStatusCode.BadRequest && x.Text.Contains("công khai")
        );
        Assert.Single(
            (await first.GetAsync("campaign/recalls"))["items"]!.AsArray(),
            x => x!["document"]!.GetValue<Guid>() == item
        );
    }

    [Fact]
    public async Task What_was_never_public_says_so_and_nothing_is_kept()
    {
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var draft = await AuthoritySite.CreateAsync(
            chief,
            "message",
            "Bản nháp mẫu",
            _site.Folder(AuthoritySite.Own),
            _site.Message(Random.Shared.Next(1000, 100_000))
        );

        var (status, text) = await RecallSite.TryAsync(chief, $"{draft}", new { reason = "Thử." });

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("không công khai", text, StringComparison.Ordinal);
        Assert.False((await chief.GetAsync($"campaign/recalls/{draft}/trail"))["isPublic"]!.GetValue<bool>());
        Assert.DoesNotContain($"{draft}", (await chief.GetAsync("campaign/recalls")).ToJsonString());
    }

    [Theory]
    [InlineData("", """{"reason":"  "}""", "lý do")]
    [InlineData("", """{"reason":"Nơi tạm lánh ở số 12 ngõ 34 đường Láng."}""", "nơi tạm lánh")]
    [InlineData("/correct", """{"was":"111"}""", "cả chỗ sai và chỗ đúng")]
    [InlineData("/correct", """{"was":"111","now":"111"}""", "giống nhau")]
    public async Task Words_that_cannot_be_sent_are_refused_in_a_sentence(string path, string body, string sentence)
    {
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);

        var (status, text) = await RecallSite.TryAsync(chief, National.Id + path, JsonNode.Parse(body)!);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(sentence, JsonNode.Parse(text)!["title"]!.GetValue<string>(), StringComparison.Ordinal);
        await StaysAsync(National.Id);
    }

    [Fact]
    public async Task A_correction_publishes_what_was_saved_and_says_what_was_wrong_before()
    {
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var item = await MessageAsync(chief, AuthoritySite.Own);
        using (
            var saved = await AuthoritySite.SaveAsync(
                chief,
                item,
                x =>
                {
                    AuthoritySite.Put(x, "correctedText", "Gọi số đúng mẫu.", "vi-VN");
                    AuthoritySite.Put(x, "correctionNote", "Đơn vị đổi số.", "vi-VN");
                }
            )
        )
            Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());

        var (status, text) = await RecallSite.TryAsync(
            chief,
            $"{item}/correct",
            new
            {
                was = "số sai mẫu",
                now = "số đúng mẫu",
                reason = "Đơn vị đổi số.",
            }
        );

        Assert.True(status == HttpStatusCode.OK, text);
        await _recalls.FollowedAsync(x => x.Find<KeyMessage>(item)?.CorrectedText == "Gọi số đúng mẫu.");
        var recall = JsonNode.Parse(text)!["id"]!.GetValue<Guid>();
        var sheet = await _recalls.TextAsync($"/thu-hoi/{recall}");
        Assert.Contains("<del>số sai mẫu</del>", sheet, StringComparison.Ordinal);
        Assert.Contains("<strong>số đúng mẫu</strong>", sheet, StringComparison.Ordinal);
        var programme = JsonNode.Parse(
            await _recalls.TextAsync($"/api/v1/programmes/{AuthoritySite.Own}/{_recalls.Today:yyyy-MM-dd}")
        )!;
        Assert.Contains(programme["notices"]!.AsArray(), x => x!["now"]?.GetValue<string>() == "số đúng mẫu");
        Assert.Contains("Đính chính:", await _recalls.TextAsync("/feeds/messages.rss"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_correction_is_nowhere_and_nobody_was_written_to_although_letters_went_out_meanwhile()
    {
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var item = await MessageAsync(chief, AuthoritySite.Own);
        var message = _site.Snapshot.Find<KeyMessage>(item)!;
        // As the desk keeps it before it asks whether it may publish; a process may die right then.
        var row = new RecallRow
        {
            Id = Guid.CreateVersion7(),
            Item = item,
            Type = message.Type.Name,
            Title = message.Title,
            Kind = nameof(RecallKind.Corrected),
            Reason = "Thử.",
            Was = "111",
            Now = "0912 345 678",
            Places = AuthoritySite.Own,
            PublicSince = message.Header.PublishedAt,
            AfterSeq = _site.Snapshot.Seq,
            Day = $"{_recalls.Today:yyyy-MM-dd}",
            MadeAt = _recalls.Get<TimeProvider>().GetUtcNow(),
        };
        await _recalls.Get<RecallStore>().AddAsync(row, default);
        await _recalls.Get<RecallPost>().QueueDueAsync(default);

        await using (var db = await _recalls.DatabaseAsync())
        {
            Assert.Null((await db.Set<RecallRow>().AsNoTracking().SingleAsync(x => x.Id == row.Id)).MailedAt);
            Assert.False(await db.Set<RecallLetter>().AnyAsync(x => x.RecallId == row.Id));
        }
        await _recalls.TextAsync($"/thu-hoi/{row.Id}", expected: HttpStatusCode.NotFound);
        foreach (
            var path in (string[])
                [
                    "/thu-hoi",
                    "/feeds/messages.rss",
                    $"/api/v1/programmes/{AuthoritySite.Own}/{_recalls.Today:yyyy-MM-dd}",
                ]
        )
            Assert.DoesNotContain("0912 345 678", await _recalls.TextAsync(path), StringComparison.Ordinal);

        await _recalls.Get<RecallStore>().DropAsync(row.Id);
        var (status, _) = await RecallSite.TryAsync(
            chief,
            $"{item}/correct",
            new
            {
                was = "111",
                now = "0912 345 678",
                prints = new Dictionary<string, string> { ["vi-VN"] = "another draft" },
            }
        );
        Assert.Equal(HttpStatusCode.Conflict, status);
        await StaysAsync(item);
    }

    private KeyMessage National => _site.Snapshot.All<KeyMessage>().First(x => x.Header.Places.IsEmpty);

    private async Task<Guid> MessageAsync(Session session, string place)
    {
        var id = await _site.PublishedMessageAsync(
            session,
            _site.Folder(place),
            AuthoritySite.Value("places", AuthoritySite.Picked(_site.Place(place)))
        );
        await _recalls.FollowedAsync(x => x.Find<KeyMessage>(id) is not null);
        return id;
    }

    private async Task StaysAsync(Guid item)
    {
        Assert.NotNull(_site.Snapshot.Find(item, CampaignSnapshot.DefaultLanguage));
        Assert.Null(_site.Snapshot.Notices.Last(item));
        using var answer = await whole.Http.GetAsync($"/api/v1/messages/{item}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
