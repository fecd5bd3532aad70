using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Absent;

/// <summary>
/// Every interface that a service of Umbraco.Cms.Core needs and nobody registered gets a stand-in that throws.
/// </summary>
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
        typeof(IContentService)
            .Assembly.GetTypes()
            .Where(x => x is { IsClass: true, IsAbstract: false } && !IsData(x))
            .SelectMany(x => x.GetConstructors())
            .SelectMany(x => x.GetParameters())
            .Select(x => Wanted(x.ParameterType))
            .Where(x =>
                x is { IsInterface: true, IsPublic: true, IsGenericType: false }
                && x.Assembly == typeof(IContentService).Assembly
            )
            .Where(x => !IsData(x))
            .Distinct();

    private static Type Wanted(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Lazy<>) ? type.GetGenericArguments()[0] : type;

    /// <summary>Models and notifications are not services.</summary>
    private static bool IsData(Type type) =>
        type.Namespace is { } name
        && (
            name.Contains(".Models", StringComparison.Ordinal)
            || name.EndsWith(".Notifications", StringComparison.Ordinal)
        );

    private sealed class StandIn(Type type)
    {
        public object Make(IServiceProvider services) => NotHosted.Make(type);
    }
}
