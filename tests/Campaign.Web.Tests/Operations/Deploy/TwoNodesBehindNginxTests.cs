using System.Net;
using Campaign.Web.Tests.Whole.Killing;

namespace Campaign.Web.Tests.Operations.Deploy;

/// <summary>What readers notice of a node that is in trouble, when nginx stands in front of it and another one.</summary>
public sealed class TwoNodesBehindNginxTests(TwoNodesBehindNginxTests.Nodes nodes)
    : IClassFixture<TwoNodesBehindNginxTests.Nodes>
{
    [Fact]
    public async Task Nodes_that_refuse_one_request_with_503_go_on_answering_readers()
    {
        for (var i = 0; i < 4; i++)
        {
            using var refused = await nodes.Http.GetAsync($"/api/v1/places?minVersion=999999999&limit={i + 1}");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        }
        await EveryoneReadsAsync("sau-503");
    }

    [Fact]
    public async Task Readers_do_not_wait_for_a_node_that_hangs()
    {
        nodes.First.Hang(true);
        try
        {
            await EveryoneReadsAsync("treo");
        }
        finally
        {
            nodes.First.Hang(false);
        }
    }

    [Fact]
    public async Task Readers_do_not_notice_a_node_that_is_gone()
    {
        await nodes.Second.KillAsync();
        await EveryoneReadsAsync("mat");
        await nodes.Second.StartAsync();
    }

    // The client's patience is what readers have at most.
    private async Task EveryoneReadsAsync(string name)
    {
        for (var i = 0; i < 12; i++)
        {
            using var page = await nodes.Http.GetAsync($"/api/v1/search?q={name}-{i}");
            Assert.True(page.IsSuccessStatusCode, $"{name} {i}: {page.StatusCode}");
        }
    }

    /// <summary>Two processes on one data folder, and nginx.</summary>
    public sealed class Nodes : IAsyncLifetime
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-two-nodes-");
        private SampleNginx? _nginx;
        private HttpClient? _http;

        public Nodes() => (First, Second) = (Node(), Node());

        internal ProductProcess First { get; }

        internal ProductProcess Second { get; }

        internal HttpClient Http => _http!;

        public async Task InitializeAsync()
        {
            await First.StartAsync();
            await Second.StartAsync();
            _nginx = await SampleNginx.StartAsync([First.Address, Second.Address]);
            // Less than the 120 seconds for which nginx once waited for a node that hangs.
            _http = _nginx.Client(TimeSpan.FromSeconds(100));
        }

        public Task DisposeAsync()
        {
            _http?.Dispose();
            _nginx?.Dispose();
            First.Dispose();
            Second.Dispose();
            _folder.DeleteAll();
            return Task.CompletedTask;
        }

        private ProductProcess Node() =>
            new(
                ("Campaign__DataPath", _folder.FullName),
                ("Campaign__BaseUrl", $"https://{SampleNginx.Name}"),
                ("Campaign__TrustedProxies", "127.0.0.1")
            );
    }
}
