using Campaign.Web.Broadcast.HandOver;
using Campaign.Web.Tests.Authority;
using Campaign.Web.Tests.Operations.Measures;
using Campaign.Web.Tests.Site;
using Campaign.Web.Tests.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Campaign.Web.Tests.Whole.Secrecy;

/// <summary>
/// The product with everything it says outside of answers kept: its log as operators have it, and its metrics.
/// </summary>
public abstract class WatchedSite : WholeSite, IAsyncLifetime, IDisposable
{
    private readonly TelemetryCollector _collector = new();
    private readonly LogLines _log = new();
    private readonly DirectoryInfo _handedOver = Directory.CreateTempSubdirectory("campaign-handed-over-");
    private Receiver? _receiver;
    private Dictionary<string, string?> _settings = [];

    internal Secrets Secrets { get; } = new();

    /// <summary>Another system, which is told of every change.</summary>
    internal Receiver Receiver => _receiver ?? throw new InvalidOperationException("The site has not started.");

    /// <summary>What a province's system was given so far.</summary>
    public IEnumerable<string> HandedOver => Directory.EnumerateFiles(_handedOver.FullName, "*.zip", AllFiles);

    private const SearchOption AllFiles = SearchOption.AllDirectories;

    /// <summary>What was logged so far.</summary>
    public string Log => string.Join('\n', _log.All);

    /// <summary>What a collector of metrics and traces received so far.</summary>
    public string Telemetry => string.Concat(_collector.Requests.Select(x => x.Body));

    /// <summary>How often metrics and traces came so far.</summary>
    public (int Metrics, int Traces) Sent =>
        (
            _collector.Requests.Count(x => x.Path.EndsWith("metrics", StringComparison.Ordinal)),
            _collector.Requests.Count(x => x.Path.EndsWith("traces", StringComparison.Ordinal))
        );

    protected override IReadOnlyDictionary<string, string?> Settings => _settings;

    protected override void Adjust(WebApplicationBuilder builder) => builder.Logging.AddProvider(_log);

    async Task IAsyncLifetime.InitializeAsync()
    {
        await _collector.StartAsync();
        _receiver = await Receiver.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(_handedOver.FullName, HandOverOptions.Mark), "");
        _settings = new()
        {
            ["Campaign:RateLimit:PerAddress"] = "100000000",
            ["Campaign:Api:MinVersionWait"] = "00:00:00",
            ["Umbraco:CMS:DeliveryApi:Enabled"] = "true",
            ["Campaign:Approval:Rules:0:Type"] = "event",
            ["Campaign:Webhooks:AllowedNetworks"] = "127.0.0.1",
            [HandOverOptions.Section + ":Folder"] = _handedOver.FullName,
            [HandOverOptions.Section + ":Places"] = AuthoritySite.Own,
            [Web.Operations.Measures.Telemetry.Endpoint] = _collector.Address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "2000",
            // Nobody listens there, so that every message fails and the failure is told.
            ["Umbraco:CMS:Global:Smtp:Host"] = "127.0.0.1",
            ["Umbraco:CMS:Global:Smtp:Port"] = "9",
            ["Umbraco:CMS:Global:Smtp:From"] = "chien-dich@example.vn",
            ["Umbraco:CMS:Global:Smtp:Username"] = Secrets.Word("name for the mail server"),
            ["Umbraco:CMS:Global:Smtp:Password"] = Secrets.Word("password for the mail server"),
        };
        await InitializeAsync();
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await _collector.DisposeAsync();
        await Receiver.DisposeAsync();
        _handedOver.DeleteAll();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _log.Dispose();
        GC.SuppressFinalize(this);
    }
}

/// <summary>On SQLite.</summary>
public sealed class WatchedSqlite : WatchedSite;

/// <summary>On PostgreSQL.</summary>
public sealed class WatchedPostgres : WatchedSite
{
    protected override bool OnPostgres => true;
}
