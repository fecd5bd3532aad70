using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Campaign.Web.Operations;

/// <summary>
/// Metrics and traces, sent over OTLP to whatever <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names; without it nothing is
/// measured. They tell how the machine fares and never who asked for what: an address may hold a cry for help.
/// </summary>
internal static class Telemetry
{
    /// <summary>The setting that turns it on.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    // A list of what may leave, because libraries add attributes from one version to the next. Routes are the patterns
    // of the program, never the address that was asked for.
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
            // Whoever asks writes it in a header.
            data.TraceStateString = null;
            // The message of an exception may repeat what was typed.
            data.SetStatus(data.Status);
        }
    }
}
