using System.Net;
using Campaign.Web.Keys;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Webhooks;

/// <summary>What clients may not do with webhooks.</summary>
public sealed class WebhookRefusalTests : WebhookHost
{
    [Fact]
    public async Task Another_owner_cannot_see_the_webhook()
    {
        var hook = await Add();
        var (_, text) = await Host.Services.GetRequiredService<ApiKeyService>().AddAsync("Khác", [Scopes.Webhooks]);
        Host.Client.DefaultRequestHeaders.Authorization = new("Bearer", text);
        Assert.Empty((await Host.GetAsync(Path)).GetProperty("items").EnumerateArray());
        foreach (var path in (string[])["", "/deliveries"])
            await Host.GetAsync($"{Path}/{hook.GetProperty("id")}{path}", HttpStatusCode.NotFound);
        await Send(HttpMethod.Delete, $"{Path}/{hook.GetProperty("id")}", expected: HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("""{"url":"http://example.com/"}""", "url", 400)]
    [InlineData("""{"url":"https://10.0.0.1/"}""", "url", 400)]
    [InlineData("""{"url":"https://[fe80::1]/"}""", "url", 400)]
    [InlineData("""{"url":"https://u:p@example.com/"}""", "url", 400)]
    [InlineData("""{"url":"https://example.com/","types":["x"]}""", "types", 400)]
    [InlineData("""{"url":"https://example.com/","places":["99"]}""", "places", 400)]
    [InlineData("""{"url":"https://example.com/","colour":1}""", "colour", 400)]
    [InlineData("""{}""", "url", 400)]
    [InlineData("""{""", "", 400)]
    public async Task An_invalid_body_is_refused_naming_the_field(string body, string named, int status)
    {
        using var response = await Host.Client.PostAsync(
            Path,
            new StringContent(body, System.Text.Encoding.UTF8, "application/json")
        );
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(named, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Another_media_type_is_415()
    {
        using var response = await Host.Client.PostAsync(Path, new StringContent("url=x"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }
}
