using Campaign.UmbracoHost.Absent;
using Campaign.UmbracoHost.Caches;
using Campaign.UmbracoHost.Json;
using Campaign.UmbracoHost.MediaStorage;
using Campaign.UmbracoHost.People;
using Campaign.UmbracoHost.Startup;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.IO.MediaPathSchemes;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Implement;
using Umbraco.Cms.Core.Strings;
using Umbraco.Cms.Core.Sync;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Hosting;

/// <summary>
/// What Umbraco registers outside its Core: classes of Core that it leaves out, and the plumbing around them.
/// </summary>
internal static class CoreServices
{
    public static void AddCoreServices(this IServiceCollection services, UmbracoHostOptions options, AppCaches caches)
    {
        services.AddMemoryCache();
        services.AddHttpContextAccessor();
        services.AddPlumbing();
        services.AddUsers();
        services.AddSingleton<ServiceContext>();
        services.AddSingleton<IIdKeyMap, IdKeyMap>();
        services.AddSingleton<IAuditService, AuditService>();
        services.AddSingleton<IDataTypeService, DataTypeService>();
        services.AddSingleton<IDefaultCultureAccessor, DefaultCultureAccessor>();
        services.AddSingleton<IVariationContextAccessor, HybridVariationContextAccessor>();
        services.AddSingleton<IPublishedContentTypeFactory, PublishedContentTypeFactory>();
        services.AddSingleton<ILocalLoginSettingProvider, NoopLocalLoginSettingProvider>();
        services.AddSingleton<IShortStringHelper>(x => new DefaultShortStringHelper(
            new DefaultShortStringHelperConfig().WithDefault(
                x.GetRequiredService<IOptions<RequestHandlerSettings>>().Value
            )
        ));
        services.AddSingleton(x => Texts(x, caches));
        services.AddMediaFiles(options);
        services.AddAbsent();
    }

    private static void AddPlumbing(this IServiceCollection services)
    {
        services.AddSingleton<IJsonSerializer, CoreJson>();
        services.AddSingleton<IConfigurationEditorJsonSerializer, CoreJson>();
        services.AddSingleton<IHostingEnvironment, HostingEnvironment>();
        services.AddSingleton<IRuntimeState, RunningState>();
        services.AddSingleton<IServerMessenger, SharedMessenger>();
        services.AddSingleton<CacheInstructions>();
        services.AddHostedService<CacheFollower>();
        services.AddUnique<IServerRoleAccessor, SingleServerRoleAccessor>();
    }

    private static void AddUsers(this IServiceCollection services)
    {
        services.AddSingleton<IHostedUsers, SuperUserOnly>();
        services.AddSingleton<UserLookups>();
        services.AddSingleton<IBackOfficeUserReader>(x => x.GetRequiredService<UserLookups>());
        services.AddSingleton<IUserIdKeyResolver>(x => x.GetRequiredService<UserLookups>());
        services.AddSingleton(x =>
            (IUserRepository)NotHosted.Make(typeof(IUserRepository), x.GetRequiredService<UserLookups>())
        );
    }

    private static void AddMediaFiles(this IServiceCollection services, UmbracoHostOptions options)
    {
        services.AddSingleton<IImageUrlGenerator, NoopImageUrlGenerator>();
        services.AddSingleton<IMediaPathScheme, UniqueMediaPathScheme>();
        services.AddMediaStorage(options);
    }

    /// <summary>Core's texts, together with the Vietnamese ones it lacks.</summary>
    private static LocalizedTextServiceFileSources Texts(IServiceProvider services, AppCaches caches) =>
        new(
            services.GetRequiredService<ILogger<LocalizedTextServiceFileSources>>(),
            caches,
            new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "lang")),
            [],
            new CompositeFileProvider(
                new EmbeddedFileProvider(typeof(IContentService).Assembly, "Umbraco.Cms.Core.EmbeddedResources.Lang"),
                new EmbeddedFileProvider(typeof(CoreServices).Assembly, "Campaign.UmbracoHost.lang")
            ).GetDirectoryContents("")
        );
}
