using Campaign.Core.Publication;
using Campaign.Core.Results;
using Campaign.Core.Time;
using Campaign.Web.Publication;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Reporting;

/// <summary>
/// Brings the accepted reports to the readers of this node. The follower of the log reads them before it shows a row of
/// theirs, so every node has the sums as soon as it tells that they are different.
/// </summary>
internal sealed class AcceptedReports(IDbContextFactory<OperationsDb> database, CampaignClock clock, ResultBook book)
    : IPublishedBeside,
        IDisposable
{
    private const int Batch = 500;

    // What makes a report count, or no longer count. Closing one changes no sum.
    private static readonly string[] Deciding = [nameof(ReportAction.Accept), nameof(ReportAction.Return)];

    private const string Closed = nameof(ReportState.Locked);

    private static readonly string[] Counting = [nameof(ReportState.Accepted), Closed];

    // One reading at a time: one that began before a decision must not end after the one that knows it.
    private readonly SemaphoreSlim _turn = new(1);
    private readonly ReportRows _rows = new(clock);
    private readonly Dictionary<Guid, AcceptedReport> _known = [];
    private int? _decisions;

    public ItemType Type => ResultArea.ChangeType;

    /// <summary>Reads them when one was accepted or sent back since.</summary>
    public async Task ReadAsync(CancellationToken stop)
    {
        await _turn.WaitAsync(stop);
        try
        {
            await using var db = await database.CreateDbContextAsync(stop);
            var steps = db.Set<ReportStepRow>().Where(x => Deciding.Contains(x.Action));
            // Steps are never taken back. Counted before the reports are read: at worst they are read again.
            var decisions = await steps.CountAsync(stop);
            if (decisions == _decisions)
                return;
            var changed = await steps.MaxAsync(x => (DateTimeOffset?)x.At, stop);
            await KnowAsync(db, stop);
            book.Current = new(_known.Values, changed);
            _decisions = decisions;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    // Thousands of reports are accepted one after the other: only what is new is read as a whole.
    private async Task KnowAsync(OperationsDb db, CancellationToken stop)
    {
        var counting = db.Set<ReportRow>().AsNoTracking().Where(x => Counting.Contains(x.State));
        var now = await counting
            .Select(x => new { x.Id, Revision = x.State == Closed ? x.Revision - 1 : x.Revision })
            .ToListAsync(stop);
        var kept = now.Where(x => _known.GetValueOrDefault(x.Id)?.Revision == x.Revision).Select(x => x.Id).ToHashSet();
        foreach (var gone in _known.Keys.Where(x => !kept.Contains(x)).ToList())
            _known.Remove(gone);
        foreach (var ids in now.Select(x => x.Id).Where(x => !kept.Contains(x)).Chunk(Batch))
        foreach (var row in await counting.Where(x => ids.Contains(x.Id)).ToListAsync(stop))
            _known[row.Id] = new(row.Id, row.Campaign, row.Year, Accepted(row), _rows.Report(row).Report);
    }

    // A report is closed as it was accepted: its sums have the same version on a node that has not heard of it.
    private static int Accepted(ReportRow row) => row.State == Closed ? row.Revision - 1 : row.Revision;
}
