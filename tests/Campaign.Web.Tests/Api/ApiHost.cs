using System.Net;
using System.Text.Json;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.UmbracoHost.ReadersFirst;
using Campaign.Web.Api;
using Campaign.Web.Feeds;
using Campaign.Web.Hsds;
using Campaign.Web.Http;
using Campaign.Web.Search;
using Campaign.Web.Settings;
using Campaign.Web.Storage;
using Campaign.Web.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Campaign.Web.Tests.Api;

/// <summary>The public API on a real Kestrel over the sample snapshot.</summary>
internal sealed class ApiHost : IAsyncDisposable
{
    public const string BaseUrl = "https://chien-dich.example.vn";
    private readonly WebApplication _app;

    private readonly DirectoryInfo _folder;

    private ApiHost(WebApplication app, SnapshotStore store, MovedTime time, HttpClient client, DirectoryInfo folder) =>
        (_app, Store, Time, Client, _folder) = (app, store, time, client, folder);

    public SnapshotStore Store { get; }

    public MovedTime Time { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<ApiHost> StartAsync(
        Dictionary<string, string?>? settings = null,
        CampaignSnapshot? snapshot = null,
        SnapshotStore? store = null,
        int port = 0,
        bool withSearch = false
    )
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        var folder = Directory.CreateTempSubdirectory("campaign-api-");
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?> { ["Campaign:BaseUrl"] = BaseUrl, ["Campaign:DataPath"] = folder.FullName }
        );
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(x => x.AddServerHeader = false).UseUrls($"http://127.0.0.1:{port}");
        var time = new MovedTime(new(2021, 11, 20, 3, 0, 0, TimeSpan.Zero));
        store ??= new SnapshotStore(snapshot ?? SampleSnapshot.Create());
        builder.Services.AddSingleton<TimeProvider>(time).AddSingleton(store).AddSingleton<DatabaseState>();
        builder.Services.AddSingleton(
            new CampaignClock(time, TimeZoneInfo.FindSystemTimeZoneById(CampaignClock.DefaultZone))
        );
        builder.Services.AddOptions<CampaignOptions>().BindConfiguration(CampaignOptions.Section);
        builder.Services.AddOperationsDb(
            $"Data Source={Path.Combine(folder.FullName, "operations.db")};Pooling=False",
            postgres: false
        );
        builder.Services.AddConcepts();
        builder.Services.AddPublicApi();
        builder.Services.AddWebhooks();
        builder.Services.AddSearch();
        builder.Services.AddSingleton<OwnHosts>();
        var app = builder.Build();
        await app.Services.MigrateOperationsAsync();
        app.UseTrustedProxies();
        app.UseSecurityHeaders();
        app.UseOwnHosts();
        app.UsePublicApi();
        app.MapPublicApi();
        app.MapFeeds();
        app.MapHsds();
        app.MapWebhooks();
        if (withSearch)
            app.MapSearchApi();
        await app.StartAsync();
        Assert.True(
            SpinWait.SpinUntil(() => app.Services.GetRequiredService<SearchService>().IsReady, TimeSpan.FromMinutes(5))
        );
        var address = app.Urls.First();
        var client = new HttpClient(
            new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None }
        )
        {
            BaseAddress = new Uri(address),
        };
        return new ApiHost(app, store, time, client, folder);
    }

    public async Task<JsonElement> GetAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await Client.GetAsync(path);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(expected == response.StatusCode, $"{path}: {response.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request);
    }

    /// <summary>Publishes and withdraws, as the projector does.</summary>
    public void Change(IReadOnlyCollection<PublishedItem> upserts, params PublishedItem[] gone)
    {
        var now = Store.Current;
        var seq = now.Seq;
        var rows = gone.Select(x => Row(x, ++seq, ChangeAction.Delete, ChangeReason.Unpublished)).ToList();
        var items = upserts
            .Select(x => x with { Header = x.Header with { Version = ++seq, UpdatedAt = Time.Now } })
            .ToList();
        rows.AddRange(items.Select(x => Row(x, x.Version, ChangeAction.Upsert, ChangeReason.Updated)));
        Store.Replace(now.Apply(items, rows, seq));
    }

    private Change Row(PublishedItem x, long seq, ChangeAction action, ChangeReason reason) =>
        new(seq, x.Id, x.Type.Name, x.Language, action, reason, Time.Now)
        {
            Before = ChangeScope.Of(Store.Current.Find(x.Id, x.Language)),
        };

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        // Without a grace period, like a process that is killed.
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
        _folder.DeleteAll();
    }
}
