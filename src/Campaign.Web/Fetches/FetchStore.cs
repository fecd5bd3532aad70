using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Campaign.Core.Measures;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Periodic;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Fetches;

/// <summary>Something that went out.</summary>
/// <param name="Day">The local day.</param>
/// <param name="Key">The key's public beginning; empty: none.</param>
/// <param name="Place">Ref of the place; empty: none.</param>
/// <param name="Item">The item.</param>
/// <param name="What">In which form.</param>
internal readonly record struct Fetch(DateOnly Day, string Key, string Place, Guid Item, FetchedThing What);

/// <summary>
/// Counts what goes out in memory and adds it to the database from time to time: answering never waits for a write.
/// </summary>
internal sealed class FetchStore(IDbContextFactory<OperationsDb> database, CampaignClock clock, IMeterFactory meters)
{
    // A year and a season: longer than anything that was printed for one campaign is in use. What stations fetched
    // stays, because reports compare years.
    private const int DaysKept = 400;

    private static readonly string[] Printed =
    [
        nameof(FetchedThing.Print),
        nameof(FetchedThing.Kit),
        nameof(FetchedThing.Speaker),
    ];

    private readonly ConcurrentDictionary<Fetch, int> _pending = new();

    private readonly Counter<long> _pulls = meters
        .Product()
        .CreateCounter<long>("campaign.pulls", "{pull}", "Programmes and scripts fetched by stations.");

    /// <summary>Counts one.</summary>
    public void Count(Fetch fetch)
    {
        _pending.AddOrUpdate(fetch, 1, (_, times) => times + 1);
        if (fetch.What is FetchedThing.Script || FetchedThings.Programmes.Contains(fetch.What))
            _pulls.Add(1);
    }

    /// <summary>Writes what was counted. What cannot be written is counted on.</summary>
    public async Task FlushAsync(CancellationToken stop)
    {
        foreach (var fetch in _pending.Keys)
            if (_pending.TryRemove(fetch, out var times))
                await WriteAsync(fetch, times, stop);
    }

    /// <summary>What went out from the first to the last day, both included.</summary>
    public async Task<List<ItemFetch>> ListAsync(
        DateOnly since,
        DateOnly until,
        IReadOnlyCollection<FetchedThing> things,
        CancellationToken stop
    )
    {
        await FlushAsync(stop);
        var (first, last) = (StoredDay.Text(since), StoredDay.Text(until));
        var names = things.Select(x => x.ToString()).ToList();
        await using var db = await database.CreateDbContextAsync(stop);
        return await db.Set<ItemFetch>()
            .AsNoTracking()
            .Where(x => x.Day.CompareTo(first) >= 0 && x.Day.CompareTo(last) <= 0 && names.Contains(x.What))
            .OrderBy(x => x.Day)
            .ToListAsync(stop);
    }

    /// <summary>Deletes counts of printed matter that is too old to be in use anywhere.</summary>
    public async Task ForgetAsync(CancellationToken stop)
    {
        var oldest = StoredDay.Text(clock.Today.AddDays(-DaysKept));
        await using var db = await database.CreateDbContextAsync(stop);
        await db.Set<ItemFetch>()
            .Where(x => x.Day.CompareTo(oldest) < 0 && Printed.Contains(x.What))
            .ExecuteDeleteAsync(stop);
    }

    // One statement, so that nodes which count the same at once do not disturb each other.
    private async Task WriteAsync(Fetch fetch, int times, CancellationToken stop)
    {
        var (day, what) = (StoredDay.Text(fetch.Day), fetch.What.ToString());
        try
        {
            await using var db = await database.CreateDbContextAsync(stop);
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO item_fetch ("Day", "Key", "Place", "Item", "What", "Times")
                VALUES ({day}, {fetch.Key}, {fetch.Place}, {fetch.Item}, {what}, {times})
                ON CONFLICT ("Day", "Key", "Place", "Item", "What")
                DO UPDATE SET "Times" = item_fetch."Times" + excluded."Times"
                """,
                stop
            );
        }
        catch
        {
            _pending.AddOrUpdate(fetch, times, (_, counted) => counted + times);
            throw;
        }
    }
}

/// <summary>Writes the counts from time to time, and once more at the end.</summary>
internal sealed class FetchJob(FetchStore fetches, TimeProvider time, ILogger<FetchJob> log)
    : PeriodicWork(
        new("Writing what was fetched", TimeSpan.FromSeconds(10)) { Meanwhile = "It is counted on in memory." },
        time,
        log
    )
{
    private DateTimeOffset _forgot;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryAsync(cancellationToken);
    }

    protected override async Task WorkAsync(CancellationToken stop)
    {
        await fetches.FlushAsync(stop);
        if (Clock.GetUtcNow() - _forgot < TimeSpan.FromDays(1))
            return;
        await fetches.ForgetAsync(stop);
        _forgot = Clock.GetUtcNow();
    }
}
