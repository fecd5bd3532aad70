using Campaign.Web.Http.Answers;
using Campaign.Web.Publication;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Campaign.Web.Items;

/// <summary>Registers kinds of items.</summary>
public static class ItemKindRegistration
{
    /// <summary>Registers a kind with every channel.</summary>
    public static IServiceCollection AddItemKind<TKind>(this IServiceCollection services)
        where TKind : ItemKind
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ItemKind, TKind>());
        services.TryAddSingleton<ItemKinds>();
        services.TryAddSingleton<IItemFacts>(x => x.GetRequiredService<ItemKinds>());
        services.TryAddSingleton(x => new AddressedTypes([.. x.GetRequiredService<ItemKinds>().Addressed]));
        return services;
    }
}
