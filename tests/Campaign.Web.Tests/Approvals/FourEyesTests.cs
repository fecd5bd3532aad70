using System.Net;
using Campaign.Content.Projection;
using Campaign.Core.Messages;
using Campaign.Core.Vocabularies;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Scheduling;
using Campaign.Web.Approvals;
using Campaign.Web.Tests.Authority;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Campaign.Web.Tests.Approvals.ApprovalSite;

namespace Campaign.Web.Tests.Approvals;

[Collection("whole")]
public sealed class FourEyesOnSqlite(FourEyesSqlite site) : FourEyesTests<FourEyesSqlite>(site);

[Collection("whole")]
public sealed class FourEyesOnPostgres(FourEyesPostgres site) : FourEyesTests<FourEyesPostgres>(site);

/// <summary>
/// What needs two officers becomes public with two, in the words that were approved, and not otherwise.
/// </summary>
public abstract partial class FourEyesTests<TSite>(TSite whole) : IClassFixture<TSite>
    where TSite : FourEyesSite
{
    private readonly ApprovalSite _site = new(whole);

    [Fact]
    public async Task What_one_wrote_another_sees_beside_what_is_public_approves_and_publishes()
    {
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var id = await _site.DraftAsync(writer);
        await DecidedAsync(writer, chief, id, "publish");
        await _site.FollowedAsync(x => x.Find<KeyMessage>(id) is not null);
        await SaveAsync(writer, id, "Gọi số mới mẫu.");

        var open = await SubmittedAsync(writer, id);
        var differences = (await ViewAsync(chief, id))["languages"]![0]!["differences"]!.AsArray();
        var difference = Assert.Single(differences);
        Assert.StartsWith("Nguyên văn mẫu", difference!["was"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("Gọi số mới mẫu.", difference["now"]!.GetValue<string>());
        Assert.Equal((HttpStatusCode.OK, """{"done":true}"""), await DecideAsync(chief, id, open, "publish"));

        await _site.FollowedAsync(x => x.Find<KeyMessage>(id)!.OfficialText == "Gọi số mới mẫu.");
        Assert.Equal(["Submit", "Approve", "Publish"], await _site.StepsAsync(id));
    }

    [Fact]
    public async Task Nobody_publishes_alone_whatever_the_group()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        using var province = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        foreach (var officer in new[] { administrator, chief, province })
        {
            var id = await _site.DraftAsync(officer);
            var (status, text) = await PublishAsync(officer, id);
            Assert.Equal(HttpStatusCode.BadRequest, status);
            Assert.Contains("cần một cán bộ khác duyệt", text, StringComparison.Ordinal);
            var open = await SubmittedAsync(officer, id);
            (status, text) = await DecideAsync(officer, id, open, "publish");
            Assert.Equal(HttpStatusCode.Forbidden, status);
            Assert.Contains("Không ai tự duyệt", text, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.BadRequest, (await PublishAsync(officer, id)).Status);
            Assert.Equal(["Submit"], await _site.StepsAsync(id));
        }
    }

    [Fact]
    public async Task Whoever_wrote_part_of_a_draft_does_not_approve_it_although_somebody_else_submits_it()
    {
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        using var other = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var id = await _site.DraftAsync(chief);
        await SaveAsync(writer, id, "Một dấu phẩy mẫu.");
        var open = await SubmittedAsync(writer, id);

        Assert.Equal(HttpStatusCode.Forbidden, (await DecideAsync(chief, id, open, "approve")).Status);
        Assert.Equal(HttpStatusCode.OK, (await DecideAsync(other, id, open, "approve")).Status);
        // approved by another, it may be made public by whoever wrote it
        Assert.Equal(HttpStatusCode.OK, (await PublishAsync(chief, id)).Status);
        Assert.Equal(["Submit", "Approve", "Publish"], await _site.StepsAsync(id));
    }

    [Fact]
    public async Task A_draft_that_is_changed_after_submission_loses_it()
    {
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var id = await _site.DraftAsync(writer);
        var open = await SubmittedAsync(writer, id);
        await SaveAsync(writer, id, "Đổi sau khi trình.");

        Assert.Equal(HttpStatusCode.Conflict, (await DecideAsync(chief, id, open, "publish")).Status);
        Assert.Equal(["Submit", "Fall"], await _site.StepsAsync(id));

        open = await SubmittedAsync(writer, id);
        Assert.Equal(HttpStatusCode.OK, (await DecideAsync(chief, id, open, "approve")).Status);
        await SaveAsync(writer, id, "Đổi sau khi duyệt.");
        Assert.Equal(HttpStatusCode.BadRequest, (await PublishAsync(chief, id)).Status);
        Assert.Equal(["Submit", "Approve", "Fall"], await _site.StepsAsync(id));
        await SaveAsync(writer, id, "Đổi sau khi trình.");
        Assert.Equal(HttpStatusCode.BadRequest, (await PublishAsync(chief, id)).Status);
    }

    [Fact]
    public async Task Of_two_approvers_at_once_one_wins_and_the_other_is_told()
    {
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        using var first = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        using var second = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var id = await _site.DraftAsync(writer);
        var open = await SubmittedAsync(writer, id);

        var answers = await Task.WhenAll(
            DecideAsync(first, id, open, "approve"),
            DecideAsync(second, id, open, "return", "Chưa được.")
        );

        Assert.Single(answers, x => x.Status == HttpStatusCode.OK);
        var (_, told) = Assert.Single(answers, x => x.Status == HttpStatusCode.Conflict);
        Assert.Contains("Một cán bộ khác vừa xử lý", told, StringComparison.Ordinal);
        Assert.Equal(2, (await _site.StepsAsync(id)).Count);
    }

    [Fact]
    public async Task An_approver_whose_rights_ended_cannot_approve_and_what_they_approved_no_longer_counts()
    {
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        using var leaving = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var (decided, waiting) = (await _site.DraftAsync(writer), await _site.DraftAsync(writer));
        Assert.Equal(
            HttpStatusCode.OK,
            (await DecideAsync(leaving, decided, await SubmittedAsync(writer, decided), "approve")).Status
        );
        var open = await SubmittedAsync(writer, waiting);

        await MovedAsync(leaving, AuthoritySite.Foreign);

        Assert.Equal(HttpStatusCode.Forbidden, (await DecideAsync(leaving, waiting, open, "approve")).Status);
        var (status, text) = await PublishAsync(chief, decided);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("không còn quyền duyệt", text, StringComparison.Ordinal);
        Assert.Equal(["Submit"], await _site.StepsAsync(waiting));
    }

    [Fact]
    public async Task A_used_approval_makes_nothing_public_again()
    {
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var id = await _site.DraftAsync(writer);
        await DecidedAsync(writer, chief, id, "publish");
        // nothing is new in it
        Assert.Equal(HttpStatusCode.OK, (await PublishAsync(chief, id)).Status);
        using (var gone = await chief.SendAsync("PUT", $"document/{id}/unpublish", new { cultures = new[] { "*" } }))
            Assert.True(gone.IsSuccessStatusCode, await gone.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.BadRequest, (await PublishAsync(chief, id)).Status);
    }

    [Fact]
    public async Task A_schedule_publishes_what_was_approved_and_nothing_that_was_changed_since()
    {
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var (kept, changed) = (await _site.DraftAsync(writer), await _site.DraftAsync(writer));
        var at = TimeProvider.System.GetUtcNow().AddDays(2);
        foreach (var id in new[] { kept, changed })
            Assert.Equal(
                HttpStatusCode.OK,
                (await DecideAsync(chief, id, await SubmittedAsync(writer, id), "schedule", at: at)).Status
            );
        await SaveAsync(chief, changed, "Đổi khi đã hẹn giờ.");

        await _site.Get<ScheduleRun>().RunAsync(at.UtcDateTime.AddMinutes(1));

        await _site.FollowedAsync(x => x.Find<KeyMessage>(kept) is not null);
        Assert.Null(_site.Authority.Snapshot.Find<KeyMessage>(changed));
        Assert.Equal(["Submit", "Approve", "Schedule", "Publish"], await _site.StepsAsync(kept));
        Assert.Equal(["Submit", "Approve", "Schedule", "Fall"], await _site.StepsAsync(changed));
        Assert.DoesNotContain(_site.Get<ISchedules>().Until(at.AddDays(1)), x => x.Document == changed);
    }

    [Fact]
    public async Task Below_the_level_of_a_rule_one_officer_is_enough_but_narrowing_a_national_text_is_not_below_it()
    {
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        using var other = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var local = await EventAsync(chief, AuthoritySite.Own);
        Assert.Equal(HttpStatusCode.OK, (await PublishAsync(chief, local)).Status);
        var national = await EventAsync(chief, null);
        Assert.Equal(HttpStatusCode.BadRequest, (await PublishAsync(chief, national)).Status);
        await DecidedAsync(chief, other, national, "publish");

        var place = AuthoritySite.Picked(_site.Authority.Place(AuthoritySite.Own));
        using (var saved = await AuthoritySite.SaveAsync(chief, national, x => AuthoritySite.Put(x, "places", place)))
            Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.BadRequest, (await PublishAsync(chief, national)).Status);
        Assert.Empty(await SubmittedStepsAsync(writer, local));
    }

    private async Task<List<string>> SubmittedStepsAsync(Session writer, Guid id)
    {
        var (status, text) = await SubmitAsync(writer, id);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("Không có gì để trình", text, StringComparison.Ordinal);
        await using var db = await _site.DatabaseAsync();
        return await db.Set<ApprovalRow>().Where(x => x.Document == id).Select(x => x.State).ToListAsync();
    }

    private async Task<Guid> EventAsync(Session session, string? place)
    {
        var edition = _site.Authority.Snapshot.All<Core.Campaigns.Edition>().First().Id;
        return await AuthoritySite.CreateAsync(
            session,
            "event",
            $"Lễ mẫu {Random.Shared.Next(1000, 1_000_000)}",
            place is null ? edition : _site.Authority.Folder(place),
            AuthoritySite.Value("edition", AuthoritySite.Picked(edition)),
            AuthoritySite.Value("kind", new[] { _site.Get<Projector>().Lists[VocabularySet.EventKind].Items[0].Name }),
            AuthoritySite.Value("startDate", "2026-12-01"),
            AuthoritySite.Value("sourceNote", "Mẫu.")
        );
    }

    private static async Task DecidedAsync(Session writer, Session approver, Guid id, string action)
    {
        var (status, text) = await DecideAsync(approver, id, await SubmittedAsync(writer, id), action);
        Assert.True(status == HttpStatusCode.OK, text);
    }

    // The officer gets another province.
    private async Task MovedAsync(Session officer, string place)
    {
        var key = (await officer.GetAsync("user/current"))["id"]!.GetValue<Guid>();
        await using var scope = whole.Services.CreateAsyncScope();
        await using var db = await scope
            .ServiceProvider.GetRequiredService<IDbContextFactory<AccountsDb>>()
            .CreateDbContextAsync();
        var account = await db.Users.SingleAsync(x => x.Id == key);
        account.DocumentStartNodes = [_site.Authority.Folder(place)];
        await db.SaveChangesAsync();
        _site.Get<OfficerDirectory>().Forget();
    }
}
