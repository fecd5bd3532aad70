using Campaign.Core.Time;
using Campaign.Web.Storage;
using Campaign.Web.Storage.Outboxes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Webhooks;

/// <summary>
/// A lane for each endpoint that has messages due. In a lane, messages go one after the other, the longest overdue
/// first; an endpoint that takes its time keeps no messages waiting but its own.
/// </summary>
internal sealed class WebhookLanes(
    IDbContextFactory<OperationsDb> database,
    Outbox<WebhookDelivery> outbox,
    WebhookAttempts attempts,
    WebhookGate gate,
    CampaignClock clock,
    IOptions<WebhookOptions> options
)
{
    private readonly Dictionary<Guid, Task> _lanes = [];

    private OutboxRule Rule => new(Batch: 20, AtOnce: 1, Lease: TimeSpan.FromSeconds(options.Value.TimeoutSeconds * 2));

    /// <summary>
    /// Opens a lane for every endpoint that has messages due and none yet. Fails with what ended one, once the others
    /// are open.
    /// </summary>
    public async Task OpenAsync(CancellationToken stop)
    {
        var ended = _lanes.Where(x => x.Value.IsCompleted).ToList();
        foreach (var (id, _) in ended)
            _lanes.Remove(id);
        foreach (var id in await DueAsync(stop))
            if (!_lanes.ContainsKey(id))
                _lanes[id] = Task.Run(() => SendAsync(id, stop), CancellationToken.None);
        await Task.WhenAll(ended.Select(x => x.Value));
    }

    /// <summary>Waits for lanes that were told to stop.</summary>
    public async Task EndAsync() =>
        await Task.WhenAll(_lanes.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private async Task<List<Guid>> DueAsync(CancellationToken stop)
    {
        var now = clock.UtcNow;
        await using var db = await database.CreateDbContextAsync(stop);
        return await db.Set<WebhookDelivery>()
            .Where(x => x.State == MessageState.Waiting && x.NextAttemptAt <= now)
            .Select(x => x.EndpointId)
            .Distinct()
            .ToListAsync(stop);
    }

    private Task SendAsync(Guid endpoint, CancellationToken stop) =>
        gate.InsideAsync(
            async () =>
            {
                while ((await outbox.SendAsync(Rule, attempts.MakeAsync, stop, x => x.EndpointId == endpoint)).Due > 0)
                    continue;
            },
            stop
        );
}
