using System.Linq.Expressions;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Web.Broadcast;
using Campaign.Web.Publication;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Subscriptions;

/// <summary>
/// Tells when something has to be made ahead for stations: when something was published or decided, when a day begins,
/// and again after half an hour, because whatever failed may have been repaired.
/// </summary>
internal sealed class AheadRound(
    IDbContextFactory<OperationsDb> database,
    SnapshotStore store,
    ProgrammeService programmes,
    EditBook edits,
    CampaignClock clock
)
{
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(30);

    private ProgrammeState _seen;
    private DateTimeOffset _due;

    /// <summary>Goes over the programmes of today, then of tomorrow, if there is a reason to.</summary>
    /// <param name="which">The stations whose programmes are wanted.</param>
    /// <param name="make">Makes what is missing of one; false when there is no room for more now.</param>
    /// <param name="stop">Ends it.</param>
    public async Task RunAsync(
        Expression<Func<StationAddress, bool>> which,
        Func<CampaignSnapshot, DayProgramme, Task<bool>> make,
        CancellationToken stop
    )
    {
        var (now, snapshot, today) = (clock.UtcNow, store.Current, clock.Today);
        var state = ProgrammeState.Of(snapshot, edits.Current, today);
        if (state == _seen && now < _due)
            return;
        var places = await PlacesAsync(which, stop);
        foreach (var day in new[] { today, today.AddDays(1) })
        foreach (var code in places)
            if (
                ProgrammePlace.On(snapshot, code, day) is [var place]
                && !await make(snapshot, programmes.Compose(snapshot, place, day, new()))
            )
                return;
        (_seen, _due) = (state, now + Again);
    }

    private async Task<List<string>> PlacesAsync(Expression<Func<StationAddress, bool>> which, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        return await db.Set<StationAddress>()
            .Where(x => !x.Paused)
            .Where(which)
            .Select(x => x.Place)
            .Distinct()
            .OrderBy(x => x)
            .ToListAsync(stop);
    }
}
