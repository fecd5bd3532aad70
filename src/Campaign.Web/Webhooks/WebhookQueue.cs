using System.Globalization;
using System.Text.Json;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Web.Api.Changes;
using Campaign.Web.Api.Http;
using Campaign.Web.Api.Items;
using Campaign.Web.Operations;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Webhooks;

/// <summary>
/// Turns rows of the publication log into deliveries. The rows and the place reached are written in one transaction, and
/// the place starts where the last one ended, so a process may be killed at any moment and no row is left out.
/// </summary>
internal sealed class WebhookQueue(
    IDbContextFactory<OperationsDb> database, SnapshotStore store, CampaignClock clock, IOptions<CampaignOptions> campaign)
{
    private const int Batch = 500;

    /// <summary>Queues what is new for every endpoint.</summary>
    public async Task FollowAsync(CancellationToken stop)
    {
        var snapshot = store.Current;
        await using var db = await database.CreateDbContextAsync(stop);
        var behind = await db.WebhookEndpoints
            .Where(x => x.Enabled && (x.QueuedSeq < snapshot.Seq || x.QueuedLog != snapshot.Changes.Log))
            .ToListAsync(stop);
        foreach (var endpoint in behind)
            await FollowAsync(db, endpoint, snapshot, stop);
    }

    private async Task FollowAsync(OperationsDb db, WebhookEndpoint endpoint, CampaignSnapshot snapshot, CancellationToken stop)
    {
        var log = snapshot.Changes;
        if (endpoint.QueuedLog != log.Log || !log.Reaches(endpoint.QueuedSeq))
        {
            // The rows in between are not known any more: the client has to read the lists again.
            db.Add(Delivery(endpoint, $"lost_{log.Log:N}_{snapshot.Seq}", "changes.lost", x => new ApiLostMessage("changes.lost", x, new(snapshot.Seq))));
            (endpoint.QueuedLog, endpoint.QueuedSeq) = (log.Log, snapshot.Seq);
        }
        while (endpoint.QueuedSeq < snapshot.Seq)
        {
            var rows = log.Since(endpoint.QueuedSeq, Batch);
            foreach (var row in rows.Where(x => Wants(endpoint, x, snapshot)))
                db.Add(Delivery(endpoint, row, snapshot));
            endpoint.QueuedSeq = rows.Count < Batch ? snapshot.Seq : rows[^1].Seq;
            await SaveAsync(db, stop);
        }
        await SaveAsync(db, stop);
    }

    /// <summary>Queues a message that only tests the way.</summary>
    public async Task<WebhookDelivery> TestAsync(WebhookEndpoint endpoint, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        var test = Delivery(
            endpoint, $"test_{Guid.CreateVersion7(clock.UtcNow):N}", "webhook.test",
            x => new ApiTestMessage("webhook.test", x, new("Xin chào")));
        db.Add(test);
        await db.SaveChangesAsync(stop);
        return test;
    }

    private static async Task SaveAsync(OperationsDb db, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException) when (!stop.IsCancellationRequested)
        {
            // Another node queued the same rows first: theirs count.
            db.ChangeTracker.Clear();
        }
    }

    private static bool Wants(WebhookEndpoint endpoint, Change row, CampaignSnapshot snapshot)
    {
        if (endpoint.Types.Length > 0 && !endpoint.Types.Split(' ').Contains(row.Type.ApiName()))
            return false;
        // What was withdrawn may have been for any place: everyone is told to drop it.
        if (endpoint.Places.Length == 0 || snapshot.Find(row.Id, row.Language) is not { } item)
            return true;
        var day = DateOnly.FromDateTime(row.At.UtcDateTime);
        return endpoint.Places.Split(' ').Any(x => snapshot.Places.Reaches(item.Header.Places, x, day));
    }

    private WebhookDelivery Delivery(WebhookEndpoint endpoint, Change row, CampaignSnapshot snapshot)
    {
        var type = $"{row.Type.ApiName()}.{row.Reason.ApiName()}";
        var notice = new ApiChangeNotice(
            row.Seq, row.Id, row.Type.ApiName(), row.Action.ApiName(), row.Reason.ApiName(), [row.Language],
            ChangeList.UrlOf(row, snapshot, campaign.Value.BaseUrl?.TrimEnd('/') ?? ""));
        return Delivery(
            endpoint,
            string.Create(CultureInfo.InvariantCulture, $"chg_{snapshot.Changes.Log:N}_{row.Seq}"),
            type,
            x => new ApiChangeMessage(type, x, notice));
    }

    private WebhookDelivery Delivery<TMessage>(WebhookEndpoint endpoint, string messageId, string type, Func<DateTime, TMessage> write)
    {
        var now = clock.UtcNow;
        return new WebhookDelivery
        {
            EndpointId = endpoint.Id,
            MessageId = messageId,
            Type = type,
            Body = JsonSerializer.Serialize(write(now.UtcDateTime), Answer.JsonOptions),
            NextAttemptAt = now,
            CreatedAt = now,
        };
    }
}
