using System.Net;
using Campaign.Core.Messages;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Scheduling;
using Campaign.Web.Approvals;
using Campaign.Web.Tests.Authority;
using Microsoft.EntityFrameworkCore;
using static Campaign.Web.Tests.Approvals.ApprovalSite;

namespace Campaign.Web.Tests.Approvals;

public abstract partial class SubmissionTests<TSite>
{
    [Fact]
    public async Task What_is_returned_taken_back_or_changed_does_not_become_public_at_the_hour_that_was_set()
    {
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var at = TimeProvider.System.GetUtcNow().AddDays(3);
        var drafts = new List<Guid>();
        for (var i = 0; i < 4; i++)
        {
            var id = await _site.DraftAsync(writer);
            drafts.Add(id);
            var open = await SubmittedAsync(writer, id);
            Assert.Equal(HttpStatusCode.OK, (await DecideAsync(chief, id, open, "schedule", at: at)).Status);
        }
        var (kept, returned, taken, changed) = (drafts[0], drafts[1], drafts[2], drafts[3]);

        var seen = await OpenAsync(chief, returned);
        Assert.Equal(HttpStatusCode.OK, (await DecideAsync(chief, returned, seen, "return", "Chưa được.")).Status);
        seen = await OpenAsync(writer, taken);
        Assert.Equal(HttpStatusCode.OK, (await DecideAsync(writer, taken, seen, "take-back")).Status);
        using (var saver = await _site.SignInAsync(OfficerGroup.ChiefEditor))
            await SaveAsync(saver, changed, "Đổi khi đã hẹn giờ.");

        Assert.Equal([kept], _site.Get<ISchedules>().Until(at).Select(x => x.Document).Where(drafts.Contains));
        await _site.Get<ScheduleRun>().RunAsync(at.UtcDateTime.AddMinutes(1));
        await _site.FollowedAsync(x => x.Find<KeyMessage>(kept) is not null);
        Assert.All(drafts.Skip(1), x => Assert.Null(_site.Authority.Snapshot.Find<KeyMessage>(x)));
        await using var db = await _site.DatabaseAsync();
        var rows = await db.Set<ApprovalRow>().Where(x => drafts.Contains(x.Document)).ToListAsync();
        Assert.Equal(kept, Assert.Single(rows, x => x.PublishAt is not null).Document);
    }

    [Fact]
    public async Task Whoever_set_an_hour_is_written_to_when_nothing_will_happen_at_it()
    {
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var id = await _site.DraftAsync(writer);
        var at = TimeProvider.System.GetUtcNow().AddDays(3);
        var open = await SubmittedAsync(writer, id);
        Assert.Equal(HttpStatusCode.OK, (await DecideAsync(chief, id, open, "schedule", at: at)).Status);

        using (var saver = await _site.SignInAsync(OfficerGroup.ChiefEditor))
            await SaveAsync(saver, id, "Đổi khi đã hẹn giờ.");

        var deciding = await KeyAsync(chief);
        Assert.Single(await LettersAsync(id), x => x.Officer == deciding && x.News == nameof(ApprovalNews.Decided));
        await using var db = await _site.DatabaseAsync();
        var row = await db.Set<ApprovalRow>().SingleAsync(x => x.Document == id);
        var steps = await db.Set<ApprovalStepRow>().Where(x => x.ApprovalId == row.Id).ToListAsync();
        using var letter = _site
            .Get<ApprovalText>()
            .Letter(
                "<mau@campaign>",
                _site.Get<OfficerDirectory>().Find(deciding)!,
                ApprovalNews.Decided,
                [row],
                steps.ToLookup(x => x.ApprovalId)
            );
        Assert.Equal("Mục bạn hẹn giờ không được công bố", letter.Subject);
    }

    [Fact]
    public async Task A_list_with_a_gap_in_it_is_submitted_without_the_gap()
    {
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        var id = await _site.DraftAsync(writer);

        using var answer = await writer.SendAsync(
            "POST",
            "campaign/approvals",
            new { documents = new object?[] { null, new { id } } }
        );

        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        Assert.Equal(["Submit"], await _site.StepsAsync(id));
    }
}
