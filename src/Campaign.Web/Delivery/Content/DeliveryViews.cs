using Campaign.Core.Publication;
using Campaign.Web.Items;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Services.Navigation;

namespace Campaign.Web.Delivery.Content;

/// <summary>
/// The state of everything that goes into an answer. The answer is kept for as long as this stays equal.
/// </summary>
/// <param name="Log">Identity of the publication log.</param>
/// <param name="Seq">The snapshot's sequence.</param>
/// <param name="Edit">See <see cref="Edits"/>.</param>
/// <param name="Settings">The settings, which can change while the server runs.</param>
internal sealed record DeliveryStamp(Guid Log, long Seq, long Edit, DeliveryApiSettings Settings);

/// <summary>Gives the current view, which stays the same until something changes.</summary>
internal sealed class DeliveryViews(
    SnapshotStore store,
    ItemKinds kinds,
    DeliveryNodes published,
    DraftNodes drafts,
    Edits edits,
    IMediaNavigationQueryService media,
    IOptionsMonitor<DeliveryApiSettings> settings
)
{
    private volatile Tuple<DeliveryStamp, DeliveryView>? _known;

    /// <summary>
    /// Taken before anything is read, so that an answer is never stored under a later state than its content.
    /// </summary>
    public DeliveryStamp Stamp()
    {
        var edit = edits.Count;
        var snapshot = store.Current;
        return new(snapshot.Changes.Log, snapshot.Seq, edit, settings.CurrentValue);
    }

    /// <summary>What citizens see.</summary>
    public async ValueTask<DeliveryView> PublishedAsync(DeliveryStamp stamp, CancellationToken stop)
    {
        if (_known is { } known && known.Item1 == stamp)
            return known.Item2;
        var snapshot = store.Current;
        var index = await published.AtAsync(snapshot.Seq, stop);
        var view = new DeliveryView(index.Nodes, snapshot, kinds, stamp.Settings, media);
        _known = new(stamp, view);
        return view;
    }

    /// <summary>What a preview sees.</summary>
    public DeliveryView Drafts(DeliveryStamp stamp) => new(drafts.All(), null, kinds, stamp.Settings, media);
}
