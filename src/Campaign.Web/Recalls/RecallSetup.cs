using Campaign.Web.Recalls.Fetches;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Campaign.Web.Recalls;

/// <summary>Registers what every channel needs to say where an item is, and to hear of its recall.</summary>
internal static class RecallSetup
{
    /// <summary>The notices and the counts. It needs the operations tables and the snapshot.</summary>
    public static IServiceCollection AddRecalls(this IServiceCollection services)
    {
        services.TryAddSingleton<RecallStore>();
        services.AddSingleton<ItemTrails>();
        services.AddSingleton<FetchStore>();
        services.AddHostedService<RecallFollower>();
        return services.AddHostedService<FetchJob>();
    }

    /// <summary>The letters. It needs mail.</summary>
    public static IServiceCollection AddRecallPost(this IServiceCollection services)
    {
        services.AddSingleton<RecallText>();
        services.AddSingleton<RecallPost>();
        return services.AddHostedService<RecallPostJob>();
    }
}
