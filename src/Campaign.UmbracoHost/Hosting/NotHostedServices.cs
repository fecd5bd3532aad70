using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Hosting;

/// <summary>Every public interface of Umbraco.Cms.Core nobody registered gets a stand-in that throws.</summary>
internal static class NotHostedServices
{
    public static void AddNotHosted(this IServiceCollection services)
    {
        var registered = services.Select(x => x.ServiceType).ToHashSet();
        foreach (var type in Candidates().Where(x => !registered.Contains(x)))
            services.AddSingleton(type, new StandIn(type).Make);
    }

    /// <summary>The interfaces that only have a stand-in: what is not hosted, as a fact.</summary>
    public static IEnumerable<Type> Of(IServiceCollection services) =>
        services.Where(x => x.ImplementationFactory?.Target is StandIn).Select(x => x.ServiceType);

    private static IEnumerable<Type> Candidates() =>
        typeof(IContentService).Assembly.GetExportedTypes()
            .Where(x => x is { IsInterface: true, ContainsGenericParameters: false } && x != typeof(IDiscoverable));

    private sealed class StandIn(Type type)
    {
        public object Make(IServiceProvider services) => NotHosted.Make(type);
    }
}
