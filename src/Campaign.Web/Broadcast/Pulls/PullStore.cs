using System.Collections.Concurrent;
using Campaign.UmbracoHost.Periodic;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Broadcast.Pulls;

/// <summary>Something that was fetched.</summary>
/// <param name="Day">The local day of the pull.</param>
/// <param name="Place">Ref of the place; empty for a script.</param>
/// <param name="ScriptId">The script; <see cref="Guid.Empty"/> for a programme.</param>
/// <param name="Source">Who fetched it.</param>
internal readonly record struct Pull(DateOnly Day, string Place, Guid ScriptId, PullSource Source);

/// <summary>
/// Counts pulls in memory and adds them to the database from time to time, so that answers never wait for a write. A
/// crash loses what was counted in the last seconds.
/// </summary>
internal sealed class PullStore(IDbContextFactory<OperationsDb> database)
{
    private readonly ConcurrentDictionary<Pull, int> _pending = new();

    /// <summary>Counts one pull.</summary>
    public void Count(Pull pull) => _pending.AddOrUpdate(pull, 1, (_, times) => times + 1);

    /// <summary>Writes the counts. Those that cannot be written stay in memory.</summary>
    public async Task FlushAsync(CancellationToken stop)
    {
        foreach (var pull in _pending.Keys)
            if (_pending.TryRemove(pull, out var times))
                await WriteAsync(pull, times, stop);
    }

    /// <summary>Pulls from the first to the last day, both included, in no particular order.</summary>
    public async Task<List<PullCount>> ListAsync(DateOnly from, DateOnly to, CancellationToken stop)
    {
        await FlushAsync(stop);
        var (first, last) = (StoredDay.Text(from), StoredDay.Text(to));
        await using var db = await database.CreateDbContextAsync(stop);
        return await db.Set<PullCount>()
            .AsNoTracking()
            .Where(x => x.Day.CompareTo(first) >= 0 && x.Day.CompareTo(last) <= 0)
            .ToListAsync(stop);
    }

    private async Task WriteAsync(Pull pull, int times, CancellationToken stop)
    {
        try
        {
            // Tried twice, in case another node creates the row in between.
            if (
                !await AddAsync(pull, times, stop)
                && !await TryCreateAsync(pull, times, stop)
                && !await AddAsync(pull, times, stop)
            )
                throw new InvalidOperationException($"Pulls of {pull} could be neither added nor created.");
        }
        catch
        {
            _pending.AddOrUpdate(pull, times, (_, counted) => counted + times);
            throw;
        }
    }

    private async Task<bool> TryCreateAsync(Pull pull, int times, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        db.Add(
            new PullCount
            {
                Day = StoredDay.Text(pull.Day),
                Place = pull.Place,
                ScriptId = pull.ScriptId,
                Source = pull.Source.ToString(),
                Times = times,
            }
        );
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
    }

    private async Task<bool> AddAsync(Pull pull, int times, CancellationToken stop)
    {
        var (day, source) = (StoredDay.Text(pull.Day), pull.Source.ToString());
        await using var db = await database.CreateDbContextAsync(stop);
        return await db.Set<PullCount>()
                .Where(x => x.Day == day && x.Place == pull.Place && x.ScriptId == pull.ScriptId && x.Source == source)
                .ExecuteUpdateAsync(x => x.SetProperty(r => r.Times, r => r.Times + times), stop) == 1;
    }
}

/// <summary>Writes the counts from time to time, and once more at shutdown.</summary>
internal sealed class PullJob(PullStore pulls, TimeProvider time, ILogger<PullJob> log)
    : PeriodicWork(
        new("Writing pulls", TimeSpan.FromSeconds(10)) { Meanwhile = "They are counted on in memory." },
        time,
        log
    )
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryAsync(cancellationToken);
    }

    protected override Task WorkAsync(CancellationToken stop) => pulls.FlushAsync(stop);
}
