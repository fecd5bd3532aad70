using Campaign.Content.Projection;
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
    private bool _more;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await follower.LoadAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task WorkAsync(CancellationToken stop) => _more = await follower.CatchUpAsync(stop);

    protected override Task RestAsync(CancellationToken stop) =>
        _more ? Task.CompletedTask : publications.WaitAfterAsync(store.Current.Seq, stop);
}
