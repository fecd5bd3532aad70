using Campaign.Core.Broadcast;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Web.Broadcast;
using Campaign.Web.Items.Changes;
using Campaign.Web.Publication;
using Campaign.Web.Storage;
using Campaign.Web.Storage.Outboxes;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Subscriptions;

/// <summary>
/// Queues a corrected mail when a programme that was sent has changed before its session: at most one for a session,
/// and only after a few minutes without another change, because officers rarely change one thing only.
/// </summary>
internal sealed class ProgrammeCorrections(
    IDbContextFactory<OperationsDb> database,
    SnapshotStore store,
    ProgrammeService programmes,
    EditBook edits,
    CampaignClock clock
)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(5);

    // A row's time is that of the node that wrote it, and a mail may be written before the row is seen. Whether
    // anything reads differently is decided by the words.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(10);

    private ProgrammeState _seen;
    private bool _waiting;

    /// <summary>Queues what is due. Returns how many mails were queued.</summary>
    public async Task<int> QueueDueAsync(CancellationToken stop)
    {
        var (snapshot, decided, today) = (store.Current, edits.Current, clock.Today);
        var state = ProgrammeState.Of(snapshot, decided, today);
        if (state == _seen && !_waiting)
            return 0;
        _waiting = false;
        var day = StoredDay.Text(today);
        await using var db = await database.CreateDbContextAsync(stop);
        var mails = await db.Set<StationMessage>().AsNoTracking().Where(x => x.Day == day).ToListAsync(stop);
        var recent = Recent(snapshot, mails);
        // Whoever was taken off the list or paused since the morning is left alone.
        var listed = (await db.Set<StationAddress>().AsNoTracking().Where(x => !x.Paused).ToListAsync(stop))
            .Select(x => (x.Address, x.Place))
            .ToHashSet();
        var stations = mails
            .GroupBy(x => (x.Recipient, x.Place))
            .Where(x => recent.Count > 0 && listed.Contains(x.Key));
        var queued = 0;
        foreach (var station in stations)
            if (Correction([.. station.OrderBy(x => x.Id)], recent, snapshot, decided) is { } mail)
            {
                db.Add(mail);
                queued++;
            }
        await db.SaveChangesAsync(stop);
        _seen = state;
        return queued;
    }

    private StationMessage? Correction(
        List<StationMessage> mails,
        List<Change> recent,
        CampaignSnapshot snapshot,
        ProgrammeEdits decided
    )
    {
        // A mail that waits is written when it is sent, from what is published then.
        if (
            mails.Exists(x => x.State == MessageState.Waiting)
            || mails.FindLast(x => x.State == MessageState.Sent && x.Said is not null) is not { } last
            || mails.Find(x => x.Session is null) is not { } first
            || LastChange(last, recent, snapshot, decided) is not { } changed
            || ProgrammePlace.On(snapshot, last.Place, clock.Today) is not [var place]
        )
            return null;
        var now = TimeOnly.FromDateTime(clock.Now);
        var programme = programmes.Compose(snapshot, place, clock.Today, new());
        var next = ProgrammeOutline
            .Read(last.Said!)
            .ChangesIn(ProgrammeOutline.Of(programme))
            .FirstOrDefault(x => x.Session.Start > now && !mails.Exists(y => y.Session == x.Session.Code));
        if (next is null)
            return null;
        // Close before a session nobody can wait for quiet: too early is better than too late.
        if (clock.UtcNow - changed < Quiet && next.Session.Start - now > Quiet)
        {
            _waiting = true;
            return null;
        }
        return new StationMessage
        {
            MessageId = first.MessageId.Replace("@", $".{next.Session.Code}@", StringComparison.Ordinal),
            Recipient = last.Recipient,
            Place = last.Place,
            Day = last.Day,
            Session = next.Session.Code,
            NextAttemptAt = clock.UtcNow,
            CreatedAt = clock.UtcNow,
        };
    }

    // When something that concerns the place was last changed since the mail was queued; null: never.
    private DateTimeOffset? LastChange(
        StationMessage last,
        List<Change> recent,
        CampaignSnapshot snapshot,
        ProgrammeEdits decided
    )
    {
        var reach = new ChangeReach(snapshot, decided, clock.Today, [last.Place]);
        return recent.TakeWhile(x => x.At >= last.CreatedAt - Skew).FirstOrDefault(x => reach.Match(x) is not null)?.At;
    }

    // The rows since the first mail of the day that programmes can depend on, newest first.
    private static List<Change> Recent(CampaignSnapshot snapshot, IEnumerable<StationMessage> mails)
    {
        var (rows, found) = (snapshot.Changes.Rows, new List<Change>());
        var since = mails.Min(x => (DateTimeOffset?)x.CreatedAt);
        for (var i = rows.Count - 1; i >= 0 && rows[i].At >= since - Skew; i--)
            if (rows[i].Type == ProgrammeEdit.ChangeType || ProgrammeService.DependsOn.Contains(rows[i].Type))
                found.Add(rows[i]);
        return found;
    }
}
