using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Campaign.UmbracoHost.Persistence.Scoping;

/// <summary>
/// A scope's notifications, with its changes of the document tree collected into one: caches, addresses and other
/// processes are told once of every document, however often and in however many steps the scope saved it.
/// </summary>
internal sealed class CollectedNotifications(IEventAggregator events, Database database)
    : ScopedNotificationPublisher(events)
{
    protected override void PublishScopedNotifications(IList<INotification> notifications)
    {
        var steps = notifications.OfType<ContentTreeChangeNotification>().ToList();
        if (steps.Count > 0 && CollectedChanges.Of(steps.SelectMany(x => x.Changes), database) is { } changes)
        {
            var first = notifications.IndexOf(steps[0]);
            notifications = [.. notifications.Where(x => x is not ContentTreeChangeNotification)];
            notifications.Insert(first, new ContentTreeChangeNotification(changes, steps[0].Messages));
        }
        base.PublishScopedNotifications(notifications);
    }
}
