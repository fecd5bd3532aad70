using System.Net;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Rendering;
using Campaign.Web.Api;
using Campaign.Web.Broadcast;
using Campaign.Web.Broadcast.Pulls;
using Campaign.Web.Operations;
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

namespace Campaign.Web.Tests.Broadcast;

/// <summary>API, site and broadcasting on a real Kestrel with Chromium, over the scripts of <c>content/</c>.</summary>
public sealed class BroadcastHost : IAsyncLifetime
{
    private WebApplication? _app;

    internal SnapshotStore Store { get; } = new(BroadcastSample.Create());

    internal MovedTime Time { get; } = new(new(2025, 11, 21, 3, 0, 0, TimeSpan.Zero));

    internal string Data { get; } = Directory.CreateTempSubdirectory("broadcast-").FullName;

    internal HttpClient Client { get; private set; } = new();

    internal IServiceProvider Services => _app!.Services;

    /// <summary>Further settings.</summary>
    internal Dictionary<string, string?> Settings { get; init; } = [];

    /// <summary>Further services.</summary>
    internal Action<IServiceCollection> Adjust { get; init; } = _ => { };

    /// <summary>Chromium's path; a wrong one stands for a machine without it.</summary>
    internal string BrowserPath { get; init; } = "";

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Campaign:DataPath"] = Data,
            ["Campaign:ThemesPath"] = Path.Combine(BroadcastSample.Root(), "themes"),
            ["Campaign:Rendering:BrowserPath"] = BrowserPath,
        });
        builder.Configuration.AddInMemoryCollection(Settings);
        builder.Logging.ClearProviders().AddSimpleConsole().SetMinimumLevel(LogLevel.Error);
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        var services = builder.Services;
        services.AddSingleton<TimeProvider>(Time).AddSingleton(Store);
        services.AddSingleton(new CampaignClock(Time, TimeZoneInfo.FindSystemTimeZoneById(CampaignClock.DefaultZone)));
        services.AddOptions<CampaignOptions>().BindConfiguration(CampaignOptions.Section);
        services.AddRendering(Data, Path.Combine(BroadcastSample.Root(), "themes"));
        services.AddOperationsDb($"Data Source={Path.Combine(Data, "campaign.db")};Pooling=False", postgres: false);
        Add(services);
        Adjust(services);
        _app = builder.Build();
        await _app.Services.MigrateOperationsAsync();
        _app.UsePulls();
        _app.UsePublicApi();
        _app.UseSite();
        _app.UseRouting();
        _app.MapPublicApi();
        _app.MapSite();
        _app.MapBroadcast();
        await _app.StartAsync();
        var address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
    }

    private static void Add(IServiceCollection services)
    {
        services.AddPublicApi();
        services.AddSite();
        services.AddBroadcast();
    }

    internal async Task<string> TextAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await Client.GetAsync(path);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(expected == response.StatusCode, $"{path}: {response.StatusCode} {text}");
        return text;
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        Directory.Delete(Data, recursive: true);
    }
}
