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

    /// <summary>The latest messages, newest first, 200 at most.</summary>
    public async Task<List<StationMessage>> MessagesAsync(CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        return await db.Set<StationMessage>().AsNoTracking().OrderByDescending(x => x.Id).Take(200).ToListAsync(stop);
    }

    /// <summary>One message, or null.</summary>
    public async Task<StationMessage?> FindMessageAsync(long id, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        return await db.Set<StationMessage>().AsNoTracking().FirstOrDefaultAsync(x => x.Id == id, stop);
    }

    /// <summary>Starts a dead letter again from its first attempt; false when it is not a dead letter.</summary>
    public async Task<bool> RetryAsync(long id, CancellationToken stop)
    {
        var now = clock.UtcNow;
        await using var db = await database.CreateDbContextAsync(stop);
        return await db.Set<StationMessage>()
                .Where(x => x.Id == id && x.State == MessageState.Dead)
                .ExecuteUpdateAsync(
                    x =>
                        x.SetProperty(r => r.State, MessageState.Waiting)
                            .SetProperty(r => r.Attempts, 0)
                            .SetProperty(r => r.NextAttemptAt, now),
                    stop
                ) == 1;
    }

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
