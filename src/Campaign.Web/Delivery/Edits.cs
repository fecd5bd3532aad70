using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Campaign.Web.Delivery;

/// <summary>
/// Counts notifications to Umbraco's caches, because drafts, media and types are not in the publication log. It is
/// notified after the caches, on every node, so that an answer built before a change is never used after it.
/// </summary>
internal sealed class Edits
    : INotificationHandler<ContentCacheRefresherNotification>,
        INotificationHandler<MediaCacheRefresherNotification>,
        INotificationHandler<ContentTypeCacheRefresherNotification>,
        INotificationHandler<DataTypeCacheRefresherNotification>,
        INotificationHandler<LanguageCacheRefresherNotification>
{
    private long _count;

    /// <summary>Number of notifications since the start.</summary>
    public long Count => Interlocked.Read(ref _count);

    public void Handle(ContentCacheRefresherNotification notification) => Interlocked.Increment(ref _count);

    public void Handle(MediaCacheRefresherNotification notification) => Interlocked.Increment(ref _count);

    public void Handle(ContentTypeCacheRefresherNotification notification) => Interlocked.Increment(ref _count);

    public void Handle(DataTypeCacheRefresherNotification notification) => Interlocked.Increment(ref _count);

    public void Handle(LanguageCacheRefresherNotification notification) => Interlocked.Increment(ref _count);
}
