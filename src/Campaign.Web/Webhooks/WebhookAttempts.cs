using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Web.Items.Changes;
using Campaign.Web.Storage;
using Campaign.Web.Storage.Outboxes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Webhooks;

/// <summary>Attempts at endpoints, and what becomes of message and endpoint after one.</summary>
internal sealed class WebhookAttempts(
    WebhookSender sender,
    WebhookGate gate,
    SnapshotStore store,
    IEnumerable<IPosts> posts,
    CampaignClock clock,
    IOptions<WebhookOptions> options,
    ILogger<WebhookAttempts> log
)
{
    /// <summary>Makes one attempt, from inside the gate.</summary>
    public async Task<Outcome> MakeAsync(OperationsDb db, WebhookDelivery delivery, CancellationToken stop)
    {
        if (
            await db.Set<WebhookEndpoint>().FirstOrDefaultAsync(x => x.Id == delivery.EndpointId, stop)
            is not { } endpoint
        )
            return Outcome.Nothing; // it was just deleted, and its messages with it
        if (!endpoint.Enabled)
            return new("the endpoint is disabled", null) { Counts = false };
        if (PostAge.Fault(delivery, store.Current, posts, clock.Today) is { } late)
        {
            await ForgetFaultAsync(db, endpoint, delivery, stop);
            return new(late, null) { Counts = false };
        }
        var attempt = await gate.OutsideAsync(() => sender.SendAsync(endpoint, delivery, stop));
        delivery.LastStatus = attempt.Status;
        if (attempt.Error is null)
        {
            endpoint.FailingSince = null;
            return Outcome.Sent;
        }
        endpoint.FailingSince ??= clock.UtcNow;
        var isGone = attempt.Status == StatusCodes.Status410Gone;
        var wait = isGone
            ? null
            : RetryPlan.After(delivery.Attempts + 1, attempt.RetryAfter, Random.Shared.NextDouble());
        if (isGone || await TakesNoneAsync(db, endpoint, delivery, stop))
            Disable(endpoint, attempt);
        else if (wait is null)
            await ForgetFaultAsync(db, endpoint, delivery, stop);
        return new(attempt.Error, wait);
    }

    // A message that its receiver cannot take dies alone; the endpoint is given up only when it takes none at all.
    private async Task<bool> TakesNoneAsync(
        OperationsDb db,
        WebhookEndpoint endpoint,
        WebhookDelivery delivery,
        CancellationToken stop
    ) =>
        clock.UtcNow - endpoint.FailingSince >= TimeSpan.FromHours(options.Value.DisableAfterHours)
        && await OthersFailAsync(db, delivery, stop);

    // When the only message that failed is given up, nothing is known of the endpoint but that it could not take this
    // one, and the next failure is a first one.
    private static async Task ForgetFaultAsync(
        OperationsDb db,
        WebhookEndpoint endpoint,
        WebhookDelivery delivery,
        CancellationToken stop
    )
    {
        if (endpoint.FailingSince is not null && !await OthersFailAsync(db, delivery, stop))
            endpoint.FailingSince = null;
    }

    private static Task<bool> OthersFailAsync(OperationsDb db, WebhookDelivery delivery, CancellationToken stop) =>
        db.Set<WebhookDelivery>()
            .AnyAsync(
                x =>
                    x.EndpointId == delivery.EndpointId
                    && x.Id != delivery.Id
                    && x.State == MessageState.Waiting
                    && x.Attempts > 0,
                stop
            );

    private void Disable(WebhookEndpoint endpoint, Attempt last)
    {
        (endpoint.Enabled, endpoint.DisabledAt) = (false, clock.UtcNow);
        endpoint.DisabledReason =
            last.Status == StatusCodes.Status410Gone
                ? "The endpoint answered 410."
                : $"Every attempt has failed since {endpoint.FailingSince:u}; the last one: {last.Error}.";
        log.LogWarning("Webhook {Endpoint} was disabled: {Reason}", endpoint.Id, endpoint.DisabledReason);
    }
}
