using Campaign.Core.Materials;
using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Rendering.Browser;
using Campaign.Rendering.Cache;
using Campaign.Rendering.Printing;
using Campaign.Rendering.Settings;
using Campaign.Rendering.Templates;
using Campaign.Web.Pages.Parts;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Print;

/// <summary>
/// Starts Chromium with the site and renders what was just published, one file at a time, before anyone asks. Nobody
/// waits for it: what it has not reached yet is rendered on request.
/// </summary>
internal sealed class PreRenderer(
    SnapshotStore store,
    CampaignClock clock,
    PrintService print,
    PrintComposer composer,
    IRenderer renderer,
    IOptions<RenderingOptions> options,
    ILogger<PreRenderer> log
) : BackgroundService
{
    // A new theme touches every material there ever was; the rest is rendered on request.
    private const int Most = 100;

    private static readonly ItemType[] OnEverySheet =
    [
        ItemType.Campaign,
        ItemType.Edition,
        ItemType.Service,
        ItemType.Organisation,
    ];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.PreRender)
            return;
        await Task.Yield();
        await TryAsync("Chromium", () => renderer.WarmAsync(stoppingToken), stoppingToken);
        var snapshot = await store.NewerThanAsync(0, stoppingToken);
        var first = Usable(snapshot, _ => true);
        await RenderAsync(snapshot, first, picturesOnly: true, stoppingToken);
        while (true)
        {
            var seen = snapshot.Seq;
            snapshot = await store.NewerThanAsync(seen, stoppingToken);
            await RenderAsync(snapshot, Changed(snapshot, seen), picturesOnly: false, stoppingToken);
        }
    }

    /// <summary>Materials whose sheets may look otherwise than at <paramref name="seen"/>.</summary>
    internal IReadOnlyList<Material> Changed(CampaignSnapshot snapshot, long seen)
    {
        var changes = snapshot.Changes.Since(seen, int.MaxValue);
        if (changes.Any(x => OnEverySheet.Contains(x.Type)))
            return Usable(snapshot, _ => true);
        var ids = changes.Select(x => x.Id).ToHashSet();
        return Usable(snapshot, x => ids.Contains(x.Id) || (x.Message is { } key && ids.Contains(key)));
    }

    private IReadOnlyList<Material> Usable(CampaignSnapshot snapshot, Func<Material, bool> wanted)
    {
        var today = clock.Today;
        var all = snapshot.Languages(ItemType.Material).SelectMany(x => snapshot.All<Material>(x));
        return [.. all.Where(x => x.Header.ValidOn(today) && wanted(x)).Take(Most)];
    }

    private async Task RenderAsync(
        CampaignSnapshot snapshot,
        IReadOnlyList<Material> materials,
        bool picturesOnly,
        CancellationToken stop
    )
    {
        foreach (var material in materials)
        {
            foreach (var unknown in material.Templates.Where(x => PrintFormats.Find(x) is null))
                log.LogWarning(
                    "Material {Code} is to be printed as {Format}, which does not exist.",
                    material.Code,
                    unknown
                );
            var formats = material.Templates.Select(PrintFormats.Find).OfType<PrintFormat>().ToList();
            if (material.Message is not { } key || snapshot.Find<KeyMessage>(key, material.Language) is not { } message)
                continue;
            var job = new PrintJob(snapshot, clock.Today, message, material, null);
            foreach (var format in formats.Take(1))
                await TryAsync(
                    material.Code,
                    () =>
                        print.PreviewAsync(
                            composer.Compose(job, format),
                            format,
                            PrintFiles.PreviewWidth,
                            RenderCause.Editor,
                            stop
                        ),
                    stop
                );
            foreach (var format in picturesOnly ? [] : formats)
                await TryAsync(
                    material.Code,
                    () => print.RenderAsync(composer.Compose(job, format), format, new(), RenderCause.Editor, stop),
                    stop
                );
        }
    }

    // A background service that throws would stop the site; a poster that fails must not.
    private async Task TryAsync(string what, Func<Task> work, CancellationToken stop)
    {
        if (!renderer.Health.Available)
            return;
        try
        {
            await work();
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            log.LogWarning(e, "{What} was not rendered ahead: {Reason}", what, e.Message);
        }
    }
}
