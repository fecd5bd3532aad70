using Campaign.Content.Publishing;
using Campaign.Core.Broadcast;
using Campaign.Core.Publication;
using Campaign.UmbracoHost.Periodic;

namespace Campaign.Web.Publication;

/// <summary>
/// Remembers of every recording with which words it was public, so that it is never aired in place of others.
/// </summary>
internal sealed class RecordingBook(
    RecordedWords recorded,
    SnapshotStore store,
    TimeProvider time,
    ILogger<RecordingBook> log
)
    : PeriodicWork(
        new("Remembering what recordings read", TimeSpan.Zero)
        {
            AtStart = true,
            AfterFault = TimeSpan.FromSeconds(30),
            Meanwhile = "A recording whose script is withdrawn now could be published with other words.",
        },
        time,
        log
    )
{
    private long _seq = -1;

    protected override async Task WorkAsync(CancellationToken stop)
    {
        var snapshot = await store.NewerThanAsync(_seq, stop);
        recorded.Keep(_seq < 0 ? snapshot.All<Script>() : Since(snapshot, _seq));
        _seq = snapshot.Seq;
    }

    private static IEnumerable<Script> Since(CampaignSnapshot snapshot, long seq) =>
        snapshot
            .Changes.Since(seq, int.MaxValue)
            .Where(x => x.Type == ItemType.Script)
            .Select(x => snapshot.Find<Script>(x.Id))
            .OfType<Script>()
            .DistinctBy(x => x.Id);
}
