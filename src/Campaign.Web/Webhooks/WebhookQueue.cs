using System.Globalization;
using System.Text.Json;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Web.Http.Answers;
using Campaign.Web.Items;
using Campaign.Web.Items.Changes;
using Campaign.Web.Recalls;
using Campaign.Web.Settings;
using Campaign.Web.Storage;
using Campaign.Web.Storage.Outboxes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Webhooks;

/// <summary>
/// Turns rows of the publication log into deliveries. The deliveries and the position reached are saved in one
/// transaction, and the next round starts from that position, so the process may be killed at any moment without losing
/// a row.
/// </summary>
internal sealed class WebhookQueue(
    IDbContextFactory<OperationsDb> database,
    SnapshotStore store,
    RecallStore recalls,
    CampaignClock clock,
    ChangeList list,
    IOptions<CampaignOptions> campaign,
    IEnumerable<IPosts> posts,
    ILogger<WebhookQueue> log
)
{
    private const int Batch = 500;

    private readonly IPosts? _posts = posts.SingleOrDefault();

    /// <summary>Queues what is new for every endpoint.</summary>
    public async Task FollowAsync(CancellationToken stop)
    {
        var snapshot = store.Current;
        List<Guid> behind;
        await using (var db = await database.CreateDbContextAsync(stop))
            behind = await db.Set<WebhookEndpoint>()
                .Where(x => x.Enabled && (x.QueuedSeq < snapshot.Seq || x.QueuedLog != snapshot.Changes.Log))
                .Select(x => x.Id)
                .ToListAsync(stop);
        if (behind.Count == 0)
            return;
        // Read after the snapshot was taken: the words of every recall in its log are there.
        snapshot = snapshot.With(await recalls.LoadAsync(stop));
        foreach (var endpoint in behind)
            await FollowAsync(endpoint, snapshot, stop);
    }

    private async Task FollowAsync(Guid id, CampaignSnapshot snapshot, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        if (await db.Set<WebhookEndpoint>().FirstOrDefaultAsync(x => x.Id == id && x.Enabled, stop) is not { } endpoint)
            return;
        try
        {
            await FollowAsync(db, endpoint, snapshot, stop);
        }
        catch (DbUpdateException fault) when (!stop.IsCancellationRequested)
        {
            // Most likely another node queued the same rows at once; the next round continues from there.
            log.LogWarning(fault, "Changes for webhook {Endpoint} were not queued; the next round tries again.", id);
        }
    }

    private async Task FollowAsync(
        OperationsDb db,
        WebhookEndpoint endpoint,
        CampaignSnapshot snapshot,
        CancellationToken stop
    )
    {
        var changes = snapshot.Changes;
        if (endpoint.QueuedLog != changes.Log || !changes.Reaches(endpoint.QueuedSeq))
        {
            // The rows in between are no longer known, so the client has to read the lists again.
            await AddAsync(
                db,
                [
                    Delivery(
                        endpoint,
                        $"lost_{changes.Log:N}_{snapshot.Seq}",
                        "changes.lost",
                        x => new ApiLostMessage("changes.lost", x, new(snapshot.Seq))
                    ),
                ],
                stop
            );
            (endpoint.QueuedLog, endpoint.QueuedSeq) = (changes.Log, snapshot.Seq);
        }
        var filter = new WebhookFilter(endpoint, snapshot, list, _posts, clock.Today);
        while (endpoint.QueuedSeq < snapshot.Seq)
        {
            var rows = changes.Since(endpoint.QueuedSeq, Batch);
            var wanted = rows.SelectMany(filter.Matches).Select(x => Delivery(endpoint, x, filter.Place, snapshot));
            await AddAsync(db, [.. wanted], stop);
            endpoint.QueuedSeq = rows.Count < Batch ? snapshot.Seq : rows[^1].Seq;
            await db.SaveChangesAsync(stop);
        }
        await db.SaveChangesAsync(stop);
    }

    /// <summary>
    /// Sends again every change after a sequence: what was delivered or given up, and what was never queued.
    /// </summary>
    public async Task ReplayAsync(Guid id, long after, CancellationToken stop)
    {
        var snapshot = store.Current;
        snapshot = snapshot.With(await recalls.LoadAsync(stop));
        var (change, post, now) = (Prefix(snapshot, isPost: false), Prefix(snapshot, isPost: true), clock.UtcNow);
        await using var db = await database.CreateDbContextAsync(stop);
        var finished = await db.Set<WebhookDelivery>()
            .Where(x =>
                x.EndpointId == id
                && x.State != MessageState.Waiting
                && (x.MessageId.StartsWith(change) || x.MessageId.StartsWith(post))
            )
            .Select(x => new { x.Id, x.MessageId })
            .ToListAsync(stop);
        var again = finished.Where(x => SequenceOf(x.MessageId) > after).Select(x => x.Id);
        foreach (var some in again.Chunk(Batch))
            await db.Set<WebhookDelivery>()
                .Where(x => some.Contains(x.Id))
                .ExecuteUpdateAsync(
                    x =>
                        x.SetProperty(r => r.State, MessageState.Waiting)
                            .SetProperty(r => r.Attempts, 0)
                            .SetProperty(r => r.NextAttemptAt, now)
                            .SetProperty(r => r.SentAt, (DateTimeOffset?)null),
                    stop
                );
        if (await db.Set<WebhookEndpoint>().FirstOrDefaultAsync(x => x.Id == id && x.Enabled, stop) is not { } endpoint)
            return;
        (endpoint.QueuedLog, endpoint.QueuedSeq) = (snapshot.Changes.Log, after);
        // First the position alone: if the dispatcher queues the same rows at this moment, it goes on from here.
        await db.SaveChangesAsync(stop);
        try
        {
            await FollowAsync(db, endpoint, snapshot, stop);
        }
        catch (DbUpdateException)
        {
            // The dispatcher was first.
        }
    }

    private static string Prefix(CampaignSnapshot snapshot, bool isPost) =>
        $"{(isPost ? "post" : "chg")}_{snapshot.Changes.Log:N}_";

    private static long SequenceOf(string messageId) =>
        long.Parse(messageId.AsSpan(messageId.LastIndexOf('_') + 1), CultureInfo.InvariantCulture);

    // A slower node may have moved the position back after a faster one queued more, so existing deliveries are kept.
    private static async Task AddAsync(
        OperationsDb db,
        IReadOnlyList<WebhookDelivery> deliveries,
        CancellationToken stop
    )
    {
        if (deliveries is not [var first, ..])
            return;
        var ids = deliveries.Select(x => x.MessageId).ToList();
        var there = await db.Set<WebhookDelivery>()
            .Where(x => x.EndpointId == first.EndpointId && ids.Contains(x.MessageId))
            .Select(x => x.MessageId)
            .ToListAsync(stop);
        db.AddRange(deliveries.Where(x => !there.Contains(x.MessageId)));
    }

    /// <summary>Queues a message that only tests the connection.</summary>
    public async Task<WebhookDelivery> TestAsync(WebhookEndpoint endpoint, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        var test = Delivery(
            endpoint,
            $"test_{Guid.CreateVersion7(clock.UtcNow):N}",
            "webhook.test",
            x => new ApiTestMessage("webhook.test", x, new("Xin chào"))
        );
        db.Add(test);
        await db.SaveChangesAsync(stop);
        return test;
    }

    private WebhookDelivery Delivery(
        WebhookEndpoint endpoint,
        WebhookMatch match,
        string? place,
        CampaignSnapshot snapshot
    )
    {
        var (row, today, baseUrl) = (match.Row, clock.Today, campaign.Value.BaseUrl?.TrimEnd('/') ?? "");
        var type = $"{(match.IsPost ? WebhookFilter.PostType : row.Type.Name)}.{row.Reason.ApiName()}";
        var notice = new ApiChangeNotice(
            row.Seq,
            row.Id,
            row.Type.Name,
            row.Action.ApiName(),
            row.Reason.ApiName(),
            [row.Language],
            match.State,
            list.UrlOf(row, snapshot, baseUrl, place, today),
            ApiRecall.Of(snapshot.Notices.Of(row, snapshot.Changes)),
            list.ProgrammeOf(row),
            ApiResultChange.Of(row, snapshot),
            match is { IsPost: true, State: ChangeReach.After or ChangeReach.Both }
                ? _posts?.Of(row, snapshot, baseUrl, today)
                : null
        );
        return Delivery(
            endpoint,
            string.Create(CultureInfo.InvariantCulture, $"{Prefix(snapshot, match.IsPost)}{row.Seq}"),
            type,
            x => new ApiChangeMessage(type, x, notice)
        );
    }

    private WebhookDelivery Delivery<TMessage>(
        WebhookEndpoint endpoint,
        string messageId,
        string type,
        Func<DateTime, TMessage> write
    )
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
