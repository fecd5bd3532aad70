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

    // Where a walk broke off: the next one goes on there, or those at its end would never have their turn.
    private (ProgrammeState State, DateOnly Day, string Place)? _open;

    /// <summary>Goes over the programmes of today, then of tomorrow, if there is a reason to.</summary>
    /// <param name="which">The stations whose programmes are wanted.</param>
    /// <param name="make">Makes what is missing of one; false when there is no room for more now.</param>
    /// <param name="stop">Ends it.</param>
    /// <param name="more">Finds further places whose programmes are wanted.</param>
    /// <param name="begin">Called when it begins with the first place, not when it goes on.</param>
    public async Task RunAsync(
        Expression<Func<StationAddress, bool>> which,
        Func<CampaignSnapshot, DayProgramme, Task<bool>> make,
        CancellationToken stop,
        Func<CancellationToken, Task<IReadOnlyCollection<string>>>? more = null,
        Action? begin = null
    )
    {
        var (now, snapshot, today) = (clock.UtcNow, store.Current, clock.Today);
        var state = ProgrammeState.Of(snapshot, edits.Current, today);
        if (state == _seen && now < _due)
            return;
        if (_open?.State != state)
        {
            _open = null;
            begin?.Invoke();
        }
        var places = await PlacesAsync(which, more, stop);
        foreach (var day in new[] { today, today.AddDays(1) })
        foreach (var code in places)
        {
            if (_open is { } open && IsBefore(day, code, open.Day, open.Place))
                continue;
            if (
                ProgrammePlace.On(snapshot, code, day) is [var place]
                && !await make(snapshot, programmes.Compose(snapshot, place, day, new()))
            )
            {
                _open = (state, day, code);
                return;
            }
        }
        (_seen, _due, _open) = (state, now + Again, null);
    }

    private static bool IsBefore(DateOnly day, string place, DateOnly otherDay, string otherPlace) =>
        day < otherDay || (day == otherDay && string.CompareOrdinal(place, otherPlace) < 0);

    private async Task<List<string>> PlacesAsync(
        Expression<Func<StationAddress, bool>> which,
        Func<CancellationToken, Task<IReadOnlyCollection<string>>>? more,
        CancellationToken stop
    )
    {
        await using var db = await database.CreateDbContextAsync(stop);
        var places = await db.Set<StationAddress>()
            .Where(x => !x.Paused)
            .Where(which)
            .Select(x => x.Place)
            .ToListAsync(stop);
        if (more is not null)
            places.AddRange(await more(stop));
        return [.. places.Distinct().Order(StringComparer.Ordinal)];
    }
}
