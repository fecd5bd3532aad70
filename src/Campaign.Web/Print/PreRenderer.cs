using Campaign.Core.Materials;
using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Rendering.Browser;
using Campaign.Rendering.Cache;
using Campaign.Rendering.Printing;
using Campaign.Rendering.Settings;
using Campaign.Rendering.Templates;
using Campaign.UmbracoHost.Periodic;
using Campaign.Web.Pages.Parts;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Print;

/// <summary>
/// Starts Chromium with the site and renders what was just published, one file at a time, before anyone asks for it.
/// Nobody has to wait for it: files it has not reached yet are rendered on request.
/// </summary>
internal sealed class PreRenderer(
    SnapshotStore store,
    CampaignClock clock,
    PrintService print,
    PrintComposer composer,
    IRenderer renderer,
    IOptions<RenderingOptions> options,
    TimeProvider time,
    ILogger<PreRenderer> log
)
    : PeriodicWork(
        new("Rendering ahead", TimeSpan.Zero)
        {
            AtStart = true,
            AfterFault = TimeSpan.FromMinutes(1),
            Meanwhile = "Files are rendered on request.",
        },
        time,
        log
    )
{
    // A new theme affects every material there is; those beyond this number are rendered on request.
    private const int Most = 100;

    internal static readonly ItemType[] OnEverySheet =
    [
        ItemType.Campaign,
        ItemType.Edition,
        ItemType.Service,
        ItemType.Organisation,
    ];

    private long _seen;

    public override Task StartAsync(CancellationToken cancellationToken) =>
        options.Value.PreRender ? base.StartAsync(cancellationToken) : Task.CompletedTask;

    protected override async Task WorkAsync(CancellationToken stop)
    {
        var seen = _seen;
        if (seen == 0)
            await TryRenderAsync("Chromium", () => renderer.WarmAsync(stop), stop);
        var snapshot = await store.NewerThanAsync(seen, stop);
        _seen = snapshot.Seq;
        if (seen == 0)
            await RenderAsync(snapshot, Usable(snapshot, _ => true), picturesOnly: true, stop);
        else
            await RenderAsync(snapshot, Changed(snapshot, seen), picturesOnly: false, stop);
    }

    /// <summary>Materials whose sheets may look different than they did at <paramref name="seen"/>.</summary>
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
                Log.LogWarning(
                    "Material {Code} is to be printed as {Format}, which does not exist.",
                    material.Code,
                    unknown
                );
            var formats = material.Templates.Select(PrintFormats.Find).OfType<PrintFormat>().ToList();
            if (material.Message is not { } key || snapshot.Find<KeyMessage>(key, material.Language) is not { } message)
                continue;
            var job = new PrintJob(snapshot, clock.Today, message, material, null);
            foreach (var format in formats.Take(1))
                await TryRenderAsync(
                    material.Code,
                    () =>
                        print.PreviewAsync(
                            composer.Compose(job, format),
                            format,
                            PrintFiles.PreviewWidth,
                            RenderCause.Editor,
                            cancel: stop
                        ),
                    stop
                );
            foreach (var format in picturesOnly ? [] : formats)
                await TryRenderAsync(
                    material.Code,
                    () => print.RenderAsync(composer.Compose(job, format), format, new(), RenderCause.Editor, stop),
                    stop
                );
        }
    }

    // A poster that fails must not stop the others from being rendered.
    private async Task TryRenderAsync(string what, Func<Task> work, CancellationToken stop)
    {
        if (!renderer.Health.Available)
            return;
        try
        {
            await work();
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            Log.LogWarning(e, "{What} was not rendered ahead: {Reason}", what, e.Message);
        }
    }
}
