using Campaign.Core.Measures;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Campaign.Web.Operations.Measures;

/// <summary>
/// Metrics, traces and logs, sent over OTLP to <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>, and metrics for Prometheus on a port
/// of this machine; without either, nothing is measured. They say how the machine is doing, never who asked for what,
/// because an address may contain a call for help.
/// </summary>
internal static class Telemetry
{
    /// <summary>The setting that switches sending on.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    // Allow-lists, because new versions of libraries add attributes. Routes are the program's patterns, never the
    // requested address.
    private static readonly string[] OfRequests =
    [
        "error.type",
        "http.request.method",
        "http.response.status_code",
        "http.route",
        "network.protocol.version",
        "url.scheme",
    ];

    private static readonly string[] OfProduct = ["check", "outbox", "outcome"];

    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration, string node)
    {
        services
            .AddOptions<MetricsOptions>()
            .BindConfiguration(MetricsOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        var sends = !string.IsNullOrEmpty(configuration[Endpoint]);
        var shows = !string.IsNullOrEmpty(configuration[MetricsOptions.PortKey]);
        if (!sends && !shows)
            return;
        services.AddMeasures();
        var telemetry = services
            .AddOpenTelemetry()
            .ConfigureResource(x => x.AddService("campaign", serviceInstanceId: node).AddEnvironmentVariableDetector())
            .WithMetrics(x => x.Measure(sends, shows));
        if (shows)
            services.AddHostedService<MetricsPort>();
        if (!sends)
            return;
        telemetry
            .WithTracing(x =>
                x.AddAspNetCoreInstrumentation().AddProcessor(new SpanWithoutWords(OfRequests)).AddOtlpExporter()
            )
            .WithLogging(x => x.AddProcessor(new LogWithoutWords()).AddOtlpExporter());
    }

    private static void Measure(this MeterProviderBuilder metrics, bool sends, bool shows)
    {
        metrics
            .AddAspNetCoreInstrumentation()
            .AddRuntimeInstrumentation()
            .AddMeter(ProductMeter.Name)
            .AddView(instrument =>
                instrument.Meter.Name == ProductMeter.Name ? new() { TagKeys = OfProduct }
                : instrument.Meter.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
                    ? new MetricStreamConfiguration { TagKeys = OfRequests }
                : null
            );
        if (sends)
            metrics.AddOtlpExporter();
        if (shows)
            metrics.AddPrometheusExporter();
    }
}
