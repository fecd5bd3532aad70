using System.Diagnostics;
using System.Net;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Rendering;
using Campaign.Web.Api;
using Campaign.Web.Operations;
using Campaign.Web.Print;
using Campaign.Web.Site;
using Campaign.Web.Storage;
using Campaign.Web.Tests.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Campaign.Web.Tests.Print;

/// <summary>API, site and printing on a real Kestrel with Chromium.</summary>
public sealed class PrintHost : IAsyncLifetime
{
    private WebApplication? _app;

    internal SnapshotStore Store { get; } = new(PrintSample.Create());

    internal MovedTime Time { get; } = new(new(2025, 11, 21, 3, 0, 0, TimeSpan.Zero));

    internal string Data { get; } = Directory.CreateTempSubdirectory("print-").FullName;

    internal HttpClient Client { get; private set; } = new();

    internal IServiceProvider Services => _app!.Services;

    internal Dictionary<string, string?> Settings { get; init; } = [];

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["Campaign:DataPath"] = Data,
                ["Campaign:ThemesPath"] = Path.Combine(Approved.Root, "themes"),
                ["Campaign:BaseUrl"] = ApiHost.BaseUrl,
                ["Campaign:Publisher"] = "Cơ quan mẫu",
                ["Campaign:Rendering:PreRender"] = "false",
            }
        );
        builder.Configuration.AddInMemoryCollection(Settings);
        builder.Logging.ClearProviders().AddSimpleConsole().SetMinimumLevel(LogLevel.Error);
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        var services = builder.Services;
        services.AddSingleton<TimeProvider>(Time).AddSingleton(Store);
        services.AddSingleton(new CampaignClock(Time, TimeZoneInfo.FindSystemTimeZoneById(CampaignClock.DefaultZone)));
        services.AddOptions<CampaignOptions>().BindConfiguration(CampaignOptions.Section);
        services.AddRendering(Data, Path.Combine(Approved.Root, "themes"));
        services.AddOperationsDb($"Data Source={Path.Combine(Data, "campaign.db")};Pooling=False", postgres: false);
        services.AddPublicApi();
        services.AddSite();
        services.AddPrint();
        _app = builder.Build();
        await _app.Services.MigrateOperationsAsync();
        _app.UsePublicApi();
        _app.UseSite();
        _app.UseRouting();
        _app.MapPublicApi();
        _app.MapSite();
        _app.MapPrint();
        await _app.StartAsync();
        var address = _app
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.First();
        Client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
    }

    internal async Task<string> TextAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await Client.GetAsync(path);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(expected == response.StatusCode, $"{path}: {response.StatusCode} {text}");
        return text;
    }

    internal async Task<byte[]> BytesAsync(string path)
    {
        using var response = await Client.GetAsync(path);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.True(
            response.IsSuccessStatusCode,
            $"{path}: {response.StatusCode} {System.Text.Encoding.UTF8.GetString(bytes)}"
        );
        return bytes;
    }

    /// <summary>What another program reads from a file of this site; line breaks become spaces.</summary>
    internal async Task<string> ReadAsync(string path, string program, string before, string after = "")
    {
        var file = Path.Combine(Data, "read-" + Guid.NewGuid().ToString("N"));
        await File.WriteAllBytesAsync(file, await BytesAsync(path));
        using var run = Process.Start(
            new ProcessStartInfo(program, $"{before} {file} {after}") { RedirectStandardOutput = true }
        )!;
        var text = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize();
    }

    internal Task<string> PdfTextAsync(string path) => ReadAsync(path, "pdftotext", "-layout", "-");

    public async Task DisposeAsync()
    {
        Client.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        Directory.Delete(Data, recursive: true);
    }
}
