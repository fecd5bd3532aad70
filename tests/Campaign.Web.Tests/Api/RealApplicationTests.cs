using System.Text.Encodings.Web;
using System.Text.Json;
using Campaign.Web.Tests.Whole;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Campaign.Web.Tests.Api;

/// <summary>The whole application with the repository's content, for what only it can show.</summary>
public sealed class RealApplicationTests : IAsyncLifetime, IDisposable
{
    private const string Document = "docs/api/openapi-v1.json";
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("campaign-real-");
    private readonly HttpClient _client = new();
    private WebApplication _app = null!;

    public async Task InitializeAsync()
    {
        var settings = await FirstStart.CopyToAsync(_data);
        settings["Campaign:BaseUrl"] = ApiHost.BaseUrl;
        _app = Application.Build(
            [],
            builder =>
            {
                builder.Configuration.AddInMemoryCollection(settings);
                builder.Logging.ClearProviders();
            }
        );
        await Application.PrepareAsync(_app);
        Application.Map(_app);
        await _app.StartAsync();
        _client.BaseAddress = new(_app.Urls.First());
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        _data.DeleteAll();
    }

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Its_api_document_is_the_committed_one_and_a_linter_finds_nothing_to_warn_of()
    {
        var document = JsonDocument.Parse(await _client.GetStringAsync("/openapi/v1.json")).RootElement;
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString());
        Approved.Equal(Document, JsonSerializer.Serialize(document, Indented) + "\n");
        var output = await Validators.NodeAsync(
            "node_modules/@stoplight/spectral-cli/dist/index.js",
            "",
            "lint",
            Path.Combine(Approved.Root, Document),
            "--ruleset",
            "spectral.yaml",
            "--fail-severity",
            "hint"
        );
        Assert.Contains("No results with a severity", output);
    }

    [Fact]
    public async Task The_edition_of_2021_has_its_sixteen_messages_verbatim_and_corrected()
    {
        var list = JsonDocument
            .Parse(await _client.GetStringAsync("/api/v1/messages?edition=2021&campaign=thang-hanh-dong"))
            .RootElement;
        Assert.Equal(16, list.GetProperty("total").GetInt32());
        Assert.StartsWith("Hướng ứng", list.GetProperty("items")[0].GetProperty("officialText").GetString());
        Assert.StartsWith("Hưởng ứng", list.GetProperty("items")[0].GetProperty("correctedText").GetString());
    }
}
