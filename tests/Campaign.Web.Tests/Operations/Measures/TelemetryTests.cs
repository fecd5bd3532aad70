using Campaign.Web.Operations.Measures;
using Campaign.Web.Tests.Whole;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Campaign.Web.Tests.Operations.Measures;

/// <summary>What a collector of metrics, traces and logs receives, byte for byte.</summary>
[Collection("whole")]
public sealed class TelemetryTests
{
    // Sent in every part of a request where a client can put a word.
    private const string Typed = "chongtoidanhtoi";

    private static readonly string[] Addresses =
    [
        $"/tim-kiem?q={Typed}",
        $"/tro-giup/{Typed}",
        $"/tro-giup?{Typed}=1",
        $"/{Typed}",
        $"/api/v1/search?q={Typed}",
        $"/api/v1/places/{Typed}",
        $"/umbraco/management/api/v1/{Typed}?x={Typed}",
    ];

    // The sentence with its gaps, what may fill them, where it failed, and that another part said something.
    private static readonly string[] Told =
    [
        "campaign.search.duration",
        "campaign.items",
        "{Work} failed for {Address} ({Count})",
        "Sampling",
        "System.IO.IOException",
        "System.FormatException",
        "Umbraco.Sample",
    ];

    [Fact]
    public async Task Telemetry_contains_nothing_that_was_typed_and_no_readers_address()
    {
        await using var sent = new TelemetryCollector();
        await sent.StartAsync();
        var site = new ObservedSite(sent.Address);
        await site.InitializeAsync();
        foreach (var address in Addresses)
        {
            using var ask = new HttpRequestMessage(HttpMethod.Get, address);
            ask.Headers.Add("User-Agent", $"{Typed}/1");
            ask.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
            ask.Headers.Add("tracestate", $"a={Typed}");
            ask.Headers.Add("baggage", $"a={Typed}");
            ask.Headers.Add("X-Forwarded-For", "203.0.113.77");
            using var answer = await site.Http.SendAsync(ask);
        }
        var logs = site.Services.GetRequiredService<ILoggerFactory>();
        var inner = new FormatException(Typed);
        logs.CreateLogger("Campaign.Web.Sample")
            .LogError(new IOException(Typed, inner), "{Work} failed for {Address} ({Count})", "Sampling", Typed, 77);
        logs.CreateLogger("Umbraco.Sample").Log(LogLevel.Error, default, Typed, null, (x, _) => $"Nobody named {x}");
        // Disposing sends what is still buffered.
        await site.DisposeAsync();

        Assert.Equal(
            ["/v1/logs", "/v1/metrics", "/v1/traces"],
            sent.Requests.Select(x => x.Path).Distinct().Order(StringComparer.Ordinal)
        );
        var text = string.Concat(sent.Requests.Select(x => x.Body));
        foreach (var told in Told)
            Assert.Contains(told, text, StringComparison.Ordinal);
        Assert.Contains("http.response.status_code", text, StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", text, StringComparison.Ordinal);
        Assert.Contains("dotnet.gc.collections", text, StringComparison.Ordinal);
        foreach (var secret in (string[])[Typed, "127.0.0.1", "::1", "203.0.113.77", "tro-giup/c", "url.", "client."])
            Assert.DoesNotContain(
                secret,
                text.Replace("url.scheme", "", StringComparison.Ordinal),
                StringComparison.Ordinal
            );
    }

    [Fact]
    public async Task Without_the_setting_nothing_is_measured()
    {
        await using var app = Application.Build([]);
        Assert.Null(app.Services.GetService<MeterProvider>());
        Assert.Null(app.Services.GetService<TracerProvider>());
    }

    private sealed class ObservedSite(string collector) : WholeSite
    {
        protected override IReadOnlyDictionary<string, string?> Settings { get; } =
            new Dictionary<string, string?>
            {
                [Telemetry.Endpoint] = collector,
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            };
    }
}
