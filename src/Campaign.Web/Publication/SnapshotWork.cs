using System.Diagnostics.Metrics;
using Campaign.Content.Projection;
using Campaign.Core.Measures;
using Campaign.Core.Publication;
using Campaign.UmbracoHost.Periodic;
using Campaign.UmbracoHost.ReadersFirst;

namespace Campaign.Web.Publication;

/// <summary>
/// Keeps the snapshot up to date with the log. The host serves nobody before the first snapshot is there.
/// </summary>
internal sealed class SnapshotWork(
    SnapshotFollower follower,
    IPublicationLog publications,
    SnapshotStore store,
    IMeterFactory meters,
    TimeProvider time,
    ILogger<SnapshotWork> log
)
    : PeriodicWork(
        new("Following the publication log", TimeSpan.FromSeconds(2))
        {
            AtStart = true,
            Meanwhile = "Readers keep the last good snapshot.",
        },
        time,
        log
    ),
        IServesReaders
{
    private readonly Histogram<double> _duration = meters
        .Product()
        .Seconds("campaign.projection.duration", "From rows of the log to what readers see.");

    private bool _more;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await follower.LoadAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task WorkAsync(CancellationToken stop)
    {
        var began = Clock.GetTimestamp();
        _more = await follower.CatchUpAsync(stop);
        if (_more)
            _duration.Record(Clock.GetElapsedTime(began).TotalSeconds);
    }

    protected override Task RestAsync(CancellationToken stop) =>
        _more ? Task.CompletedTask : publications.WaitAfterAsync(store.Current.Seq, stop);
}
