using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Periodic;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Webhooks;

/// <summary>
/// Follows the log and delivers what is due, at least once. A delivery is claimed by moving its next attempt ahead, so
/// several nodes can work on one queue, and one that dies leaves its claims to the others when they run out.
/// </summary>
internal sealed class WebhookDispatcher(
    IDbContextFactory<OperationsDb> database,
    WebhookQueue queue,
    WebhookSender sender,
    SnapshotStore store,
    CampaignClock clock,
    IOptions<WebhookOptions> options,
    TimeProvider time,
    ILogger<WebhookDispatcher> log
) : PeriodicWork(new("Telling webhooks", Idle) { AtStart = true }, time, log)
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);

    private DateTimeOffset _pruned;
    private long _seen;
    private int _tried;

    protected override async Task WorkAsync(CancellationToken stop)
    {
        _seen = store.Current.Seq;
        _tried = await RoundAsync(stop);
    }

    // Until something is published, or for a moment. The wait ends with the moment: waits that nobody ends would pile
    // up.
    protected override async Task RestAsync(CancellationToken stop)
    {
        if (_tried > 0)
            return;
        using var moment = CancellationTokenSource.CreateLinkedTokenSource(stop);
        moment.CancelAfter(Idle);
        await ((Task)store.NewerThanAsync(_seen, moment.Token)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Queues what is new and tries what is due; the number of attempts made.</summary>
    public async Task<int> RoundAsync(CancellationToken stop)
    {
        await queue.FollowAsync(stop);
        await PruneAsync(stop);
        var now = clock.UtcNow;
        List<WebhookDelivery> due;
        await using (var db = await database.CreateDbContextAsync(stop))
            due = await db.Set<WebhookDelivery>()
                .AsNoTracking()
                .Where(x => x.State == DeliveryState.Pending && x.NextAttemptAt <= now)
                .OrderBy(x => x.Id)
                .Take(200)
                .ToListAsync(stop);
        await Parallel.ForEachAsync(
            due,
            new ParallelOptions { MaxDegreeOfParallelism = options.Value.Concurrent, CancellationToken = stop },
            async (x, token) => await TryAsync(x, token)
        );
        return due.Count;
    }

    private async Task TryAsync(WebhookDelivery due, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        // Longer than an attempt can take.
        var claim = clock.UtcNow.AddSeconds(options.Value.TimeoutSeconds * 2);
        var seen = due.NextAttemptAt;
        var mine = await db.Set<WebhookDelivery>()
            .Where(x => x.Id == due.Id && x.State == DeliveryState.Pending && x.NextAttemptAt == seen)
            .ExecuteUpdateAsync(x => x.SetProperty(d => d.NextAttemptAt, claim), stop);
        var endpoint = await db.Set<WebhookEndpoint>().FirstOrDefaultAsync(x => x.Id == due.EndpointId, stop);
        if (mine == 0 || endpoint is null)
            return;
        var delivery = await db.Set<WebhookDelivery>().FirstAsync(x => x.Id == due.Id, stop);
        if (!endpoint.Enabled)
            (delivery.State, delivery.LastError) = (DeliveryState.Failed, "the endpoint is disabled");
        else
            Apply(await sender.SendAsync(endpoint, delivery, stop), endpoint, delivery);
        await db.SaveChangesAsync(stop);
    }

    private void Apply(Attempt attempt, WebhookEndpoint endpoint, WebhookDelivery delivery)
    {
        delivery.Attempts++;
        (delivery.LastStatus, delivery.LastError) = (attempt.Status, attempt.Error);
        if (attempt.Error is null)
        {
            (delivery.State, delivery.DeliveredAt) = (DeliveryState.Delivered, clock.UtcNow);
            return;
        }
        var wait =
            attempt.Status == StatusCodes.Status410Gone
                ? null
                : RetryPlan.After(delivery.Attempts, attempt.RetryAfter, Random.Shared.NextDouble());
        if (wait is { } time)
        {
            delivery.NextAttemptAt = clock.UtcNow + time;
            return;
        }
        delivery.State = DeliveryState.Failed;
        endpoint.Enabled = false;
        endpoint.DisabledReason =
            attempt.Status == StatusCodes.Status410Gone
                ? "The endpoint answered 410."
                : $"{RetryPlan.Attempts} attempts failed; the last one: {attempt.Error}.";
        Log.LogWarning("Webhook {Endpoint} was disabled: {Reason}", endpoint.Id, endpoint.DisabledReason);
    }

    private async Task PruneAsync(CancellationToken stop)
    {
        var now = clock.UtcNow;
        if (now - _pruned < TimeSpan.FromHours(1))
            return;
        _pruned = now;
        var before = now.AddDays(-options.Value.LogDays);
        await using var db = await database.CreateDbContextAsync(stop);
        await db.Set<WebhookDelivery>()
            .Where(x => x.State != DeliveryState.Pending && x.CreatedAt < before)
            .ExecuteDeleteAsync(stop);
    }
}
