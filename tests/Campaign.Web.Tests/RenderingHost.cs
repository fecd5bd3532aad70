using System.Net;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Rendering;
using Campaign.UmbracoHost.MediaStorage;
using Campaign.UmbracoHost.Startup;
using Campaign.Web.Api;
using Campaign.Web.Feeds;
using Campaign.Web.Hsds;
using Campaign.Web.Http;
using Campaign.Web.Settings;
using Campaign.Web.Site;
using Campaign.Web.Storage;
using Campaign.Web.Tests.Api;
using Campaign.Web.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Campaign.Web.Tests;

/// <summary>
/// API, site and one more area on a real Kestrel with Chromium, over a sample. The date is 21 November 2025.
/// </summary>
public abstract class RenderingHost : IAsyncLifetime
{
    private readonly Dictionary<string, string?> _usual;
    private WebApplication? _app;

    private protected RenderingHost(CampaignSnapshot snapshot, Dictionary<string, string?>? usual = null) =>
        (Store, _usual) = (new(snapshot), usual ?? []);

    internal SnapshotStore Store { get; }

    internal MovedTime Time { get; } = new(new(2025, 11, 21, 3, 0, 0, TimeSpan.Zero));

    internal string Data { get; } = Directory.CreateTempSubdirectory("campaign-rendering-").FullName;

    internal HttpClient Client { get; private set; } = new();

    internal IServiceProvider Services => _app!.Services;

    /// <summary>Settings of the test, which override the default ones.</summary>
    internal Dictionary<string, string?> Settings { get; init; } = [];

    /// <summary>Adds the area's services.</summary>
    protected abstract void Add(IServiceCollection services);

    /// <summary>Maps the area's routes.</summary>
    protected abstract void Map(WebApplication app);

    /// <summary>Adds the area's middleware that comes before everything else.</summary>
    protected virtual void Use(WebApplication app) { }

    public async Task InitializeAsync()
    {
        var themes = Path.Combine(Approved.Root, "themes");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection([
            new("Campaign:DataPath", Data),
            new("Campaign:ThemesPath", themes),
            new("Campaign:Rendering:TimeoutSeconds", "300"),
            new("Campaign:Rendering:PreRender", "false"),
        ]);
        builder.Configuration.AddInMemoryCollection(_usual).AddInMemoryCollection(Settings);
        builder.Logging.ClearProviders().AddSimpleConsole().SetMinimumLevel(LogLevel.Error);
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        var services = builder.Services;
        services.AddSingleton<TimeProvider>(Time).AddSingleton(Store);
        services.AddSingleton(new CampaignClock(Time, TimeZoneInfo.FindSystemTimeZoneById(CampaignClock.DefaultZone)));
        services.AddSingleton(new UmbracoHostOptions { ConnectionString = "", DataPath = Data });
        services.AddSingleton<IMediaStore>(new MediaFolder(Path.Combine(Data, "media")));
        services.AddOptions<CampaignOptions>().BindConfiguration(CampaignOptions.Section);
        services.AddRendering(Data, themes);
        services.AddOperationsDb($"Data Source={Path.Combine(Data, "campaign.db")};Pooling=False", postgres: false);
        services.AddConcepts();
        services.AddPublicApi();
        services.AddWebhooks();
        services.AddSite();
        Add(services);
        _app = builder.Build();
        await _app.Services.MigrateOperationsAsync();
        _app.UseSecurityHeaders();
        Use(_app);
        _app.UsePublicApi();
        _app.UseSite();
        _app.UseRouting();
        _app.MapPublicApi();
        _app.MapFeeds();
        _app.MapHsds();
        _app.MapWebhooks();
        _app.MapSite();
        Map(_app);
        await _app.StartAsync();
        Client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new(_app.Urls.First()) };
    }

    internal async Task<string> TextAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await Client.GetAsync(path);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(expected == response.StatusCode, $"{path}: {response.StatusCode} {text}");
        return text;
    }

    /// <summary>Ends the server, as a network or a machine fails.</summary>
    internal Task StopAsync() => _app!.StopAsync(new CancellationToken(canceled: true));

    public async Task DisposeAsync()
    {
        Client.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        Scratch.Delete(Data);
    }
}
