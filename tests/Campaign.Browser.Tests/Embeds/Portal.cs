using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Campaign.Browser.Tests.Embeds;

/// <summary>Somebody else's site, of another origin, with whatever is pasted into its page.</summary>
internal sealed class Portal : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Portal()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet(
            "/",
            () =>
                Results.Content(
                    "<!doctype html><html lang=vi><meta charset=utf-8>"
                        + "<meta name=viewport content='width=device-width,initial-scale=1'><title>Cổng</title>"
                        + "<header><nav aria-label='Cổng'><a href=/>Trang chủ</a></nav></header>"
                        + $"<main><h1>Cổng thông tin của xã</h1>{Pasted}</main><footer>Ủy ban nhân dân xã</footer></html>",
                    "text/html; charset=utf-8"
                )
        );
    }

    /// <summary>What its editor pasted.</summary>
    public string Pasted { get; set; } = "";

    /// <summary>Its address: another name for this machine, so another site to browsers.</summary>
    public string Address => _app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + "/";

    /// <summary>Starts one.</summary>
    public static async Task<Portal> StartAsync()
    {
        var portal = new Portal();
        await portal._app.StartAsync();
        return portal;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
