using Campaign.Core.Time;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Broadcast.Acknowledgements;

/// <summary>Keeps which communes agreed to which scripts.</summary>
internal sealed class AcknowledgementStore(IDbContextFactory<OperationsDb> database, CampaignClock clock)
{
    /// <summary>Keeps one.</summary>
    public async Task AddAsync(Acknowledgement row, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        db.Add(row);
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Of a script, the latest first.</summary>
    public async Task<List<Acknowledgement>> OfScriptAsync(Guid script, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        var rows = db.Set<Acknowledgement>().AsNoTracking().Where(x => x.Script == script);
        return await rows.OrderByDescending(x => x.Id).ToListAsync(stop);
    }

    /// <summary>What holds at a commune: the latest of each script.</summary>
    public async Task<Dictionary<Guid, Acknowledgement>> AtAsync(string place, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        var rows = await db.Set<Acknowledgement>()
            .AsNoTracking()
            .Where(x => x.Place == place && x.WithdrawnAt == null)
            .OrderBy(x => x.Id)
            .ToListAsync(stop);
        return rows.GroupBy(x => x.Script).ToDictionary(x => x.Key, x => x.Last());
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
    }
}
