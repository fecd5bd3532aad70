using System.Diagnostics.Metrics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Campaign.Core.Measures;
using Campaign.Web.Operations.Measures;
using Campaign.Web.Storage;
using Campaign.Web.Storage.Outboxes;
using Campaign.Web.Tests.Http;
using Campaign.Web.Tests.Operations.Deploy;
using Campaign.Web.Tests.Whole;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using YamlDotNet.Serialization;

namespace Campaign.Web.Tests.Operations.Measures;

/// <summary>What Prometheus reads, and that the sample alarms and the sample board ask for nothing else.</summary>
[Collection("whole")]
public sealed partial class PrometheusTests
{
    private const string Typed = "chongtoidanhtoi";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_reads_the_products_measures_on_a_port_of_the_machine_and_nobodys_words(bool postgres)
    {
        var site = new MeasuredSite(postgres);
        await site.InitializeAsync();
        await using var end = new Ended(site);
        using (await site.Http.GetAsync($"/tim-kiem?q={Typed}"))
        using (await site.Http.GetAsync($"/tro-giup/{Typed}"))
        using (var open = await site.Http.GetAsync("/metrics"))
            Assert.Equal(HttpStatusCode.NotFound, open.StatusCode);

        var text = await site.ReadUntilAsync(
            "campaign_search_duration_seconds_count",
            "campaign_log_lag",
            "campaign_outbox_waiting",
            "campaign_health"
        );

        Assert.Matches(@"\ncampaign_log_behind_seconds\{[^}]*\} 0\s", text);
        Assert.Contains("outbox=\"webhook_delivery\"", text, StringComparison.Ordinal);
        Assert.Contains("outbox=\"mail_outbox\"", text, StringComparison.Ordinal);
        Assert.Contains("check=\"database\"", text, StringComparison.Ordinal);
        foreach (var secret in (string[])[Typed, "127.0.0.1", "::1", "tro-giup/c", "/metrics\""])
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alarms_and_board_ask_for_what_is_measured()
    {
        var site = new MeasuredSite(postgres: false);
        await site.InitializeAsync();
        await using var end = new Ended(site);
        Once(site.Services);
        using (await site.Http.GetAsync("/"))
        using (await site.Http.GetAsync("/healthz/ready"))
            await site.ReadUntilAsync("campaign_health", "http_server_request_duration_seconds");
        var emitted = Name().Matches(await site.ReadAsync()).Select(x => x.Value).Append("up").ToHashSet();
        await using var db = await site
            .Services.GetRequiredService<IDbContextFactory<OperationsDb>>()
            .CreateDbContextAsync();
        string[] values =
        [
            .. OutboxTables.In(db).Select(x => x.Table),
            .. site
                .Services.GetRequiredService<IOptions<HealthCheckServiceOptions>>()
                .Value.Registrations.Select(x => x.Name),
            .. (string[])["campaign", "500", "sent", "again_later", "given_up", "made", "failed", "refused"],
        ];

        foreach (var asked in (string[][])[Alarms(), Board()])
        {
            Assert.NotEmpty(asked);
            var names = asked.SelectMany(x => Metric().Matches(Bare().Replace(x, ""))).Select(x => x.Value);
            Assert.Empty(names.Except(emitted));
            var named = asked.SelectMany(x => Label().Matches(x)).SelectMany(x => x.Groups[1].Value.Split('|'));
            Assert.Empty(named.Except(values));
        }
    }

    [Fact]
    public void Nobody_is_got_up_for_a_webhook_whose_receiver_is_away()
    {
        var woken = Rules()
            .Where(x => (string)((Dictionary<object, object>)x["labels"])["severity"] == "page")
            .SelectMany(x => Outbox().Matches((string)x["expr"]))
            .Select(x => x.Groups[1].Value)
            .ToList();
        Assert.Equal(["=~\"mail_outbox|recall_letter\""], woken);
        Assert.Contains(Alarms(), x => x.Contains("campaign_outbox_oldest_seconds{outbox!~", StringComparison.Ordinal));
    }

    private static string[] Alarms() => [.. Rules().Select(x => (string)x["expr"])];

    private static List<Dictionary<object, object>> Rules()
    {
        var file = new DeserializerBuilder()
            .Build()
            .Deserialize<Dictionary<string, List<Dictionary<string, object>>>>(
                File.ReadAllText(DeployFolder.File("prometheus/alarms.yml"))
            );
        return [.. ((List<object>)file["groups"].Single()["rules"]).Cast<Dictionary<object, object>>()];
    }

    private static string[] Board()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(DeployFolder.File("grafana/campaign.json")));
        return
        [
            .. from panel in file.RootElement.GetProperty("panels").EnumerateArray()
            from target in panel.GetProperty("targets").EnumerateArray()
            select target.GetProperty("expr").GetString(),
        ];
    }

    // Names of histograms and counters are there once something was counted.
    private static void Once(IServiceProvider services)
    {
        using var listener = new MeterListener();
        var meter = services.GetRequiredService<IMeterFactory>().Product();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter != meter)
                return;
            (instrument as Histogram<double>)?.Record(1);
            (instrument as Counter<long>)?.Add(1);
        };
        listener.Start();
    }

    [GeneratedRegex("^[a-z_]+(?=[{ ])", RegexOptions.Multiline)]
    private static partial Regex Name();

    // Selectors and groupings hold labels.
    [GeneratedRegex(@"\{[^}]*\}|\b(by|on) \([^)]*\)")]
    private static partial Regex Bare();

    [GeneratedRegex(@"\b(?:campaign|http|dotnet)_[a-z_]+|\bup\b")]
    private static partial Regex Metric();

    [GeneratedRegex("""\b(?:outbox|check|outcome|job|http_response_status_code)(?:=|!=|=~|!~)"([^"]+)""")]
    private static partial Regex Label();

    [GeneratedRegex("""oldest_seconds\{outbox([^}]+)\}""")]
    private static partial Regex Outbox();

    private sealed class Ended(MeasuredSite site) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await site.DisposeAsync();
    }

    private sealed class MeasuredSite(bool postgres) : WholeSite
    {
        private readonly int _port = Nginx.FreePort();

        protected override bool OnPostgres => postgres;

        protected override IReadOnlyDictionary<string, string?> Settings =>
            new Dictionary<string, string?> { [MetricsOptions.PortKey] = $"{_port}" };

        public async Task<string> ReadAsync()
        {
            using var http = new HttpClient();
            return await http.GetStringAsync($"http://127.0.0.1:{_port}/metrics");
        }

        /// <summary>Some is read from the database from time to time.</summary>
        public async Task<string> ReadUntilAsync(params string[] names)
        {
            string text;
            do
            {
                await Task.Delay(200);
                text = await ReadAsync();
            } while (!names.All(x => text.Contains($"\n{x}", StringComparison.Ordinal)));
            return text;
        }
    }
}
