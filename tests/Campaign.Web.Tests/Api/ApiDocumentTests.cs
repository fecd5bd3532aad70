using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using Campaign.Web.Http.Answers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Api;

public sealed class ApiDocumentTests : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private ApiHost _host = null!;

    public async Task InitializeAsync() => _host = await ApiHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    private IEnumerable<Resource> Resources() =>
        _host
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.Select(x => x.Metadata.GetMetadata<Resource>())
            .OfType<Resource>();

    // An address of every resource that works with the sample content.
    private static string AddressOf(Resource resource) =>
        "/"
        + resource
            .Path.Replace("{alias}", SampleSnapshot.Action)
            .Replace("{year}", "2021")
            .Replace("{code}", "68")
            .Replace("problems/{name}", "problems/withdrawn")
            .Replace("{id:guid}", SampleSnapshot.Key(IdOf(resource.Name)).ToString())
        + (resource.Parameters.Any(x => x.Name == "limit") ? "?limit=2" : "");

    private static int IdOf(string operation) =>
        operation switch
        {
            "getLocalTheme" => 3,
            "getMessage" => 101,
            "getMaterial" => 350,
            "getService" => 200,
            "getEvent" => 301,
            "getScript" => 400,
            "getDocument" => 500,
            "getTarget" => 510,
            "getAllocation" => 520,
            "getDuty" => 530,
            "getIndicator" => 540,
            "getBulletin" => 550,
            "getAbbreviation" => 560,
            _ => 600,
        };

    [Fact]
    public async Task The_examples_in_the_document_are_answers_of_this_server()
    {
        foreach (
            var resource in Resources()
                .Where(x => x.Body is not null && x.Path.StartsWith("api", StringComparison.Ordinal))
        )
        {
            var answer = await _host.GetAsync(AddressOf(resource));
            Approved.Equal(
                $"src/Campaign.Web/Api/OpenApi/Examples/{resource.Name}.json",
                JsonSerializer.Serialize(answer, Indented) + "\n"
            );
        }
    }

    [Fact]
    public async Task Every_address_of_the_route_tables_is_in_the_document()
    {
        var paths = (await _host.GetAsync("/openapi/v1.json"))
            .GetProperty("paths")
            .EnumerateObject()
            .Select(x => x.Name)
            .ToHashSet();
        foreach (var resource in Resources().Where(x => x.Path.StartsWith("api/", StringComparison.Ordinal)))
            Assert.Contains("/" + resource.Path.Replace(":guid", ""), paths);
    }

    [Fact]
    public async Task It_can_be_browsed_without_another_host()
    {
        using var page = await _host.Client.GetAsync("/swagger/index.html");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.DoesNotContain("https://", await page.Content.ReadAsStringAsync());
    }
}
