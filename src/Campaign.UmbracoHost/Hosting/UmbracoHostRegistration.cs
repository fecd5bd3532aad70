using Campaign.UmbracoHost.Absent;
using Campaign.UmbracoHost.Caches;
using Campaign.UmbracoHost.Editors;
using Campaign.UmbracoHost.People;
using Campaign.UmbracoHost.Persistence;
using Campaign.UmbracoHost.Reading;
using Campaign.UmbracoHost.Scheduling;
using Campaign.UmbracoHost.Startup;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Logging;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Hosting;

/// <summary>Registers Umbraco's services on our storage.</summary>
public static class UmbracoHostRegistration
{
    /// <summary>
    /// Adds Umbraco.Cms.Core, the repositories beneath it and the readers above it. Call it before registrations that
    /// replace a part, such as IHostedUsers; start it with <see cref="UmbracoHost.StartAsync"/>.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configuration">The application's configuration; Umbraco's own keys are under Umbraco:CMS.</param>
    /// <param name="options">Database, data folder and whatever else takes part.</param>
    public static IServiceCollection AddUmbracoHost(
        this IServiceCollection services,
        IConfiguration configuration,
        UmbracoHostOptions options
    )
    {
        var caches = new AppCaches(
            new DeepCloneAppCache(new ObjectCacheAppCache()),
            NoAppCache.Instance,
            new IsolatedCaches(_ => new DeepCloneAppCache(new ObjectCacheAppCache()))
        );
        var finder = new TypeFinder(NullLogger<TypeFinder>.Instance, new HostedAssemblies(options), null!, null);
        var builder = new UmbracoBuilder(
            services,
            configuration,
            new TypeLoader(finder, NullLogger<TypeLoader>.Instance),
            NullLoggerFactory.Instance,
            new NoopProfiler(),
            caches
        );
        builder.AddConfiguration();
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.AddSingleton(options);
        services.AddSingleton<ITypeFinder>(finder);
        services.AddSingleton(builder.TypeLoader);
        services.AddCoreServices(options, caches);
        services.AddPersistence();
        services.AddReading();
        services.AddScheduling();
        builder.AddCacheRefreshing();
        builder.AddEditors();
        builder.WebhookEvents().Clear(); // the product has webhooks of its own, fed by the publication log
        options.Compose?.Invoke(builder);
        builder.Build();
        services.AddNotHosted();
        return services;
    }
}
