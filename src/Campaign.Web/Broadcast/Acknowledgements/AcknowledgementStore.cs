using Campaign.Core.Broadcast;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Hosting;
using Campaign.UmbracoHost.Periodic;
using Campaign.UmbracoHost.ReadersFirst;
using Campaign.Web.Publication;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Broadcast.Acknowledgements;

/// <summary>Keeps which communes agreed to which scripts, and brings it into the programmes of this node.</summary>
internal sealed class AcknowledgementStore(IDbContextFactory<OperationsDb> database, CampaignClock clock, EditBook book)
    : IDisposable
{
    // One reading at a time, so that one that started before an agreement cannot finish after one that includes it.
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Reads what holds, where anything has changed since it was last read.</summary>
    public async Task LoadAsync(CancellationToken stop)
    {
        await _turn.WaitAsync(stop);
        try
        {
            await ReadAsync(stop);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task ReadAsync(CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        var all = db.Set<Acknowledgement>().AsNoTracking();
        // Rows are added and withdrawn, never deleted, so this number only grows.
        var revision = await all.LongCountAsync(stop) + await all.LongCountAsync(x => x.WithdrawnAt != null, stop);
        if (revision == book.Current.Agreements.Revision)
            return;
        var rows = await all.Where(x => x.WithdrawnAt == null).ToListAsync(stop);
        var recorded = await all.MaxAsync(x => (DateTimeOffset?)x.RecordedAt, stop);
        var withdrawn = await all.MaxAsync(x => x.WithdrawnAt, stop);
        book.Agreed(new(rows.Select(x => x.Agreement), new[] { recorded, withdrawn }.Max(), revision));
    }

    /// <summary>Keeps one.</summary>
    public async Task AddAsync(Acknowledgement row, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        db.Add(row);
        await db.SaveChangesAsync(stop);
        await LoadAsync(stop);
    }

    /// <summary>Of a script, the latest first.</summary>
    public async Task<List<Acknowledgement>> OfScriptAsync(Guid script, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        var rows = db.Set<Acknowledgement>().AsNoTracking().Where(x => x.Script == script);
        return await rows.OrderByDescending(x => x.Id).ToListAsync(stop);
    }

    /// <summary>One; null when there is none.</summary>
    public async Task<Acknowledgement?> FindAsync(Guid id, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        return await db.Set<Acknowledgement>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, stop);
    }

    /// <summary>The commune no longer agrees. Said twice, the first time counts.</summary>
    public async Task WithdrawAsync(Guid id, Guid officer, CancellationToken stop)
    {
        var now = clock.UtcNow;
        await using var db = await database.CreateDbContextAsync(stop);
        await db.Set<Acknowledgement>()
            .Where(x => x.Id == id && x.WithdrawnAt == null)
            .ExecuteUpdateAsync(
                x => x.SetProperty(r => r.WithdrawnBy, officer).SetProperty(r => r.WithdrawnAt, now),
                stop
            );
        await LoadAsync(stop);
    }
}

/// <summary>Picks up what was recorded on other nodes.</summary>
internal sealed class AcknowledgementFollower(
    AcknowledgementStore store,
    TimeProvider time,
    ILogger<AcknowledgementFollower> log
)
    : PeriodicWork(
        new("Reading what communes agreed to", TimeSpan.FromSeconds(5))
        {
            BeforeReaders = true,
            Meanwhile = "The last known agreements are shown.",
        },
        time,
        log
    ),
        IServesReaders
{
    protected override Task WorkAsync(CancellationToken stop) => store.LoadAsync(stop);
}
