using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Campaign.Web.Recalls;

/// <summary>Registers what every channel needs to say where an item is, and to hear of its recall.</summary>
internal static class RecallSetup
{
    /// <summary>The notices. They need the operations tables and the snapshot.</summary>
    public static IServiceCollection AddRecalls(this IServiceCollection services)
    {
        services.TryAddSingleton<RecallStore>();
        services.AddSingleton<ItemTrails>();
        return services.AddHostedService<RecallFollower>();
    }

    /// <summary>The letters. It needs mail.</summary>
    public static IServiceCollection AddRecallPost(this IServiceCollection services)
    {
        services.AddSingleton<RecallText>();
        services.AddSingleton<RecallPost>();
        return services.AddHostedService<RecallPostJob>();
    }
}
