using System.Diagnostics.Metrics;
using Campaign.Core.Measures;
using Campaign.UmbracoHost.Periodic;
using Campaign.Web.Storage;
using Campaign.Web.Storage.Outboxes;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Operations.Measures;

/// <summary>
/// How many messages wait in each outbox, and for how long the oldest. All nodes tell the same, because they share the
/// outboxes.
/// </summary>
internal sealed class OutboxDepths : PeriodicWork
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    private readonly IDbContextFactory<OperationsDb> _database;
    private readonly LastRead<List<Depth>> _read;

    public OutboxDepths(
        IDbContextFactory<OperationsDb> database,
        IMeterFactory meters,
        TimeProvider time,
        ILogger<OutboxDepths> log
    )
        : base(new("Counting what waits to be sent", Every) { AtStart = true }, time, log)
    {
        (_database, _read) = (database, new(time, 3 * Every));
        var meter = meters.Product();
        meter.CreateObservableGauge(
            "campaign.outbox.waiting",
            () => Depths.Select(x => new Measurement<int>(x.Waiting, Named(x.Outbox))),
            "{message}",
            "Messages that wait for their first or next attempt."
        );
        meter.CreateObservableGauge(
            "campaign.outbox.oldest",
            () => Depths.Select(x => new Measurement<double>(Clock.SecondsSince(x.Oldest), Named(x.Outbox))),
            "s",
            "Age of the oldest of them."
        );
    }

    private List<Depth> Depths => _read.Value ?? [];

    protected override async Task WorkAsync(CancellationToken stop)
    {
        var read = new List<Depth>();
        try
        {
            await using var db = await _database.CreateDbContextAsync(stop);
            foreach (var (table, messages) in OutboxTables.In(db))
            {
                var waiting = messages.Where(x => x.State == MessageState.Waiting).Select(x => x.CreatedAt);
                var count = await waiting.CountAsync(stop);
                read.Add(new(table, count, count == 0 ? null : await waiting.MinAsync(x => (DateTimeOffset?)x, stop)));
            }
        }
        catch
        {
            _read.Value = null;
            throw;
        }
        _read.Value = read;
    }

    private static KeyValuePair<string, object?> Named(string outbox) => new("outbox", outbox);

    private sealed record Depth(string Outbox, int Waiting, DateTimeOffset? Oldest);
}
