using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;

namespace Campaign.Web.Operations.Measures;

/// <summary>
/// Serves the measures to Prometheus from a server of its own on 127.0.0.1, so that no address of the public one leads
/// to them, whatever a proxy in front passes on.
/// </summary>
internal sealed class MetricsPort(MeterProvider meters, IOptions<MetricsOptions> options, ILogger<MetricsPort> log)
    : IHostedService
{
    private WebApplication? _app;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var port = options.Value.Port!.Value;
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(x => x.AddServerHeader = false);
        builder.WebHost.ConfigureKestrel(x => x.Listen(IPAddress.Loopback, port));
        _app = builder.Build();
        _app.Use(Uncounted);
        _app.UseOpenTelemetryPrometheusScrapingEndpoint(meters, null, "/metrics", null, null);
        try
        {
            await _app.StartAsync(cancellationToken);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            // Readers are served, measured or not.
            log.LogError(
                "{Setting}: port {Port} of 127.0.0.1 is taken; nothing is measured",
                MetricsOptions.PortKey,
                port
            );
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_app is { } app)
            await app.StopAsync(cancellationToken);
    }

    // Requests of readers are counted, not the counting.
    private static RequestDelegate Uncounted(RequestDelegate next) =>
        http =>
        {
            if (http.Features.Get<IHttpMetricsTagsFeature>() is { } metrics)
                metrics.MetricsDisabled = true;
            return next(http);
        };
}
