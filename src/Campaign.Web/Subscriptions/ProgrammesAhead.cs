using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Rendering.Browser;
using Campaign.Rendering.Cache;
using Campaign.Rendering.Faults;
using Campaign.Rendering.Settings;
using Campaign.UmbracoHost.Periodic;
using Campaign.Web.Broadcast;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Subscriptions;

/// <summary>
/// Renders the pages of subscribed stations from the evening before until their mail has gone, so that thousands of
/// mails of one minute wait for no browser. Each node does so, because each keeps its own rendered files.
/// </summary>
internal sealed class ProgrammesAhead(
    IDbContextFactory<OperationsDb> database,
    SnapshotStore store,
    ProgrammeService programmes,
    BroadcastPdf pdf,
    IRenderer renderer,
    CampaignClock clock,
    IOptions<RenderingOptions> options,
    TimeProvider time,
    ILogger<ProgrammesAhead> log
)
    : PeriodicWork(
        new("Rendering tomorrow's programmes", TimeSpan.FromMinutes(10))
        {
            AtStart = true,
            Meanwhile = "Mails carry a link in place of the pages.",
        },
        time,
        log
    )
{
    // By then officers have gone home, and there is the whole night for 3,321 communes.
    private static readonly TimeOnly Evening = new(18, 0);

    public override Task StartAsync(CancellationToken cancellationToken) =>
        options.Value.PreRender ? base.StartAsync(cancellationToken) : Task.CompletedTask;

    protected override Task WorkAsync(CancellationToken stop) => RenderAsync(stop);

    /// <summary>Renders what is missing or has changed since. Returns how many programmes were rendered.</summary>
    /// <exception cref="RenderingException">A programme could not be rendered; the others were tried.</exception>
    internal async Task<int> RenderAsync(CancellationToken stop)
    {
        if (!renderer.Health.Available)
            return 0;
        var day = TimeOnly.FromDateTime(clock.Now) < Evening ? clock.Today : clock.Today.AddDays(1);
        var rendered = 0;
        RenderingException? failed = null;
        foreach (var subscribed in await WaitingAsync(day, stop))
        {
            var snapshot = store.Current;
            if (ProgrammePlace.On(snapshot, subscribed, day) is not [var place])
                continue;
            var programme = programmes.Compose(snapshot, place, day, new());
            if (programme.Sessions.Count == 0 || pdf.FindProgramme(snapshot, programme, day) is not null)
                continue;
            try
            {
                await pdf.ProgrammeAsync(snapshot, programme, day, RenderCause.Editor, stop);
                rendered++;
            }
            // One that cannot be printed must not keep the others from it.
            catch (RenderingException fault)
            {
                failed = fault;
            }
        }
        return failed is null ? rendered : throw failed;
    }

    // Places of stations whose mail of that day has not been queued yet.
    private async Task<List<string>> WaitingAsync(DateOnly day, CancellationToken stop)
    {
        var text = StoredDay.Text(day);
        await using var db = await database.CreateDbContextAsync(stop);
        return await db.Set<StationAddress>()
            .Where(x => !x.Paused && x.LastQueuedDay != text)
            .Select(x => x.Place)
            .Distinct()
            .Order()
            .ToListAsync(stop);
    }
}
