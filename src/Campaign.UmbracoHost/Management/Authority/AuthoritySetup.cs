using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Campaign.UmbracoHost.Management.Authority;

/// <summary>Registers what checks authority before anything is written.</summary>
internal static class AuthoritySetup
{
    public static IServiceCollection AddAuthority(this IServiceCollection services)
    {
        services.TryAddSingleton<IAddressAuthority, NoAddresses>();
        services.AddSingleton<ActingOfficer>();
        services.AddSingleton<Branches>();
        services.AddSingleton<DraftAuthority>();
        services.AddSingleton<BranchAuthority>();
        services.AddSingleton<WriteGuard>();
        services.AddSingleton<MediaGuard>();
        return services
            .Asking<ContentSavingNotification, WriteGuard>()
            .Asking<ContentPublishingNotification, WriteGuard>()
            .Asking<ContentUnpublishingNotification, WriteGuard>()
            .Asking<ContentMovingNotification, WriteGuard>()
            .Asking<ContentCopyingNotification, WriteGuard>()
            .Asking<ContentMovingToRecycleBinNotification, WriteGuard>()
            .Asking<ContentDeletingNotification, WriteGuard>()
            .Asking<MediaSavingNotification, MediaGuard>()
            .Asking<MediaMovingNotification, MediaGuard>()
            .Asking<MediaMovingToRecycleBinNotification, MediaGuard>()
            .Asking<MediaDeletingNotification, MediaGuard>();
    }

    private static IServiceCollection Asking<TNotification, TGuard>(this IServiceCollection services)
        where TNotification : INotification
        where TGuard : class, INotificationHandler<TNotification> =>
        services.AddSingleton<INotificationHandler<TNotification>>(x => x.GetRequiredService<TGuard>());
}
