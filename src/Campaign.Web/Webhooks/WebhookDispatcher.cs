using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Periodic;
using Campaign.Web.Storage.Outboxes;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Webhooks;

/// <summary>
/// Follows the log and has what is due delivered, each message at least once. A round waits for no endpoint, so what is
/// published meanwhile is queued at once.
/// </summary>
internal sealed class WebhookDispatcher(
    Outbox<WebhookDelivery> outbox,
    WebhookQueue queue,
    WebhookLanes lanes,
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

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await lanes.EndAsync();
    }

    protected override async Task WorkAsync(CancellationToken stop)
    {
        _seen = store.Current.Seq;
        await queue.FollowAsync(stop);
        await PruneAsync(stop);
        await lanes.OpenAsync(stop);
    }

    // Until something is published, or for a moment. The wait for a publication is cancelled afterwards, because waits
    // left open would pile up.
    protected override async Task RestAsync(CancellationToken stop)
    {
        using var moment = CancellationTokenSource.CreateLinkedTokenSource(stop);
        moment.CancelAfter(Idle);
        await ((Task)store.NewerThanAsync(_seen, moment.Token)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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
