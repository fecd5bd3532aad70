using System.Diagnostics;
using System.Net;
using Campaign.Web.Tests.Whole.Killing;

namespace Campaign.Web.Tests.Operations.Deploy;

/// <summary>A node that is told to stop: SIGTERM, as systemd sends it.</summary>
public sealed class ShutdownTests
{
    [Fact]
    public async Task A_node_told_to_stop_reports_it_keeps_answering_finishes_its_work_and_exits_cleanly()
    {
        using var product = new ProductProcess(
            ("Campaign__ShutdownDelay", "5"),
            ("Campaign__Api__MinVersionWait", "00:00:10")
        );
        await product.StartAsync();
        using var http = new HttpClient { BaseAddress = product.Address };
        // Waits for a version that never comes, for longer than the node keeps listening.
        var inHand = http.GetAsync("/api/v1/messages?minVersion=999999999");
        using (var begun = await http.GetAsync("/api/v1"))
            Assert.Equal(HttpStatusCode.OK, begun.StatusCode);

        await product.TerminateAsync();
        HttpStatusCode ready;
        do
        {
            using var health = await http.GetAsync("/healthz/ready");
            ready = health.StatusCode;
        } while (ready == HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready);
        using (var page = await http.GetAsync("/tro-giup"))
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);

        using var finished = await inHand;
        Assert.Equal("application/problem+json", finished.Content.Headers.ContentType?.MediaType);
        Assert.Equal(0, await product.EndAsync());
    }
}
