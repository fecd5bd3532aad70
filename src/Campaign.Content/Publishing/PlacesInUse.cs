using Campaign.Core.Places;
using Campaign.Core.Publication;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Navigation;

namespace Campaign.Content.Publishing;

/// <summary>
/// A place that public items are addressed to cannot be withdrawn, neither alone nor with a document above it: the
/// items would speak to the whole country, or to nobody. A unit that no longer exists gets an end date and stays
/// published.
/// </summary>
internal sealed class PlacesInUse(SnapshotStore store, IDocumentNavigationQueryService tree)
    : INotificationHandler<ContentUnpublishingNotification>,
        INotificationHandler<ContentMovingToRecycleBinNotification>
{
    public void Handle(ContentUnpublishingNotification notification)
    {
        foreach (var fault in notification.UnpublishedEntities.Select(FaultOf).OfType<string>())
            notification.CancelOperation(new EventMessage("Chưa gỡ được", fault, EventMessageType.Error));
    }

    public void Handle(ContentMovingToRecycleBinNotification notification)
    {
        foreach (var fault in notification.MoveInfoCollection.Select(x => FaultOf(x.Entity)).OfType<string>())
            notification.CancelOperation(new EventMessage("Chưa bỏ được", fault, EventMessageType.Error));
    }

    private string? FaultOf(IContent content)
    {
        var snapshot = store.Current;
        tree.TryGetDescendantsKeys(content.Key, out var below);
        HashSet<Guid> gone = [content.Key, .. below];
        var places = gone.Select(x => snapshot.Find<Place>(x)?.Ref).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (places.Count == 0)
            return null;
        var uses = snapshot
            .Items.Where(x => !gone.Contains(x.Id) && x.Header.Places.Any(places.Contains))
            .DistinctBy(x => x.Id)
            .Count();
        return uses == 0
            ? null
            : $"Còn {uses} mục đang công khai gửi tới «{content.Name}» hoặc các đơn vị bên dưới. "
                + "Hãy gỡ hoặc đổi địa bàn của các mục ấy trước; đơn vị không còn thì ghi ngày hết hiệu lực.";
    }
}
