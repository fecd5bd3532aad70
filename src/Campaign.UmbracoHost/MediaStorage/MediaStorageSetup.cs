using Campaign.UmbracoHost.Startup;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.IO;

namespace Campaign.UmbracoHost.MediaStorage;

/// <summary>Registers where uploaded files are.</summary>
internal static class MediaStorageSetup
{
    public static void AddMediaStorage(this IServiceCollection services, UmbracoHostOptions options)
    {
        if (options.S3 is { } settings)
        {
            services.AddSingleton(x => new MediaBucket(
                settings,
                Path.Combine(options.DataPath, "media-copies"),
                x.GetRequiredService<TimeProvider>()
            ));
            services.AddSingleton<IMediaStore>(x => x.GetRequiredService<MediaBucket>());
            services.AddHostedService<WithdrawnCopies>();
        }
        else
            services.AddSingleton<IMediaStore>(_ => new MediaFolder(options.MediaPath));
        services.AddSingleton(x =>
            ActivatorUtilities.CreateInstance<MediaFileManager>(
                x,
                (IFileSystem)new StoredFileSystem(x.GetRequiredService<IMediaStore>())
            )
        );
    }
}
