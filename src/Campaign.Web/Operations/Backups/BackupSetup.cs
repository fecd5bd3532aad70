using Campaign.UmbracoHost.Startup;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Operations.Backups;

/// <summary>Registers the backups of each day.</summary>
internal static class BackupSetup
{
    public static IServiceCollection AddBackups(this IServiceCollection services)
    {
        services
            .AddOptions<BackupOptions>()
            .BindConfiguration(BackupOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<BackupOptions>>(new OptionFaults<BackupOptions>(x => x.Faults()));
        return services.AddSingleton<BackupRun>().AddHostedService<BackupSchedule>();
    }
}
