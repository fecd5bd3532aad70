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
    SessionSounds sounds,
    SoundEditor editor,
    CampaignClock clock,
    IOptions<SoundOptions> options,
    ILogger<SoundAhead> log
)
{
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
        await round.RunAsync(x => x.WantsSound, (_, day) => MakeAsync(day, stop), stop);
        return _made - before;
    }

    private async Task<bool> MakeAsync(DayProgramme day, CancellationToken stop)
    {
        var isOver = day.Day > clock.Today ? TimeOnly.MinValue : TimeOnly.FromDateTime(clock.Now);
        foreach (var session in day.Sessions.Where(x => x.End > isOver && SessionSounds.Lacking(x).IsEmpty))
        {
            if (sounds.Find(session) is not null)
                continue;
            if (_made >= options.Value.AheadPerHour)
                return false;
            _made++;
            try
            {
                await sounds.GetAsync(session, RenderCause.Editor, stop);
            }
            catch (RenderingException fault)
            {
                // One recording that cannot be read must not keep the other stations waiting.
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
