using Campaign.UmbracoHost.Caches;
using Campaign.UmbracoHost.Persistence.Migrations;
using Campaign.UmbracoHost.Startup;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Campaign.UmbracoHost.Hosting;

/// <summary>Brings Umbraco's services to life once the container is built.</summary>
public static class UmbracoHost
{
    /// <summary>
    /// Creates or migrates the database, adds the two languages every campaign has if there is none, and fills
    /// Umbraco's URL, navigation and publish-status tables in memory.
    /// </summary>
    /// <remarks>
    /// Umbraco looks some services up in a static property, so there is one host per process: the last one started.
    /// Starting another (as tests do, one after the other) makes it the current one. Processes that start on one
    /// database take turns: see <see cref="StartTurn"/>.
    /// </remarks>
    /// <exception cref="StartupFaultException">The data folder or the database cannot be used.</exception>
    public static async Task StartAsync(IServiceProvider services, CancellationToken cancellationToken = default)
    {
        StaticServiceProvider.Instance = services;
        services.GetRequiredService<DatabasePreparation>().Prepare();
        services.GetRequiredService<CacheInstructions>().StartHere(); // before the caches are filled
        var languages = services.GetRequiredService<ILanguageService>();
        if (!(await languages.GetAllAsync()).Any())
            await AddLanguagesAsync(languages);
        // Even when nothing is there yet: they note that addresses have been made, or the next start would make all of
        // them again.
        await services.GetRequiredService<IDocumentUrlService>().InitAsync(forceEmpty: false, cancellationToken);
        await services.GetRequiredService<IDocumentUrlAliasService>().InitAsync(forceEmpty: false, cancellationToken);
        var documents = services.GetRequiredService<IDocumentNavigationManagementService>();
        await documents.RebuildAsync();
        await documents.RebuildBinAsync();
        var media = services.GetRequiredService<IMediaNavigationManagementService>();
        await media.RebuildAsync();
        await media.RebuildBinAsync();
        await services.GetRequiredService<IPublishStatusManagementService>().InitializeAsync(cancellationToken);
    }

    private static async Task AddLanguagesAsync(ILanguageService languages)
    {
        var user = Constants.Security.SuperUserKey;
        await languages.CreateAsync(new Language("vi-VN", "Tiếng Việt") { IsDefault = true, IsMandatory = true }, user);
        await languages.CreateAsync(new Language("en-US", "English") { FallbackIsoCode = "vi-VN" }, user);
    }
}
