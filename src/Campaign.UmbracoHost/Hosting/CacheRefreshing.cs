using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Hosting;

/// <summary>What keeps Umbraco's navigation, URLs and caches in step with what is saved.</summary>
internal static class CacheRefreshing
{
    public static void AddCacheRefreshing(this IUmbracoBuilder builder) =>
        builder
            .AddNotificationHandler<
                ContentTreeChangeNotification,
                ContentTreeChangeDistributedCacheNotificationHandler
            >()
            .AddNotificationHandler<MediaTreeChangeNotification, MediaTreeChangeDistributedCacheNotificationHandler>()
            .AddNotificationHandler<
                ContentTypeChangedNotification,
                ContentTypeChangedDistributedCacheNotificationHandler
            >()
            .AddNotificationHandler<MediaTypeChangedNotification, MediaTypeChangedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<DataTypeSavedNotification, DataTypeSavedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<DataTypeDeletedNotification, DataTypeDeletedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<LanguageSavedNotification, LanguageSavedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<LanguageDeletedNotification, LanguageDeletedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<
                DictionaryItemSavedNotification,
                DictionaryItemSavedDistributedCacheNotificationHandler
            >()
            .AddNotificationHandler<
                DictionaryItemDeletedNotification,
                DictionaryItemDeletedDistributedCacheNotificationHandler
            >();
}
