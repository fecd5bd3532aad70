using Campaign.Content.Publishing.Approval;
using Campaign.Core.Approvals;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Periodic;
using Campaign.Web.Mail;
using Campaign.Web.Storage.Outboxes;

namespace Campaign.Web.Approvals;

/// <summary>Writes to officers about submissions, and reminds those who are late to decide.</summary>
internal sealed class ApprovalPost(
    ApprovalStore store,
    ApprovalFollower follower,
    Approvers approvers,
    ApprovalDrafts drafts,
    Outbox<ApprovalLetter> outbox,
    ApprovalText text,
    OfficerDirectory officers,
    MailOutbox<ApprovalLetter> mails,
    CampaignClock clock
)
{
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(10),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(6),
        TimeSpan.FromHours(24),
    ];

    private static readonly TimeSpan Kept = TimeSpan.FromDays(100);

    /// <summary>Brings submissions up to date and queues reminders. Returns how many submissions are overdue.</summary>
    public async Task<int> FollowAsync(CancellationToken stop)
    {
        var late = (await follower.FollowAllAsync(stop))
            .Where(x => x.Now == ApprovalState.Submitted && x.RemindedAt is null && x.Deadline <= clock.UtcNow)
            .ToList();
        foreach (var row in late)
            if (drafts.Find(row.Document) is { } document)
                await store.RemindAsync(
                    row.Id,
                    new(row.SetId, ApprovalNews.Overdue, await approvers.OfAsync(row, document)),
                    stop
                );
        return late.Count;
    }

    /// <summary>Sends all that is due. Returns how many letters were sent.</summary>
    public async Task<int> SendDueAsync(CancellationToken stop)
    {
        var sent = await mails.SendDueAsync(Waits, (_, letter, token) => WriteAsync(letter, token), stop);
        await outbox.ForgetAsync(Kept, stop);
        return sent;
    }

    // Null when it has been dealt with meanwhile, or the account is gone.
    private async Task<MimeKit.MimeMessage?> WriteAsync(ApprovalLetter letter, CancellationToken stop)
    {
        if (officers.Find(letter.Officer) is not { Disabled: false, Email: not null } officer)
            return null;
        var news = Enum.Parse<ApprovalNews>(letter.News);
        var all = await store.SetAsync(letter.SetId, stop);
        var steps = (await store.StepsAsync([.. all.Select(x => x.Id)], stop)).ToLookup(x => x.ApprovalId);
        var rows = all.Where(x =>
                news != ApprovalNews.Decided ? x.Now == ApprovalState.Submitted
                : x.SubmittedBy == officer.Id ? x.Now != ApprovalState.Submitted
                : x.Now == ApprovalState.Fallen && ApprovalStepRow.SetHour(steps[x.Id]).Contains(officer.Id)
            )
            .ToList();
        return rows.Count == 0 ? null : text.Letter(letter.MessageId, officer, news, rows, steps);
    }
}

/// <summary>Runs every ten seconds.</summary>
internal sealed class ApprovalJob(ApprovalPost post, TimeProvider time, ILogger<ApprovalJob> log)
    : PeriodicWork(new("Submissions and the letters about them", TimeSpan.FromSeconds(10)), time, log)
{
    protected override async Task WorkAsync(CancellationToken stop)
    {
        await post.FollowAsync(stop);
        await post.SendDueAsync(stop);
    }
}
