using System.Globalization;
using Campaign.Core.Broadcast;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Time;
using Campaign.Web.Recalls;
using Campaign.Web.Storage;
using Campaign.Web.Storage.Outboxes;
using Campaign.Web.Words;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Subscriptions;

/// <summary>Which stations got an item by mail: they are listed, and written to when it is recalled.</summary>
internal sealed class MailTrail(IDbContextFactory<OperationsDb> database, SnapshotStore store, CampaignClock clock)
    : IItemTrail,
        IRecallRecipients
{
    public string Channel => "Thư gửi đài";

    public async Task<IReadOnlyList<TrailLine>> FindAsync(TrailQuestion question, CancellationToken stop)
    {
        var item = question.Item;
        var rows = await RowsAsync(item.Id, item.Header.PublishedAt, stop);
        return
        [
            .. rows.Where(x =>
                    x.Items is not null
                    || (
                        item is Script or Service { IsHotline: true }
                        && question.Snapshot.Places.MayReach(item.Header.Places, x.Place, question.Today)
                    )
                )
                .Select(x => new TrailLine(
                    $"{x.Recipient}, {PlaceWords.Name(question.Snapshot.Places, x.Place, question.Today)}",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"chương trình {StoredDay.Shown(x.Day)}, gửi {clock.Local(x.SentAt!.Value):HH:mm dd/MM}"
                            + $"{(x.Items is null ? ", có thể có" : "")}"
                    )
                )),
        ];
    }

    public async Task<IReadOnlyList<(string Address, string Place)>> OfAsync(RecallRow recall, CancellationToken stop)
    {
        var notice = recall.Notice;
        var wasAired = notice.Type == ItemType.Script || notice.Type == ItemType.Service;
        var places = store.Current.Places;
        return
        [
            .. (await RowsAsync(recall.Item, recall.PublicSince, stop))
                .Where(x => x.Items is not null || (wasAired && places.MayReach(notice.Places, x.Place, notice.Day)))
                .Select(x => (x.Recipient, x.Place))
                .Distinct(),
        ];
    }

    // Of a message from before its items were noted, nobody knows whether it held the item.
    private async Task<List<StationMessage>> RowsAsync(Guid item, DateTimeOffset since, CancellationToken stop)
    {
        var id = item.ToString();
        await using var db = await database.CreateDbContextAsync(stop);
        return await db.Set<StationMessage>()
            .AsNoTracking()
            .Where(x => x.State == MessageState.Sent && x.SentAt >= since)
            .Where(x => x.Items == null || x.Items.Contains(id))
            .OrderBy(x => x.Id)
            .ToListAsync(stop);
    }
}
