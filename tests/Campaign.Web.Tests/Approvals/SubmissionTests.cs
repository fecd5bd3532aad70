using System.Net;
using Campaign.Core.Messages;
using Campaign.Core.Time;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Approvals;
using Campaign.Web.Settings;
using Campaign.Web.Storage.Outboxes;
using Campaign.Web.Tests.Authority;
using Campaign.Web.Tests.Whole;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using static Campaign.Web.Tests.Approvals.ApprovalSite;

namespace Campaign.Web.Tests.Approvals;

[Collection("whole")]
public sealed class SubmissionsOnSqlite(SqliteSite site) : SubmissionTests<SqliteSite>(site);

[Collection("whole")]
public sealed class SubmissionsOnPostgres(PostgresSite site) : SubmissionTests<PostgresSite>(site);

/// <summary>
/// Who may submit and decide what, who is written to, and what becomes of it; no rule asks for it here.
/// </summary>
public abstract partial class SubmissionTests<TSite>(TSite whole) : IClassFixture<TSite>
    where TSite : WholeSite
{
    private readonly ApprovalSite _site = new(whole);

    [Fact]
    public async Task Without_a_rule_an_officer_publishes_alone_and_a_submission_of_it_is_done_with()
    {
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var id = await _site.DraftAsync(chief);
        Assert.Equal(HttpStatusCode.OK, (await PublishAsync(chief, id)).Status);
        var submitted = await _site.DraftAsync(writer);
        await SubmittedAsync(writer, submitted);

        Assert.Equal(HttpStatusCode.OK, (await PublishAsync(chief, submitted)).Status);

        Assert.Equal(["Submit", "Publish"], await _site.StepsAsync(submitted));
    }

    [Fact]
    public async Task A_decision_is_for_whoever_may_publish_what_the_draft_addresses()
    {
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        using var other = await _site.SignInAsync(OfficerGroup.Writer);
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        using var nobody = new Session(whole.Http.BaseAddress!.ToString());
        var (own, foreign) = (await _site.DraftAsync(writer), await _site.DraftAsync(writer, AuthoritySite.Foreign));
        var (mine, theirs) = (await SubmittedAsync(writer, own), await SubmittedAsync(writer, foreign));

        Assert.Equal(HttpStatusCode.Forbidden, (await DecideAsync(other, own, mine, "approve")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await DecideAsync(officer, foreign, theirs, "approve")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await DecideAsync(nobody, own, mine, "approve")).Status);
        // the submission of one document is not decided under the name of another
        Assert.Equal(HttpStatusCode.NotFound, (await DecideAsync(officer, own, theirs, "approve")).Status);
        Assert.Equal(["Submit"], await _site.StepsAsync(foreign));
        var seen = (await officer.GetAsync("campaign/approvals")).ToJsonString();
        Assert.Contains($"{own}", seen, StringComparison.Ordinal);
        Assert.DoesNotContain($"{foreign}", seen, StringComparison.Ordinal);
        using (var looked = await officer.SendAsync("GET", $"campaign/approvals/document/{foreign}"))
            Assert.Equal(HttpStatusCode.Forbidden, looked.StatusCode);
        foreach (var withBranch in new[] { false, true })
            Assert.Equal(
                (HttpStatusCode.Forbidden, "Trang này nằm ngoài phạm vi được giao cho bạn."),
                await SubmitAsync(officer, foreign, withBranch)
            );
        Assert.Equal(HttpStatusCode.OK, (await DecideAsync(officer, own, mine, "publish")).Status);
        await _site.FollowedAsync(x => x.Find<KeyMessage>(own) is not null);
    }

    [Fact]
    public async Task Nobody_submits_a_draft_that_they_could_not_have_written()
    {
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var authority = _site.Authority;
        // It lies in the officer's province and is for another.
        var id = await AuthoritySite.CreateAsync(
            chief,
            "message",
            $"Thông điệp mẫu {Guid.NewGuid():N}",
            authority.Folder(AuthoritySite.Own),
            [
                .. authority.Message(Random.Shared.Next(1000, 1_000_000)),
                AuthoritySite.Value("places", AuthoritySite.Picked(authority.Place(AuthoritySite.Foreign))),
            ]
        );

        var (status, text) = await SubmitAsync(officer, id);

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("Thông điệp mẫu", text, StringComparison.Ordinal);
        // Nothing waits of it.
        Assert.Equal(HttpStatusCode.OK, (await SubmitAsync(chief, id)).Status);
    }

    [Fact]
    public async Task A_draft_that_is_returned_says_what_to_change_and_comes_back()
    {
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var id = await _site.DraftAsync(writer);
        var open = await SubmittedAsync(writer, id);

        Assert.Equal(HttpStatusCode.BadRequest, (await DecideAsync(chief, id, open, "return")).Status);
        var (status, text) = await DecideAsync(chief, id, open, "return", "Nơi tạm lánh ở số 12 ngõ 34 đường Láng.");
        Assert.True(status == HttpStatusCode.BadRequest && text.Contains("nơi tạm lánh"), text);
        Assert.Equal(HttpStatusCode.OK, (await DecideAsync(chief, id, open, "return", "Thiếu nguồn.")).Status);

        var history = (await ViewAsync(writer, id))["history"]!.ToJsonString();
        Assert.Contains("Thi\\u1EBFu ngu\\u1ED3n.", history, StringComparison.OrdinalIgnoreCase);
        await SubmittedAsync(writer, id);
        Assert.Equal(["Submit"], await _site.StepsAsync(id));
    }

    [Fact]
    public async Task What_waits_is_not_submitted_twice_and_is_taken_back_by_its_writer_only()
    {
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        using var other = await _site.SignInAsync(OfficerGroup.Writer);
        var id = await _site.DraftAsync(writer);
        var answers = await Task.WhenAll(SubmitAsync(writer, id), SubmitAsync(other, id));
        Assert.Single(answers, x => x.Status == HttpStatusCode.OK);
        Assert.Contains("không trình hai lần", answers.Single(x => x.Status == HttpStatusCode.Conflict).Text);
        var open = await OpenAsync(writer, id);
        var (mine, theirs) = open["isMine"]!.GetValue<bool>() ? (writer, other) : (other, writer);

        Assert.Equal(HttpStatusCode.Forbidden, (await DecideAsync(theirs, id, open, "take-back")).Status);
        Assert.Equal(HttpStatusCode.OK, (await DecideAsync(mine, id, open, "take-back")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await DecideAsync(mine, id, open, "take-back")).Status);
        Assert.Equal(["Submit", "TakeBack"], await _site.StepsAsync(id));
    }

    [Fact]
    public async Task A_draft_that_breaks_a_rule_is_not_submitted_and_the_field_is_named()
    {
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        var id = await AuthoritySite.CreateAsync(
            writer,
            "message",
            "Thông điệp trống (mẫu)",
            _site.Authority.Folder(AuthoritySite.Own)
        );

        var (status, text) = await SubmitAsync(writer, id);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("Chưa trình được", text, StringComparison.Ordinal);
        Assert.Contains("«", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_submitted_with_what_lies_below_and_becomes_public_from_the_top()
    {
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var folder = await AuthoritySite.CreateAsync(
            writer,
            "folder",
            $"Bộ mẫu {Guid.NewGuid():N}",
            _site.Authority.Folder(AuthoritySite.Own)
        );
        var below = new List<Guid>();
        for (var i = 0; i < 2; i++)
        {
            var number = Random.Shared.Next(1000, 1_000_000);
            below.Add(
                await AuthoritySite.CreateAsync(
                    writer,
                    "message",
                    $"Thông điệp mẫu {number}",
                    folder,
                    _site.Authority.Message(number)
                )
            );
        }
        var (status, text) = await SubmitAsync(writer, folder, withBranch: true);
        Assert.True(status == HttpStatusCode.OK, text);

        var set = (await chief.GetAsync("campaign/approvals"))["open"]!
            .AsArray()
            .Where(x => below.Append(folder).Contains(x!["document"]!.GetValue<Guid>()))
            .ToList();
        Assert.Equal(folder, set[0]!["document"]!.GetValue<Guid>());
        Assert.Single(set.Select(x => x!["setId"]!.GetValue<Guid>()).Distinct());
        Assert.Equal(3, set.Count);
        foreach (var x in set)
            Assert.Equal(
                HttpStatusCode.OK,
                (await DecideAsync(chief, x!["document"]!.GetValue<Guid>(), x, "publish")).Status
            );
        await _site.FollowedAsync(x => below.TrueForAll(y => x.Find<KeyMessage>(y) is not null));
        Assert.Equal(["Submit", "Approve", "Publish"], await _site.StepsAsync(folder));
    }

    [Fact]
    public async Task Approvers_are_written_to_once_about_a_set_and_the_writer_once_about_what_came_of_it()
    {
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var id = await _site.DraftAsync(writer);
        var open = await SubmittedAsync(writer, id);
        var (writing, deciding) = (await KeyAsync(writer), await KeyAsync(chief));
        var letters = await LettersAsync(id);
        Assert.Single(letters, x => x.Officer == deciding && x.News == nameof(ApprovalNews.Submitted));
        Assert.DoesNotContain(letters, x => x.Officer == writing);

        await DecideAsync(chief, id, open, "publish");

        letters = await LettersAsync(id);
        Assert.Single(letters, x => x.Officer == writing && x.News == nameof(ApprovalNews.Decided));
        await SendAsync();
        // it is decided by now, so that nobody is asked any more
        Assert.DoesNotContain(
            await LettersAsync(id),
            x => x.News == nameof(ApprovalNews.Submitted) && x.SentAt is null
        );
    }

    [Fact]
    public async Task What_nobody_decided_in_time_is_reminded_of_once()
    {
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var id = await _site.DraftAsync(writer);
        await SubmittedAsync(writer, id);
        var past = _site.Get<CampaignClock>().UtcNow.AddMinutes(-1);
        await using (var db = await _site.DatabaseAsync())
            await db.Set<ApprovalRow>()
                .Where(x => x.Document == id)
                .ExecuteUpdateAsync(x => x.SetProperty(r => r.Deadline, past));

        await Task.WhenAll(
            _site.Get<ApprovalPost>().FollowAsync(default),
            _site.Get<ApprovalPost>().FollowAsync(default)
        );

        var deciding = await KeyAsync(chief);
        Assert.Single(await LettersAsync(id), x => x.Officer == deciding && x.News == nameof(ApprovalNews.Overdue));
        var line = (await chief.GetAsync("campaign/approvals"))["open"]!
            .AsArray()
            .Single(x => x!["document"]!.GetValue<Guid>() == id)!;
        Assert.True(line["isLate"]!.GetValue<bool>());
        await SendAsync();
        var drop = Path.Combine(_site.Get<IOptions<CampaignOptions>>().Value.DataPath, "mail-drop");
        Assert.Contains(Directory.GetFiles(drop, "*.eml"), x => MimeKit.MimeMessage.Load(x).Subject == "Quá hạn duyệt");
    }

    [Fact]
    public async Task What_is_thrown_away_no_longer_waits()
    {
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        var id = await _site.DraftAsync(writer);
        await SubmittedAsync(writer, id);
        using (var binned = await writer.SendAsync("PUT", $"document/{id}/move-to-recycle-bin", null))
            Assert.True(binned.IsSuccessStatusCode, await binned.Content.ReadAsStringAsync());

        Assert.Equal(["Submit", "Fall"], await _site.StepsAsync(id));
    }

    private async Task SendAsync()
    {
        for (var i = 0; ; i++)
        {
            await _site.Get<ApprovalPost>().SendDueAsync(default);
            await using var db = await _site.DatabaseAsync();
            var now = _site.Get<CampaignClock>().UtcNow;
            if (
                !await db.Set<ApprovalLetter>()
                    .AnyAsync(x =>
                        x.State == MessageState.Waiting && x.News != nameof(ApprovalNews.Decided) && x.CreatedAt < now
                    )
            )
                return;
            Assert.True(i < 1200, "the letters were not sent");
            await Task.Delay(100);
        }
    }

    private async Task<List<ApprovalLetter>> LettersAsync(Guid document)
    {
        await using var db = await _site.DatabaseAsync();
        var sets = db.Set<ApprovalRow>().Where(x => x.Document == document).Select(x => x.SetId);
        return await db.Set<ApprovalLetter>().Where(x => sets.Contains(x.SetId)).ToListAsync();
    }

    private static async Task<Guid> KeyAsync(Session session) =>
        (await session.GetAsync("user/current"))["id"]!.GetValue<Guid>();
}
