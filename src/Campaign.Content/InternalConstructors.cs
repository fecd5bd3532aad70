using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Content;

/// <summary>Registers public classes that other projects use and only this one can make.</summary>
internal static class InternalConstructors
{
    /// <summary>
    /// Adds a class whose one constructor is internal, because what it asks for is. The container itself looks only for
    /// public ones.
    /// </summary>
    public static IServiceCollection AddInternallyMade<T>(this IServiceCollection services)
        where T : class
    {
        var constructor = typeof(T).GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic).Single();
        var needs = constructor.GetParameters();
        return services.AddSingleton(provider =>
            (T)constructor.Invoke([.. needs.Select(x => provider.GetRequiredService(x.ParameterType))])
        );
    }
}
