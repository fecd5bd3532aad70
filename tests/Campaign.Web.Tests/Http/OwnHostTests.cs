using System.Net;
using Campaign.Web.Http;
using Campaign.Web.Tests.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Http;

public sealed class OwnHostTests
{
    private const string Stranger = "ke-xau.example";

    [Fact]
    public async Task Without_a_base_address_a_strangers_host_is_refused_and_not_repeated_in_the_answer()
    {
        await using var host = await StartAsync();
        foreach (var path in new[] { "/api/v1/messages", "/feeds/all.atom", "/hsds/v3/services", "/api/v1", "/" })
        {
            using var answer = await SendAsync(host, path, Stranger);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.True(answer.Headers.CacheControl!.NoStore);
            // A page elsewhere that asks by the wrong name reads why.
            Assert.Equal(["*"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.Contains("Campaign:BaseUrl", text, StringComparison.Ordinal);
            Assert.DoesNotContain(Stranger, text + answer.Headers, StringComparison.Ordinal);
        }
        using var health = await SendAsync(host, "/healthz/live", Stranger);
        Assert.NotEqual(HttpStatusCode.BadRequest, health.StatusCode);
        await host.GetAsync("/api/problems/unknown-host");
    }

    [Fact]
    public async Task Somebody_who_uses_the_machines_network_name_is_told_what_to_configure()
    {
        await using var host = await StartAsync();
        using var answer = await SendAsync(host, "/", "may-chu.lan:5000", "text/html");
        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("hãy đặt Campaign:BaseUrl", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:5000")]
    [InlineData("chien-dich.localhost")]
    [InlineData("127.0.0.1:8080")]
    [InlineData("[::1]:5000")]
    [InlineData("ten-duoc-khai.example", "ten-duoc-khai.example;ten-khac.example")]
    public async Task The_machines_own_names_and_those_of_AllowedHosts_are_answered(string name, string? allowed = null)
    {
        await using var host = await StartAsync(allowed);
        using var answer = await SendAsync(host, "/api/v1/messages", name);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task With_a_base_address_the_host_does_not_matter()
    {
        await using var host = await ApiHost.StartAsync();
        using var answer = await SendAsync(host, "/api/v1/messages", Stranger);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain(Stranger, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("192.0.2.7:5000", true)]
    [InlineData("192.0.2.8:5000", false)]
    [InlineData("", false)]
    public async Task An_IP_address_is_accepted_only_if_the_request_arrived_there(string name, bool isKnown)
    {
        await using var host = await StartAsync();
        var http = new DefaultHttpContext();
        http.Request.Host = new HostString(name);
        http.Connection.LocalIpAddress = IPAddress.Parse("::ffff:192.0.2.7");
        Assert.Equal(isKnown, host.Services.GetRequiredService<OwnHosts>().Knows(http));
    }

    private static Task<ApiHost> StartAsync(string? allowed = null) =>
        ApiHost.StartAsync(new() { ["Campaign:BaseUrl"] = null, ["AllowedHosts"] = allowed });

    private static Task<HttpResponseMessage> SendAsync(ApiHost host, string path, string name, string? accept = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Host", name);
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        return host.Client.SendAsync(request);
    }
}
