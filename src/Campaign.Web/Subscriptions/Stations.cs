using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Web.Mail;
using Campaign.Web.Storage;
using Campaign.Web.Storage.Outboxes;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Subscriptions;

/// <summary>The stations' addresses, maintained by officers.</summary>
internal sealed class Stations(IDbContextFactory<OperationsDb> database, SnapshotStore store, CampaignClock clock)
{
    /// <summary>
    /// Adds a station, or changes its time if it exists. Returns what is wrong, in Vietnamese; null on success.
    /// </summary>
    /// <param name="place">Code of the place.</param>
    /// <param name="address">The station's e-mail address.</param>
    /// <param name="at">Local time at which the programme is sent every day.</param>
    /// <param name="stop">Cancels the work.</param>
    public async Task<string?> AddAsync(string place, string address, TimeOnly at, CancellationToken stop = default)
    {
        if (store.Current.Places.Find(place) is null)
            return $"Không có nơi nào mang mã {place}.";
        if (!MailAddresses.IsOne(address))
            return $"«{address}» không phải là địa chỉ thư điện tử.";
        await using var db = await database.CreateDbContextAsync(stop);
        // Nobody gives two mailboxes names that differ only in capitals, but officers type one name in both ways.
        var station = (await db.Set<StationAddress>().Where(x => x.Place == place).ToListAsync(stop)).Find(x =>
            Same(x.Address, address)
        );
        if (station is null)
            db.Add(
                station = new StationAddress
                {
                    Id = Guid.CreateVersion7(clock.UtcNow),
                    Place = place,
                    Address = address,
                }
            );
        station.SendAtMinutes = (at.Hour * 60) + at.Minute;
        await db.SaveChangesAsync(stop);
        return null;
    }

    /// <summary>Removes a station; false when there is no such station.</summary>
    public async Task<bool> RemoveAsync(string place, string address, CancellationToken stop = default)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        var there = await db.Set<StationAddress>().Where(x => x.Place == place).ToListAsync(stop);
        db.RemoveRange(there.Where(x => Same(x.Address, address)));
        return await db.SaveChangesAsync(stop) > 0;
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>One station, or null.</summary>
    public async Task<StationAddress?> FindAsync(Guid id, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        return await db.Set<StationAddress>().AsNoTracking().FirstOrDefaultAsync(x => x.Id == id, stop);
    }

    /// <summary>
    /// Changes a station's time and whether its sound is made ahead, pauses or resumes it. Does nothing when it does
    /// not exist.
    /// </summary>
    public async Task ChangeAsync(Guid id, TimeOnly at, bool paused, bool sound, CancellationToken stop)
    {
        var minutes = (at.Hour * 60) + at.Minute;
        await using var db = await database.CreateDbContextAsync(stop);
        await db.Set<StationAddress>()
            .Where(x => x.Id == id)
            .ExecuteUpdateAsync(
                x =>
                    x.SetProperty(r => r.SendAtMinutes, minutes)
                        .SetProperty(r => r.Paused, paused)
                        .SetProperty(r => r.WantsSound, sound),
                stop
            );
    }

    /// <summary>Removes a station. Does nothing when it does not exist.</summary>
    public async Task RemoveAsync(Guid id, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        await db.Set<StationAddress>().Where(x => x.Id == id).ExecuteDeleteAsync(stop);
    }

    /// <summary>
    /// The messages of an officer's places: first those that were not sent, given up before waiting, then the others,
    /// each newest first and 200 at most.
    /// </summary>
    /// <param name="stop">Ends it.</param>
    /// <param name="mine">Which places are the officer's; null: all.</param>
    public async Task<List<StationMessage>> MessagesAsync(CancellationToken stop, Func<string?, bool>? mine = null)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        var all = await OfAsync(db, mine, stop);
        return
        [
            .. await LatestAsync(all.Where(x => x.State == MessageState.Dead), stop),
            .. await LatestAsync(all.Where(x => x.State == MessageState.Waiting), stop),
            .. await LatestAsync(all.Where(x => x.State == MessageState.Sent), stop),
        ];
    }

    // The places are asked for first, so that what an officer does not see takes no room from what they do.
    private static async Task<IQueryable<StationMessage>> OfAsync(
        OperationsDb db,
        Func<string?, bool>? mine,
        CancellationToken stop
    )
    {
        var all = db.Set<StationMessage>().AsNoTracking();
        if (mine is null)
            return all;
        var places = await all.Select(x => x.Place).Distinct().ToListAsync(stop);
        var own = places.Where(mine).ToList();
        return own.Count == places.Count ? all : all.Where(x => own.Contains(x.Place));
    }

    private static Task<List<StationMessage>> LatestAsync(IQueryable<StationMessage> of, CancellationToken stop) =>
        of.OrderByDescending(x => x.Id).Take(200).ToListAsync(stop);

    /// <summary>One message, or null.</summary>
    public async Task<StationMessage?> FindMessageAsync(long id, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        return await db.Set<StationMessage>().AsNoTracking().FirstOrDefaultAsync(x => x.Id == id, stop);
    }

    /// <summary>Starts a dead letter again from its first attempt; false when it is not a dead letter.</summary>
    public async Task<bool> RetryAsync(long id, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        var dead = db.Set<StationMessage>().Where(x => x.Id == id && x.State == MessageState.Dead);
        return await AgainAsync(dead, clock.UtcNow, stop) == 1;
    }

    /// <summary>
    /// Starts a day's dead letters of an officer's places again from their first attempt. Returns how many.
    /// </summary>
    public async Task<int> RetryAsync(string day, Func<string?, bool> mine, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        var own = await OfAsync(db, mine, stop);
        return await AgainAsync(own.Where(x => x.Day == day && x.State == MessageState.Dead), clock.UtcNow, stop);
    }

    private static Task<int> AgainAsync(IQueryable<StationMessage> dead, DateTimeOffset now, CancellationToken stop) =>
        dead.ExecuteUpdateAsync(
            x =>
                x.SetProperty(r => r.State, MessageState.Waiting)
                    .SetProperty(r => r.Attempts, 0)
                    .SetProperty(r => r.NextAttemptAt, now),
            stop
        );

    /// <summary>All stations by place.</summary>
    public async Task<List<StationAddress>> ListAsync(CancellationToken stop = default)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        return await db.Set<StationAddress>()
            .AsNoTracking()
            .OrderBy(x => x.Place)
            .ThenBy(x => x.Address)
            .ToListAsync(stop);
    }

    /// <summary>Messages that were given up, newest first, 200 at most.</summary>
    public async Task<List<StationMessage>> DeadLettersAsync(CancellationToken stop = default)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        return await db.Set<StationMessage>()
            .AsNoTracking()
            .Where(x => x.State == MessageState.Dead)
            .OrderByDescending(x => x.Id)
            .Take(200)
            .ToListAsync(stop);
    }
}
