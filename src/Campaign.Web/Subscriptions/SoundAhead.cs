using Campaign.Core.Time;
using Campaign.Rendering.Cache;
using Campaign.Rendering.Faults;
using Campaign.Web.Broadcast;
using Campaign.Web.Broadcast.Sounds;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Subscriptions;

/// <summary>
/// Makes the sound of today's coming and of tomorrow's sessions for the stations that asked for it, before they fetch
/// it. Each node does it for itself. What is over the hour's budget is made in the next hour, or when it is fetched.
/// </summary>
internal sealed class SoundAhead(
    AheadRound round,
    FetchingStations fetching,
    SessionSounds sounds,
    SoundEditor editor,
    CampaignClock clock,
    IOptions<SoundOptions> options,
    ILogger<SoundAhead> log
)
{
    // What could not be made since the walk began. Many places have the same recording.
    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);

    private DateTimeOffset _hour;
    private int _made;

    /// <summary>Whether anything is made ahead here.</summary>
    public bool IsWanted => options.Value.AheadPerHour > 0 && editor.Program is not null;

    /// <summary>One round. Returns how many sessions were made.</summary>
    public async Task<int> MakeAsync(CancellationToken stop)
    {
        if (clock.UtcNow - _hour >= TimeSpan.FromHours(1))
            (_hour, _made) = (clock.UtcNow, 0);
        var before = _made;
        await round.RunAsync(
            x => x.WantsSound,
            (_, day) => MakeAsync(day, stop),
            stop,
            fetching.PlacesAsync,
            _failed.Clear
        );
        return _made - before;
    }

    private async Task<bool> MakeAsync(DayProgramme day, CancellationToken stop)
    {
        var isOver = day.Day > clock.Today ? TimeOnly.MinValue : TimeOnly.FromDateTime(clock.Now);
        foreach (var session in day.Sessions.Where(x => x.End > isOver && SessionSounds.Lacking(x).IsEmpty))
        {
            if (sounds.Find(session) is not null || sounds.KeysOf(session).Any(_failed.Contains))
                continue;
            if (_made >= options.Value.AheadPerHour)
                return false;
            try
            {
                await sounds.GetAsync(session, RenderCause.Editor, stop);
                _made++;
            }
            catch (RenderingException fault)
            {
                // One recording that cannot be read must not keep the other stations waiting.
                if (sounds.FailedOf(session) is { } failed)
                    _failed.Add(failed);
                log.LogWarning(
                    fault,
                    "{Session} of {Place} has no sound: {Why}",
                    session.Name,
                    day.Place.Ref,
                    fault.Message
                );
            }
        }
        return true;
    }
}
