using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Periodic;
using Campaign.Web.Items.Changes;
using Campaign.Web.Storage;
using Campaign.Web.Storage.Outboxes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Webhooks;

/// <summary>Follows the log and delivers what is due, each message at least once.</summary>
internal sealed class WebhookDispatcher(
    Outbox<WebhookDelivery> outbox,
    WebhookQueue queue,
    WebhookSender sender,
    SnapshotStore store,
    IEnumerable<IPosts> posts,
    CampaignClock clock,
    IOptions<WebhookOptions> options,
    TimeProvider time,
    ILogger<WebhookDispatcher> log
) : PeriodicWork(new("Telling webhooks", Idle) { AtStart = true }, time, log)
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);

    private DateTimeOffset _pruned;
    private long _seen;
    private int _due;

    private OutboxRule Rule =>
        new(Batch: 200, options.Value.Concurrent, Lease: TimeSpan.FromSeconds(options.Value.TimeoutSeconds * 2));

    protected override async Task WorkAsync(CancellationToken stop)
    {
        _seen = store.Current.Seq;
        await queue.FollowAsync(stop);
        await PruneAsync(stop);
        (_due, _) = await outbox.SendAsync(Rule, SendAsync, stop);
    }

    // Until something is published, or for a moment. The wait for a publication is cancelled afterwards, because waits
    // left open would pile up.
    protected override async Task RestAsync(CancellationToken stop)
    {
        if (_due > 0)
            return;
        using var moment = CancellationTokenSource.CreateLinkedTokenSource(stop);
        moment.CancelAfter(Idle);
        await ((Task)store.NewerThanAsync(_seen, moment.Token)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<Outcome> SendAsync(OperationsDb db, WebhookDelivery delivery, CancellationToken stop)
    {
        if (
            await db.Set<WebhookEndpoint>().FirstOrDefaultAsync(x => x.Id == delivery.EndpointId, stop)
            is not { } endpoint
        )
            return Outcome.Nothing; // it was just deleted, and its messages with it
        if (!endpoint.Enabled)
            return new("the endpoint is disabled", null) { Counts = false };
        if (PostAge.Fault(delivery, store.Current, posts, clock.Today) is { } late)
            return new(late, null) { Counts = false };
        var attempt = await sender.SendAsync(endpoint, delivery, stop);
        delivery.LastStatus = attempt.Status;
        if (attempt.Error is null)
        {
            endpoint.FailingSince = null;
            return Outcome.Sent;
        }
        endpoint.FailingSince ??= clock.UtcNow;
        var wait =
            attempt.Status == StatusCodes.Status410Gone
                ? null
                : RetryPlan.After(delivery.Attempts + 1, attempt.RetryAfter, Random.Shared.NextDouble());
        // A message that its receiver cannot take dies alone; the endpoint is given up only when it takes none at all.
        if (
            attempt.Status == StatusCodes.Status410Gone
            || clock.UtcNow - endpoint.FailingSince >= TimeSpan.FromHours(options.Value.DisableAfterHours)
        )
            Disable(endpoint, attempt);
        else if (wait is null)
            // Nothing is known of the endpoint but that it could not take this one.
            endpoint.FailingSince = null;
        return new(attempt.Error, wait);
    }

    private void Disable(WebhookEndpoint endpoint, Attempt last)
    {
        (endpoint.Enabled, endpoint.DisabledAt) = (false, clock.UtcNow);
        endpoint.DisabledReason =
            last.Status == StatusCodes.Status410Gone
                ? "The endpoint answered 410."
                : $"Every attempt has failed since {endpoint.FailingSince:u}; the last one: {last.Error}.";
        Log.LogWarning("Webhook {Endpoint} was disabled: {Reason}", endpoint.Id, endpoint.DisabledReason);
    }

    private async Task PruneAsync(CancellationToken stop)
    {
        var now = clock.UtcNow;
        if (now - _pruned < TimeSpan.FromHours(1))
            return;
        _pruned = now;
        await outbox.ForgetAsync(TimeSpan.FromDays(options.Value.LogDays), stop);
    }
}
