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
        services.AddSingleton<IValidateOptions<BackupOptions>, Validation>();
        return services.AddSingleton<BackupRun>().AddHostedService<BackupSchedule>();
    }

    private sealed class Validation : IValidateOptions<BackupOptions>
    {
        public ValidateOptionsResult Validate(string? name, BackupOptions options) =>
            options.Faults().ToList() is { Count: > 0 } faults
                ? ValidateOptionsResult.Fail(faults)
                : ValidateOptionsResult.Success;
    }
}
