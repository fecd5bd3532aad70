using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Campaign.Web.Delivery;

/// <summary>
/// Counts what Umbraco's caches were told: drafts, media and types are not in the publication log. It is told after the
/// caches, on every node, so that an answer made before is never kept for after.
/// </summary>
internal sealed class Edits
    : INotificationHandler<ContentCacheRefresherNotification>,
        INotificationHandler<MediaCacheRefresherNotification>,
        INotificationHandler<ContentTypeCacheRefresherNotification>,
        INotificationHandler<DataTypeCacheRefresherNotification>,
        INotificationHandler<LanguageCacheRefresherNotification>
{
    private long _count;

    /// <summary>How many there were since the start.</summary>
    public long Count => Interlocked.Read(ref _count);

    public void Handle(ContentCacheRefresherNotification notification) => Interlocked.Increment(ref _count);

    public void Handle(MediaCacheRefresherNotification notification) => Interlocked.Increment(ref _count);

    public void Handle(ContentTypeCacheRefresherNotification notification) => Interlocked.Increment(ref _count);

    public void Handle(DataTypeCacheRefresherNotification notification) => Interlocked.Increment(ref _count);

    public void Handle(LanguageCacheRefresherNotification notification) => Interlocked.Increment(ref _count);
}
