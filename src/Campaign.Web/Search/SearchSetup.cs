using System.Diagnostics.Metrics;
using Campaign.Core.Measures;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Persistence.Erasing;
using Campaign.UmbracoHost.Search;
using Campaign.Web.Api;
using Campaign.Web.Http.Queries;
using Campaign.Web.Items;
using Campaign.Web.Operations;
using Campaign.Web.Settings;
using Campaign.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Search;

/// <summary>Registers search.</summary>
public static class SearchSetup
{
    /// <summary>Adds <see cref="SearchService"/> and what keeps its index up to date.</summary>
    public static IServiceCollection AddSearch(this IServiceCollection services)
    {
        services.AddSearchService();
        services.TryAddSingleton(x => new SearchFolder(
            x.GetRequiredService<IOptions<CampaignOptions>>().Value.DataPath
        ));
        services.AddSingleton(x => new SearchIndexer(
            x.GetRequiredService<SnapshotStore>(),
            x.GetRequiredService<ItemKinds>(),
            x.GetRequiredService<SearchService>(),
            x.GetRequiredService<SearchFolder>(),
            x.GetRequiredService<TimeProvider>(),
            x.GetRequiredService<ILogger<SearchIndexer>>(),
            x.LastErasure
        ));
        return services.AddHostedService(x => x.GetRequiredService<SearchIndexer>());
    }

    /// <summary>
    /// Adds only <see cref="SearchService"/>, which reports that it is not ready until something builds the index.
    /// </summary>
    public static void AddSearchService(this IServiceCollection services)
    {
        services.TryAddSingleton(x => new SearchService(
            x.GetRequiredService<SnapshotStore>(),
            x.GetRequiredService<CampaignClock>(),
            SearchWords.Read(x.GetRequiredService<IOptions<CampaignOptions>>().Value.ContentPath),
            x.GetRequiredService<ItemKinds>(),
            x.GetRequiredService<IMeterFactory>().Product()
        ));
        services.TryAddSingleton<IWordFilter>(x => x.GetRequiredService<SearchService>());
    }
}
