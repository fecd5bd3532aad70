using Campaign.Web.Storage;
using Campaign.Web.Storage.Outboxes;

namespace Campaign.Web.Approvals;

/// <summary>The letters that go out with a step, each officer's once.</summary>
/// <param name="SetId">What was submitted together.</param>
/// <param name="News">What they are about.</param>
/// <param name="Officers">Who is told.</param>
internal sealed record ApprovalMail(Guid SetId, ApprovalNews News, IReadOnlyCollection<Guid> Officers)
{
    // Several decisions about one set, made one after the other, are one letter.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Puts them into the outbox, to be saved together with the step.</summary>
    public void Add(OperationsDb db, DateTimeOffset now)
    {
        var at = News == ApprovalNews.Decided ? now + Patience : now;
        var news = News.ToString();
        var told = db.Set<ApprovalLetter>()
            // One that is being sent has read what it says already: its turn is further ahead.
            .Where(x => x.SetId == SetId && x.News == news && x.State == MessageState.Waiting && x.NextAttemptAt <= at)
            .Select(x => x.Officer)
            .ToHashSet();
        db.AddRange(
            Officers
                .Where(x => !told.Contains(x))
                .Select(x => new ApprovalLetter
                {
                    SetId = SetId,
                    Officer = x,
                    News = news,
                    MessageId = $"<{SetId:N}.{Guid.NewGuid():N}@campaign>",
                    NextAttemptAt = at,
                    CreatedAt = now,
                })
        );
    }
}
