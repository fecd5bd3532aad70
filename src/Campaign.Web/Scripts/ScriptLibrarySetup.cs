using Campaign.Web.Items;
using Campaign.Web.Publication;
using Campaign.Web.Settings;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Campaign.Web.Scripts;

/// <summary>Registers the spoken forms of scripts.</summary>
public static class ScriptLibrarySetup
{
    /// <summary>Adds the spoken forms of scripts and the version of programmes. May be called more than once.</summary>
    public static IServiceCollection AddScriptLibrary(this IServiceCollection services)
    {
        services
            .AddOptions<BroadcastOptions>()
            .BindConfiguration(BroadcastOptions.Section)
            .ValidateDataAnnotations()
            .Validate(
                x => x.TargetProgrammeSeconds <= x.MaxProgrammeSeconds,
                "Campaign:Broadcast:TargetProgrammeSeconds must not exceed MaxProgrammeSeconds."
            )
            .ValidateOnStart();
        services.TryAddSingleton<ScriptLibrary>();
        services.TryAddSingleton<EditBook>();
        return services;
    }
}
