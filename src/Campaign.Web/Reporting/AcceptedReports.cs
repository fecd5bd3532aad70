using Campaign.Core.Results;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Periodic;
using Campaign.UmbracoHost.ReadersFirst;
using Campaign.Web.Publication;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Reporting;

/// <summary>Brings the accepted reports to the readers of this node.</summary>
internal sealed class AcceptedReports(IDbContextFactory<OperationsDb> database, CampaignClock clock, ResultBook book)
    : IDisposable
{
    // What makes a report count, or no longer count.
    private static readonly string[] Deciding =
    [
        nameof(ReportAction.Accept),
        nameof(ReportAction.Return),
        nameof(ReportAction.Lock),
    ];

    private static readonly string[] Counting = [nameof(ReportState.Accepted), nameof(ReportState.Locked)];

    // One reading at a time: one that began before a decision must not end after the one that knows it.
    private readonly SemaphoreSlim _turn = new(1);
    private readonly ReportRows _rows = new(clock);
    private int? _decisions;

    /// <summary>Reads them when one was accepted, returned or closed since.</summary>
    public async Task LoadAsync(CancellationToken stop)
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
            var rows = await db.Set<ReportRow>()
                .AsNoTracking()
                .Where(x => Counting.Contains(x.State))
                .ToListAsync(stop);
            book.Current = new(
                rows.Select(x => new AcceptedReport(x.Id, x.Campaign, x.Year, x.Revision, _rows.Report(x).Report)),
                changed
            );
            _decisions = decisions;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}

/// <summary>Follows what other nodes accept.</summary>
internal sealed class AcceptedFollower(AcceptedReports reports, TimeProvider time, ILogger<AcceptedFollower> log)
    : PeriodicWork(
        new("Reading accepted reports", TimeSpan.FromSeconds(5)) { Meanwhile = "The last known sums are shown." },
        time,
        log
    ),
        IServesReaders
{
    // Readers never see the sums of a start without those that were accepted before it.
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await reports.LoadAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override Task WorkAsync(CancellationToken stop) => reports.LoadAsync(stop);
}
