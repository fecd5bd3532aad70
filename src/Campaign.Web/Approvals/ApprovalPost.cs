using Campaign.Content.Publishing.Approval;
using Campaign.Core.Approvals;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Periodic;
using Campaign.Web.Mail;
using Campaign.Web.Storage;
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
    IMailTransport transport,
    CampaignClock clock,
    ILogger<ApprovalPost> log
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

    private static readonly OutboxRule Rule = new(Batch: 50, AtOnce: 1, Lease: TimeSpan.FromMinutes(10));

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

    /// <summary>Sends all that is due, over one connection. Returns how many were handed over.</summary>
    public async Task<int> SendDueAsync(CancellationToken stop)
    {
        await using var session = transport.Open();
        NoMailServerException? down = null;
        var (due, sent) = (0, 0);
        do
        {
            (due, var some) = await outbox.SendAsync(Rule, AttemptAsync, stop);
            sent += some;
        } while (due == Rule.Batch && down is null);
        await outbox.ForgetAsync(Kept, stop);
        return sent;

        async Task<Outcome> AttemptAsync(OperationsDb db, ApprovalLetter letter, CancellationToken token)
        {
            if (down is not null)
                return Failed(letter, down);
            try
            {
                if (await WriteAsync(letter, token) is not { } message)
                    return Outcome.Nothing;
                using (message)
                    await session.SendAsync(message, token);
                return Outcome.Sent;
            }
            catch (Exception fault) when (!token.IsCancellationRequested)
            {
                down = fault as NoMailServerException;
                return Failed(letter, fault);
            }
        }
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

    private Outcome Failed(ApprovalLetter letter, Exception fault)
    {
        var isLast = MailFailure.Of(fault) == MailOutcome.Never || letter.Attempts >= Waits.Length;
        log.LogWarning("Letter {MessageId} was not taken: {Error}", letter.MessageId, fault.Message);
        return new(fault.Message, isLast ? null : Waits[letter.Attempts]);
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
