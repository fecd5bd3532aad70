using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Rendering.Browser;
using Campaign.Rendering.Cache;
using Campaign.Rendering.Faults;
using Campaign.Web.Broadcast;
using Campaign.Web.Storage;

namespace Campaign.Web.Subscriptions;

/// <summary>
/// Renders the PDF of tomorrow's programme in the evening for every station that gets mail, and again whatever changes
/// in the night, so that no mail waits for Chromium at half past four.
/// </summary>
internal sealed class PdfAhead(
    AheadRound round,
    BroadcastPdf pdf,
    IRenderer renderer,
    CampaignClock clock,
    ILogger<PdfAhead> log
)
{
    private static readonly TimeOnly Evening = new(17, 0);

    /// <summary>One round. Returns how many files were rendered.</summary>
    public async Task<int> MakeAsync(CancellationToken stop)
    {
        var made = 0;
        var (today, isEvening) = (clock.Today, TimeOnly.FromDateTime(clock.Now) >= Evening);
        var sent = StoredDay.Text(today);
        // Today's as long as its mail is to come, tomorrow's from the evening on.
        if (renderer.Health.Available)
            await round.RunAsync(
                x => isEvening || x.LastQueuedDay != sent,
                async (snapshot, day) =>
                {
                    if (day.Day == today == isEvening || day.Sessions.Count == 0)
                        return true;
                    if (pdf.FindProgramme(snapshot, day) is not null)
                        return true;
                    made += await TryAsync(snapshot, day, stop) ? 1 : 0;
                    return renderer.Health.Available;
                },
                stop
            );
        return made;
    }

    private async Task<bool> TryAsync(CampaignSnapshot snapshot, DayProgramme day, CancellationToken stop)
    {
        try
        {
            await pdf.ProgrammeAsync(snapshot, day, day.Day, RenderCause.Editor, stop);
            return true;
        }
        catch (RenderingException fault)
        {
            log.LogWarning(fault, "The PDF of {Place} was not rendered ahead: {Why}", day.Place.Ref, fault.Message);
            return false;
        }
    }
}
