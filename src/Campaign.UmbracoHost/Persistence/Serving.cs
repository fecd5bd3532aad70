using Microsoft.Extensions.DependencyInjection;

namespace Campaign.UmbracoHost.Persistence;

/// <summary>Tells the storage that preparing is over.</summary>
public static class Serving
{
    /// <summary>From now on, transactions are short and have the strict limits of a serving process.</summary>
    public static void BeginServing(this IServiceProvider services) =>
        services.GetRequiredService<Database>().Serves = true;
}
