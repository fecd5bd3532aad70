using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PublishedCache;

namespace Campaign.UmbracoHost.Absent;

/// <summary>
/// Features that do not exist here and that Umbraco asks about at every save. Reading answers "none", which is true
/// because writing throws.
/// </summary>
internal static class AbsentServices
{
    public static void AddAbsent(this IServiceCollection services)
    {
        services.AddSingleton<NoDomains>();
        services.AddSingleton<IDomainCache>(x => x.GetRequiredService<NoDomains>());
        services.AddSingleton<IDomainCacheService>(x => x.GetRequiredService<NoDomains>());
        services.AddSingleton(_ => (IDomainRepository)NotHosted.Make(typeof(IDomainRepository), new NoDomainRows()));
        services.AddSingleton(_ =>
            (IPublicAccessRepository)NotHosted.Make(typeof(IPublicAccessRepository), new NoPublicAccess())
        );
        services.AddSingleton<IDocumentUrlAliasRepository, NoUrlAliases>();
    }
}
