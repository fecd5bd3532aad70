using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaign.Web.Operations.Measures;

/// <summary>Registers what is read only because somebody watches.</summary>
internal static class MeasuresSetup
{
    public static void AddMeasures(this IServiceCollection services)
    {
        services.AddHostedService<LogLag>();
        services.AddHostedService<OutboxDepths>();
        services.AddSingleton<IHealthCheckPublisher, HealthMeasure>();
    }
}
