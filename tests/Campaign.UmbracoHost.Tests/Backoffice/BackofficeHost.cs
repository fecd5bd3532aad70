using System.Net;
using System.Reflection;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Hosting;
using Campaign.UmbracoHost.Management;
using Campaign.UmbracoHost.Media;
using Campaign.UmbracoHost.Media.Workers;
using Campaign.UmbracoHost.Scheduling;
using Campaign.UmbracoHost.Startup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Campaign.Testing.Backoffice;

/// <summary>The backoffice with a few types of its own, on a real port and a real database.</summary>
internal sealed class BackofficeHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;

    private BackofficeHost(WebApplication app, string folder, string baseUrl, MovedClock clock) =>
        (_app, _folder, BaseUrl, Clock) = (app, folder, baseUrl, clock);

    public string BaseUrl { get; }

    public MovedClock Clock { get; }

    /// <summary>Database and files.</summary>
    public string Folder => _folder;

    public IServiceProvider Services => _app.Services;

    public IReadOnlyList<Microsoft.AspNetCore.Http.Endpoint> Endpoints =>
        ((Microsoft.AspNetCore.Routing.IEndpointRouteBuilder)_app).DataSources.SelectMany(x => x.Endpoints).ToList();

    public static async Task<BackofficeHost> StartAsync(
        Action<IServiceCollection>? more = null,
        string? postgres = null,
        Dictionary<string, string?>? settings = null
    )
    {
        var folder = Directory.CreateTempSubdirectory("campaign-backoffice-").FullName;
        var options = new UmbracoHostOptions
        {
            ConnectionString = postgres ?? $"Data Source={Path.Combine(folder, "campaign.db")};Default Timeout=30",
            DataPath = folder,
            Provider = postgres is null ? DatabaseProvider.Sqlite : DatabaseProvider.PostgreSql,
            Compose = x => x.AddMediaRules(),
        };
        var clock = new MovedClock();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(x => x.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRouting();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddUmbracoHost(builder.Configuration, options);
        // The program that reads uploads: the product if it is in the same folder, otherwise this assembly.
        var product = Path.Combine(AppContext.BaseDirectory, "Campaign.Web.dll");
        builder.Services.Replace(
            ServiceDescriptor.Singleton(
                WorkerProgram.Of(File.Exists(product) ? Assembly.LoadFrom(product) : typeof(BackofficeHost).Assembly)
            )
        );
        more?.Invoke(builder.Services);
        builder.Services.AddManagementApi(options);
        var app = builder.Build();
        await Campaign.UmbracoHost.Hosting.UmbracoHost.StartAsync(app.Services);
        await app.Services.MigrateAccountsAsync();
        await SampleTypes.CreateAsync(app.Services);
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapManagementApi();
        app.MapGet("/", () => Results.Text("Trang công khai"));
        app.MapGet("/published", (string culture, IContentService contents) => Published(contents, culture));
        await app.StartAsync();
        return new(app, folder, app.Urls.Single(), clock);
    }

    /// <summary>Carries out what is due by the clock that the test moved.</summary>
    public void RunSchedule() =>
        Services.GetRequiredService<ScheduleRun>().RunAsync(Clock.GetUtcNow().UtcDateTime).GetAwaiter().GetResult();

    public async Task<Officer> AddOfficerAsync(
        string name,
        string group,
        string password,
        Action<Officer>? change = null
    )
    {
        await using var scope = Services.CreateAsyncScope();
        var officer = new Officer
        {
            Name = name,
            Email = $"{group}-{Guid.NewGuid():N}@example.test",
            GroupAliases = [group],
        };
        change?.Invoke(officer);
        var made = await scope
            .ServiceProvider.GetRequiredService<AccountService>()
            .AddAsync(officer, password, by: null);
        return made.Success ? officer : throw new InvalidOperationException(string.Join(" ", made.Errors));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Scratch.Delete(_folder);
    }

    // what a reader would get: published values only
    private static List<object> Published(IContentService contents, string culture) =>
        [
            .. from content in contents.GetPagedDescendants(-1, 0, 10_000, out _)
            where !content.Trashed && content.IsCulturePublished(culture)
            select (object)
                new
                {
                    id = content.Key,
                    name = content.GetPublishName(culture),
                    title = content.GetValue<string>("title", culture, published: true),
                    text = content.GetValue<string>("text", culture, published: true),
                    body = content.HasProperty("body")
                        ? content.GetValue<string>("body", culture, published: true)
                        : null,
                    image = content.HasProperty("image") ? content.GetValue<string>("image", published: true) : null,
                },
        ];
}

/// <summary>The machine's clock, moved or stopped.</summary>
internal sealed class MovedClock : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    /// <summary>The moment at which it stands still; null while it runs.</summary>
    public DateTimeOffset? Stopped { get; set; }

    public override DateTimeOffset GetUtcNow() => Stopped ?? base.GetUtcNow() + Ahead;
}
