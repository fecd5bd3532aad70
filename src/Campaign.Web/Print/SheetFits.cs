using Campaign.Core.Materials;
using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Rendering.Browser;
using Campaign.Rendering.Faults;
using Campaign.Rendering.Printing;
using Campaign.Rendering.Settings;
using Campaign.Rendering.Templates;
using Campaign.UmbracoHost.Periodic;
using Campaign.Web.Materials;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Print;

/// <summary>
/// Lays out what was published in every format, without making files, so that pages and API offer only what fits. The
/// sheets of a place are measured when somebody asks for one.
/// </summary>
internal sealed class SheetFits(
    SnapshotStore store,
    CampaignClock clock,
    PrintService print,
    PrintComposer composer,
    IRenderer renderer,
    IOptions<RenderingOptions> options,
    TimeProvider time,
    ILogger<SheetFits> log
)
    : PeriodicWork(
        new("Measuring sheets", TimeSpan.Zero)
        {
            AtStart = true,
            AfterFault = TimeSpan.FromMinutes(1),
            Meanwhile = "Formats that a text does not fit are offered, and refused on request.",
        },
        time,
        log
    )
{
    private readonly Dictionary<(Guid Item, string Language), List<UnfitSheet>> _found = [];
    private long _seen;

    public override Task StartAsync(CancellationToken cancellationToken) =>
        options.Value.PreRender ? base.StartAsync(cancellationToken) : Task.CompletedTask;

    // Without a browser nothing is seen, so what is new would call for a round at once, for ever.
    protected override Task RestAsync(CancellationToken stop) =>
        renderer.Health.Available ? Task.CompletedTask : Task.Delay(TimeSpan.FromMinutes(1), Clock, stop);

    protected override async Task WorkAsync(CancellationToken stop)
    {
        // Whoever starts has more urgent work, and so have its first readers.
        if (_seen == 0)
            await Task.Delay(options.Value.MeasureAfter, Clock, stop);
        var snapshot = await store.NewerThanAsync(_seen, stop);
        foreach (var item in Changed(snapshot, _seen))
        {
            if (!renderer.Health.Available)
                return;
            _found[(item.Id, item.Language)] = await UnfitAsync(snapshot, item, stop);
        }
        // At the end: each time that it is told, prepared answers are made anew.
        Tell();
        _seen = snapshot.Seq;
    }

    // A number, an issuer or a theme is on every sheet; a message is on those of its edition. What is laid out as
    // before is known from before.
    private static IEnumerable<PublishedItem> Changed(CampaignSnapshot snapshot, long seen)
    {
        var changes = snapshot.Changes.Since(seen, int.MaxValue);
        var ids = changes.Select(x => x.Id).ToHashSet();
        var messages = changes
            .Where(x => x.Type == ItemType.Message)
            .Select(x => snapshot.Find<KeyMessage>(x.Id, x.Language))
            .ToList();
        var editions = messages.OfType<KeyMessage>().Select(x => (x.Header.Campaign, x.Header.Edition)).ToHashSet();
        var everything =
            seen == 0 || messages.Contains(null) || changes.Any(x => PreRenderer.OnEverySheet.Contains(x.Type));
        return Printed(snapshot)
            .Where(x =>
                everything
                || ids.Contains(x.Id)
                || editions.Contains((x.Header.Campaign, x.Header.Edition))
                || (x is Material { Message: { } key } && ids.Contains(key))
            );
    }

    private static IEnumerable<PublishedItem> Printed(CampaignSnapshot snapshot) =>
        from type in new[] { ItemType.Message, ItemType.Material }
        from language in snapshot.Languages(type)
        from item in snapshot.List(type, language)
        select item;

    private async Task<List<UnfitSheet>> UnfitAsync(
        CampaignSnapshot snapshot,
        PublishedItem item,
        CancellationToken stop
    )
    {
        var unfit = new List<UnfitSheet>();
        var (job, formats) = JobOf(snapshot, item);
        foreach (var format in job is null ? [] : formats)
        {
            try
            {
                var faults = await print.FaultsAsync(composer.Compose(job!, format), format, stop);
                if (faults.Count > 0)
                    unfit.Add(new(item.Id, item.Language, item.Version, format.Name, [.. faults]));
            }
            catch (RenderingException unknown)
            {
                Log.LogDebug("{Item} was not measured as {Format}: {Why}", item.Id, format.Name, unknown.Message);
            }
        }
        return unfit;
    }

    private (PrintJob? Job, IReadOnlyList<PrintFormat> Formats) JobOf(CampaignSnapshot snapshot, PublishedItem item) =>
        item switch
        {
            KeyMessage message => (
                new(snapshot, clock.Today, message, null, null),
                PrintComposer.FormatsOf(snapshot, message)
            ),
            Material { Message: { } key } material
                when snapshot.Find<KeyMessage>(key, material.Language) is { } message => (
                new(snapshot, clock.Today, message, material, null),
                [.. ApiMaterialFile.FormatsOf(material)]
            ),
            _ => (null, []),
        };

    private void Tell()
    {
        var unfit = new UnfitSheets(_found.Values.SelectMany(x => x), clock.UtcNow);
        if (unfit.Mark != store.Current.Unfit.Mark)
            store.Update(x => x.With(unfit));
    }
}
