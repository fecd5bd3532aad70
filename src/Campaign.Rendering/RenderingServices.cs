using System.Diagnostics.Metrics;
using Campaign.Core.Measures;
using Campaign.Rendering.Boards;
using Campaign.Rendering.Browser;
using Campaign.Rendering.Cache;
using Campaign.Rendering.Kits;
using Campaign.Rendering.Printing;
using Campaign.Rendering.Settings;
using Campaign.Rendering.Themes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Campaign.Rendering;

/// <summary>Registers rendering: options, themes, renderer, cache, budget, print service.</summary>
public static class RenderingServices
{
    /// <summary>
    /// Adds rendering. Themes are read when first asked for; resolve <see cref="ThemeCatalog"/> at start to fail early.
    /// </summary>
    /// <param name="services">The application's services; a <see cref="TimeProvider"/> must be among them.</param>
    /// <param name="dataPath">The data folder: the cache goes into it.</param>
    /// <param name="themesPath">The folder of the visual identities.</param>
    public static IServiceCollection AddRendering(this IServiceCollection services, string dataPath, string themesPath)
    {
        services.AddMetrics();
        services
            .AddOptions<RenderingOptions>()
            .BindConfiguration("Campaign:Rendering")
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton(_ => ThemeCatalog.Load(themesPath));
        services.AddSingleton<IRenderer>(Renderer);
        // Both renderers are file engines too: Chromium, and the one that says that there is none.
        services.AddSingleton(provider => (IFileEngine)provider.GetRequiredService<IRenderer>());
        services.AddSingleton(provider =>
        {
            var options = Options(provider);
            return new RenditionCache(
                Path.Combine(dataPath, options.CachePath),
                options.CacheMegabytes * 1_000_000L,
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<RenditionCache>>()
            );
        });
        services.AddSingleton(provider => new RenderBudget(
            Options(provider),
            provider.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton<PrintService>();
        services.AddSingleton<KitWriter>();
        services.AddSingleton<SlideService>();
        return services;
    }

    private static IRenderer Renderer(IServiceProvider provider)
    {
        var options = Options(provider);
        return ChromiumLocator.Find(options.BrowserPath, out var missing) is { } path
            ? new ChromiumRenderer(
                path,
                options,
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<IMeterFactory>().Product(),
                provider.GetRequiredService<ILogger<ChromiumRenderer>>()
            )
            : new UnavailableRenderer(missing);
    }

    private static RenderingOptions Options(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<RenderingOptions>>().Value;
}
