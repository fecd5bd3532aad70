using Campaign.Core.Places;
using Campaign.Core.Publication;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Campaign.Content.Publishing;

/// <summary>
/// A place that public items are addressed to is not taken away: they would speak to the whole country, or to nobody.
/// A unit that is no more gets a date of end, not an end of publication.
/// </summary>
internal sealed class PlacesInUse(SnapshotStore store)
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
        if (store.Current.Find<Place>(content.Key) is not { } place)
            return null;
        var uses = store.Current.Items.Where(x => x.Header.Places.Contains(place.Ref)).DistinctBy(x => x.Id).Count();
        return uses == 0
            ? null
            : $"Còn {uses} mục đang công khai gửi tới «{place.Header.Title}». Hãy gỡ hoặc đổi địa bàn của các mục ấy trước; đơn vị không còn thì ghi ngày hết hiệu lực.";
    }
}
