using System.Net;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Web.Http;
using Campaign.Web.Search;
using Campaign.Web.Settings;
using Campaign.Web.Site;
using Campaign.Web.Site.English;
using Campaign.Web.Site.Search;
using Campaign.Web.Tests.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Campaign.Web.Tests.Site;

/// <summary>
/// Only the site, on a real Kestrel on a free port, with published samples and a clock that tests can move.
/// </summary>
public sealed class SiteHost : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-site-");
    private readonly MovedTime _time = new(new DateTimeOffset(2025, 11, 21, 3, 0, 0, TimeSpan.Zero));
    private WebApplication? _app;

    internal SnapshotStore Store { get; init; } = new(SiteSample.Create());

    public CampaignOptions Options =>
        field ??= new() { ThemesPath = Path.Combine(Approved.Root, "themes"), DataPath = _folder.FullName };

    /// <summary>
    /// Every line the host logs from Information up, including requests, which the product does not log by default.
    /// </summary>
    internal LogLines Log { get; } = new();

    /// <summary>The folder to which the host writes everything.</summary>
    public DirectoryInfo Folder => _folder;

    public IServiceProvider Services => _app!.Services;

    /// <summary>Address without a trailing slash.</summary>
    public string Address { get; private set; } = "";

    public HttpClient Client { get; private set; } = new();

    /// <summary>Moves the clock to 10:00 of a day in Viet Nam.</summary>
    public void MoveTo(DateOnly day) =>
        _time.Now = new DateTimeOffset(day.ToDateTime(new TimeOnly(3, 0)), TimeSpan.Zero);

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.ConfigureKestrel(x => x.AddServerHeader = false).UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(Log).AddFilter<LogLines>(level => level >= LogLevel.Information);
        builder.Services.AddSingleton(Store);
        builder.Services.AddSingleton(
            new CampaignClock(_time, TimeZoneInfo.FindSystemTimeZoneById(CampaignClock.DefaultZone))
        );
        builder.Services.AddSingleton(Microsoft.Extensions.Options.Options.Create(Options));
        builder.Services.AddSingleton<TimeProvider>(_time);
        builder.Services.AddConcepts();
        builder.Services.AddSite();
        builder.Services.AddSearch();
        _app = builder.Build();
        _app.UseSecurityHeaders();
        _app.UseSite();
        _app.MapSearchPages();
        _app.MapEnglishSearch();
        _app.MapSite();
        await _app.StartAsync();
        Assert.True(
            SpinWait.SpinUntil(() => _app.Services.GetRequiredService<SearchService>().IsReady, TimeSpan.FromMinutes(5))
        );
        Address = _app.Urls.First();
        Client = new HttpClient(
            new HttpClientHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None }
        )
        {
            BaseAddress = new Uri(Address),
        };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        _folder.DeleteAll();
    }
}
