using System.Diagnostics.Metrics;
using Campaign.Core.Measures;
using Campaign.Core.Publication;
using Campaign.UmbracoHost.Periodic;

namespace Campaign.Web.Operations.Measures;

/// <summary>
/// How far what this node shows is behind what was published. While the database does not answer, or takes too long,
/// nobody knows, and no number is given.
/// </summary>
internal sealed class LogLag : PeriodicWork
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    private readonly IPublicationLog _publications;
    private readonly SnapshotStore _store;
    private readonly LastRead<Lag> _read;

    public LogLag(
        IPublicationLog publications,
        SnapshotStore store,
        IMeterFactory meters,
        TimeProvider time,
        ILogger<LogLag> log
    )
        : base(new("Reading how far this node is behind", Every) { AtStart = true }, time, log)
    {
        (_publications, _store, _read) = (publications, store, new(time, 3 * Every));
        var meter = meters.Product();
        meter.CreateObservableGauge(
            "campaign.log.lag",
            () => _read.Value is { } read ? [new(read.Rows)] : Array.Empty<Measurement<long>>(),
            "{publication}",
            "Publications that this node does not show yet."
        );
        meter.CreateObservableGauge(
            "campaign.log.behind",
            () => _read.Value is { } read ? [new(Clock.SecondsSince(read.Since))] : Array.Empty<Measurement<double>>(),
            "s",
            "How long the first of them has been waiting."
        );
        meter.CreateObservableGauge("campaign.items", () => _store.Current.Count, "{item}", "Items that readers see.");
    }

    protected override async Task WorkAsync(CancellationToken stop)
    {
        try
        {
            var seq = _store.Current.Seq;
            var first = await _publications.ReadAfterAsync(seq, 1, stop);
            _read.Value = first is [var row] ? new(await _publications.HeadAsync(stop) - seq, row.At) : new(0, null);
        }
        catch
        {
            _read.Value = null;
            throw;
        }
    }

    private sealed record Lag(long Rows, DateTimeOffset? Since);
}
