using System.Text.Json;
using Campaign.UmbracoHost.Management;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Problems;
using Campaign.Web.Settings;
using Campaign.Web.Tests.Site;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Tests.Http;

/// <summary>Whoever is told of a fault is told by which name it stands in the log.</summary>
public sealed class FailedRequestTests : IDisposable
{
    private const string Request = "0HNTESTREQUEST:00000001";

    private readonly LogLines _log = new();
    private readonly LoggerFactory _loggers = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().BuildServiceProvider();

    public FailedRequestTests() => _loggers.AddProvider(_log);

    public void Dispose()
    {
        _loggers.Dispose();
        _services.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task An_officer_reads_it_in_Vietnamese()
    {
        var failing = new UnwritableAnswers(Fail, _loggers.CreateLogger<UnwritableAnswers>());
        using var answer = JsonDocument.Parse(
            await AnswerAsync("/umbraco/management/api/v1/document", failing.InvokeAsync, 500)
        );
        Assert.EndsWith(
            $"Mã yêu cầu: {Request}.",
            answer.RootElement.GetProperty("title").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_officer_reads_it_when_the_disk_is_full()
    {
        var full = new UnwritableAnswers(
            _ => throw new IOException("full", 28),
            _loggers.CreateLogger<UnwritableAnswers>()
        );
        var answer = await AnswerAsync("/umbraco/login", full.InvokeAsync, 503);
        Assert.Contains(Request, answer, StringComparison.Ordinal);
        Assert.Contains("hết chỗ", System.Net.WebUtility.HtmlDecode(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_of_the_API_finds_it_in_the_problem()
    {
        var failing = new ProblemWriter(
            Fail,
            Options.Create(new CampaignOptions()),
            _loggers.CreateLogger<ProblemWriter>()
        );
        using var answer = JsonDocument.Parse(await AnswerAsync("/api/v1/messages", failing.InvokeAsync, 500));
        Assert.Equal(Request, answer.RootElement.GetProperty("requestId").GetString());
    }

    [Fact]
    public async Task A_reader_finds_it_in_the_answer_of_last_resort()
    {
        var failing = new LastResort(Fail, _loggers.CreateLogger<LastResort>());
        Assert.Contains(Request, await AnswerAsync("/", failing.InvokeAsync, 500), StringComparison.Ordinal);
    }

    private static Task Fail(HttpContext http) => throw new InvalidOperationException("Nobody expected this.");

    private async Task<string> AnswerAsync(string path, RequestDelegate answer, int status)
    {
        var http = new DefaultHttpContext { RequestServices = _services, TraceIdentifier = Request };
        (http.Request.Method, http.Request.Path, http.Request.Scheme) = ("GET", path, "http");
        http.Request.Host = new("127.0.0.1");
        http.Response.Body = new MemoryStream();
        await answer(http);
        Assert.Equal(status, http.Response.StatusCode);
        var line = Assert.Single(_log.All);
        Assert.Contains($"(request {Request})", line, StringComparison.Ordinal);
        http.Response.Body.Position = 0;
        using var reader = new StreamReader(http.Response.Body);
        return await reader.ReadToEndAsync();
    }
}
