using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Periodic;
using Campaign.UmbracoHost.ReadersFirst;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Recalls;

/// <summary>Keeps the recalls and brings their notices to the readers of this node.</summary>
internal sealed class RecallStore(
    IDbContextFactory<OperationsDb> database,
    SnapshotStore snapshots,
    CampaignClock clock
) : IDisposable
{
    // One reading at a time: one that began before a recall must not end after the one that knows it.
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Reads all notices; the snapshot carries them from now on.</summary>
    public async Task<RecallNotices> LoadAsync(CancellationToken stop)
    {
        await _turn.WaitAsync(stop);
        try
        {
            var notices = new RecallNotices((await ListAsync(stop)).Select(x => x.Notice));
            if (notices.Mark != snapshots.Current.Notices.Mark)
                snapshots.Update(x => x.With(notices));
            return notices;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Keeps a recall. What it says is heard as soon as the log says that it was done.</summary>
    public async Task AddAsync(RecallRow row, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        db.Add(row);
        await db.SaveChangesAsync(stop);
        await LoadAsync(stop);
    }

    /// <summary>Forgets a recall of which nothing came.</summary>
    public async Task DropAsync(Guid recall)
    {
        await using var db = await database.CreateDbContextAsync();
        await db.Set<RecallRow>().Where(x => x.Id == recall).ExecuteDeleteAsync();
        await LoadAsync(CancellationToken.None);
    }

    /// <summary>Every recall, the newest first.</summary>
    public async Task<List<RecallRow>> ListAsync(CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        return await db.Set<RecallRow>().AsNoTracking().OrderByDescending(x => x.Id).ToListAsync(stop);
    }

    /// <summary>The letters about some recalls.</summary>
    public async Task<List<RecallLetter>> LettersAsync(IReadOnlyCollection<Guid> recalls, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        return await db.Set<RecallLetter>()
            .AsNoTracking()
            .Where(x => recalls.Contains(x.RecallId))
            .OrderBy(x => x.Id)
            .ToListAsync(stop);
    }

    /// <summary>Keeps where the item was.</summary>
    public async Task KeepTrailAsync(Guid recall, string trail, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        await db.Set<RecallRow>()
            .Where(x => x.Id == recall)
            .ExecuteUpdateAsync(x => x.SetProperty(r => r.Trail, trail), stop);
    }

    /// <summary>
    /// Takes a station's word that it has stopped using the item; the recall it is about, or null for a code that no
    /// letter has. Said twice, the first time counts.
    /// </summary>
    public async Task<Guid?> AcknowledgeAsync(string code, CancellationToken stop)
    {
        var now = clock.UtcNow;
        await using var db = await database.CreateDbContextAsync(stop);
        var letters = db.Set<RecallLetter>().Where(x => x.Code == code);
        await letters
            .Where(x => x.AcknowledgedAt == null)
            .ExecuteUpdateAsync(x => x.SetProperty(r => r.AcknowledgedAt, now), stop);
        return await letters.Select(x => (Guid?)x.RecallId).FirstOrDefaultAsync(stop);
    }

    public void Dispose() => _turn.Dispose();
}

/// <summary>Follows what other nodes recall.</summary>
internal sealed class RecallFollower(RecallStore recalls, TimeProvider time, ILogger<RecallFollower> log)
    : PeriodicWork(
        // Readers never see that something is gone without the words that were there at the start.
        new("Reading recalls", TimeSpan.FromSeconds(5))
        {
            BeforeReaders = true,
            Meanwhile = "The last known notices are shown.",
        },
        time,
        log
    ),
        IServesReaders
{
    protected override Task WorkAsync(CancellationToken stop) => recalls.LoadAsync(stop);
}
