using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Rendering.Cache;
using Campaign.Rendering.Faults;
using Campaign.Web.Broadcast;
using Campaign.Web.Broadcast.Sounds;
using Campaign.Web.Publication;
using Campaign.Web.Settings;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Subscriptions;

/// <summary>
/// Makes the sound of today's coming and of tomorrow's sessions for the stations that asked for it, before they fetch
/// it. Each node does it for itself. What is over the hour's budget is made in the next hour, or when it is fetched.
/// </summary>
internal sealed class SoundAhead(
    IDbContextFactory<OperationsDb> database,
    SnapshotStore store,
    ProgrammeService programmes,
    SessionSounds sounds,
    SoundEditor editor,
    EditBook edits,
    CampaignClock clock,
    IOptions<SoundOptions> options,
    ILogger<SoundAhead> log
)
{
    // Asked again so often, because recordings and engines fail and are repaired.
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(30);

    private (Guid, long, ulong, DateOnly) _seen;
    private DateTimeOffset _due;
    private DateTimeOffset _hour;
    private int _made;

    /// <summary>Whether anything is made ahead here.</summary>
    public bool IsWanted => options.Value.AheadPerHour > 0 && editor.Program is not null;

    /// <summary>One round. Returns how many sessions were made.</summary>
    public async Task<int> MakeAsync(CancellationToken stop)
    {
        var (now, snapshot) = (clock.UtcNow, store.Current);
        var state = (
            snapshot.Changes.Log,
            ProgrammeService.DependsOn.Max(snapshot.VersionOf),
            edits.Current.Mark,
            clock.Today
        );
        if (state == _seen && now < _due)
            return 0;
        if (now - _hour >= TimeSpan.FromHours(1))
            (_hour, _made) = (now, 0);
        var before = _made;
        foreach (var (place, session) in await SessionsAsync(snapshot, stop))
        {
            if (sounds.Find(session) is not null)
                continue;
            if (_made >= options.Value.AheadPerHour)
                return _made - before;
            _made++;
            try
            {
                await sounds.GetAsync(session, RenderCause.Editor, stop);
            }
            catch (RenderingException fault)
            {
                // One recording that cannot be read must not keep the other stations waiting.
                log.LogWarning(fault, "{Session} of {Place} has no sound: {Why}", session.Name, place, fault.Message);
            }
        }
        (_seen, _due) = (state, now + Again);
        return _made - before;
    }

    // Today's first: they are aired sooner.
    private async Task<List<(string Place, DaySession Session)>> SessionsAsync(
        CampaignSnapshot snapshot,
        CancellationToken stop
    )
    {
        await using var db = await database.CreateDbContextAsync(stop);
        var places = await db.Set<StationAddress>()
            .Where(x => x.WantsSound && !x.Paused)
            .Select(x => x.Place)
            .Distinct()
            .ToListAsync(stop);
        var (today, hour) = (clock.Today, TimeOnly.FromDateTime(clock.Now));
        return
        [
            .. new[] { today, today.AddDays(1) }.SelectMany(day =>
                places
                    .Order(StringComparer.Ordinal)
                    .SelectMany(x => ProgrammePlace.On(snapshot, x, day) is [var place] ? new[] { place } : [])
                    .SelectMany(place =>
                        programmes
                            .Compose(snapshot, place, day, new())
                            .Sessions.Where(x => day > today || x.End > hour)
                            .Where(x => SessionSounds.Lacking(x).IsEmpty)
                            .Select(x => (place.Ref, x))
                    )
            ),
        ];
    }
}
