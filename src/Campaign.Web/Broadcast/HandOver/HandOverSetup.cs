using Campaign.UmbracoHost.Startup;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Broadcast.HandOver;

/// <summary>Programmes that another system takes over.</summary>
internal static class HandOverSetup
{
    /// <summary>
    /// Registers it. It needs broadcasting and the operations tables. A system with an interface of its own is
    /// registered instead of the folder.
    /// </summary>
    public static IServiceCollection AddHandOver(this IServiceCollection services)
    {
        services.AddOptions<HandOverOptions>().BindConfiguration(HandOverOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<HandOverOptions>>(new OptionFaults<HandOverOptions>(x => x.Faults()));
        services.TryAddSingleton<ISourceInformationSystem, FileDrop>();
        return services.AddSingleton<HandOverRound>().AddHostedService<HandOverJob>();
    }
}
