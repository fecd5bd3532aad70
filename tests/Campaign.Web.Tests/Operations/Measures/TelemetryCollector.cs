using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Campaign.Web.Tests.Operations.Measures;

/// <summary>Keeps what the product sends to a collector of metrics, traces and logs.</summary>
internal sealed class TelemetryCollector : IAsyncDisposable
{
    private readonly List<(string Path, string Body)> _requests = [];
    private WebApplication? _app;

    /// <summary>Where it listens, once started.</summary>
    public string Address => _app!.Urls.First();

    /// <summary>What came so far.</summary>
    public IReadOnlyList<(string Path, string Body)> Requests
    {
        get
        {
            lock (_requests)
                return [.. _requests];
        }
    }

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            // In protocol buffers texts are UTF-8, and what is not text cannot contain a word.
            lock (_requests)
                _requests.Add((http.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
        });
        await _app.StartAsync();
    }

    public ValueTask DisposeAsync() => _app!.DisposeAsync();
}
