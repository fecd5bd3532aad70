using System.Reflection;
using Campaign.UmbracoHost.Media.Cleaning;
using Campaign.UmbracoHost.Media.Workers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Notifications;

namespace Campaign.UmbracoHost.Media;

/// <summary>Registers the rules of media.</summary>
public static class MediaSetup
{
    /// <summary>Handlers of Umbraco's notifications: to be called while the host composes Umbraco.</summary>
    public static IUmbracoBuilder AddMediaRules(this IUmbracoBuilder builder) =>
        builder
            .AddNotificationHandler<MediaSavingNotification, FileFacts>()
            .AddNotificationHandler<MediaSavedNotification, RenditionRequests>()
            .AddNotificationHandler<MediaSavedNotification, ReplacedFilesHandler>()
            .AddNotificationHandler<MediaMovedToRecycleBinNotification, TrashedFilesHandler>()
            .AddNotificationHandler<MediaMovedNotification, TrashedFilesHandler>()
            .AddNotificationHandler<MediaDeletingNotification, TrashedFilesHandler>()
            .AddNotificationHandler<MediaDeletedNotification, TrashedFilesHandler>()
            .AddNotificationHandler<ContentPublishingNotification, AltTexts>();

    internal static IServiceCollection AddMedia(this IServiceCollection services)
    {
        services.Replace(ServiceDescriptor.Singleton<IMediaPathScheme, UnguessableMediaPaths>());
        services.TryAddSingleton<IFileScripts, NoFileScripts>();
        services.TryAddSingleton(_ => WorkerProgram.Of(Assembly.GetEntryAssembly()!));
        services.AddSingleton<IFileWorkers, FileWorkers>();
        services.AddSingleton<PlayingTime>();
        services.AddSingleton<UploadCheck>();
        services.TryAddSingleton<IFilesInUse, NoFilesInUse>();
        services.AddSingleton<HiddenFiles>();
        services.AddHostedService(p => p.GetRequiredService<TrashedFiles>());
        services.TryAddSingleton<TrashedFiles>();
        services.AddHostedService(p => p.GetRequiredService<MediaProof>());
        services.TryAddSingleton<MediaProof>();
        services.AddHostedService(p => p.GetRequiredService<ReplacedFiles>());
        services.TryAddSingleton<ReplacedFiles>();
        services.AddSingleton<RenditionFiles>();
        services.AddHostedService(p => p.GetRequiredService<RenditionMaker>());
        services.TryAddSingleton<RenditionMaker>();
        return services;
    }
}
