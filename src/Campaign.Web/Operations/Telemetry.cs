using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Campaign.Web.Operations;

/// <summary>
/// Metrics and traces, sent over OTLP to <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>; without it, nothing is measured. They say
/// how the machine is doing, never who asked for what, because an address may contain a call for help.
/// </summary>
internal static class Telemetry
{
    /// <summary>The setting that switches it on.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    // An allow-list, because new versions of libraries add attributes. Routes are the program's patterns, never the
    // requested address.
    private static readonly string[] Kept =
    [
        "error.type",
        "http.request.method",
        "http.response.status_code",
        "http.route",
        "network.protocol.version",
        "url.scheme",
    ];

    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (string.IsNullOrEmpty(configuration[Endpoint]))
            return;
        services
            .AddOpenTelemetry()
            .ConfigureResource(x => x.AddService("campaign").AddEnvironmentVariableDetector())
            .WithTracing(x => x.AddAspNetCoreInstrumentation().AddProcessor(new Forgetting()).AddOtlpExporter())
            .WithMetrics(x =>
                x.AddAspNetCoreInstrumentation()
                    .AddRuntimeInstrumentation()
                    .AddView(instrument =>
                        instrument.Meter.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
                            ? new MetricStreamConfiguration { TagKeys = Kept }
                            : null
                    )
                    .AddOtlpExporter()
            );
    }

    private sealed class Forgetting : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data)
        {
            foreach (var (name, _) in data.TagObjects.Where(x => !Kept.Contains(x.Key)).ToList())
                data.SetTag(name, null);
            // It comes from a request header, so anyone could write into it.
            data.TraceStateString = null;
            // An exception's message may repeat what somebody typed.
            data.SetStatus(data.Status);
        }
    }
}
