using Campaign.Web.Search;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Campaign.Web.Tests.Whole;

/// <summary>
/// The product as it is in production: real database, real content, real Kestrel; one for each test class.
/// </summary>
public abstract class WholeSite : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-whole-");
    private WebApplication? _app;

    public IServiceProvider Services => _app!.Services;

    public HttpClient Http { get; private set; } = new();

    /// <summary>Whether its database is PostgreSQL.</summary>
    protected virtual bool OnPostgres => false;

    /// <summary>Additional settings.</summary>
    protected virtual IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>();

    /// <summary>Changes the application before it is built.</summary>
    protected virtual void Adjust(WebApplicationBuilder builder)
    {
        // Most sites need nothing more than settings.
    }

    public async Task InitializeAsync()
    {
        var settings = await FirstStart.CopyToAsync(_folder, OnPostgres);
        _app = Application.Build(
            [],
            builder =>
            {
                builder.Logging.SetMinimumLevel(LogLevel.Warning);
                builder.Configuration.AddInMemoryCollection(settings).AddInMemoryCollection(Settings);
                Adjust(builder);
            }
        );
        await Application.PrepareAsync(_app);
        Application.Map(_app);
        await _app.StartAsync();
        // Search is not ready until its index has been built.
        while (!Services.GetRequiredService<SearchService>().IsReady)
            await Task.Delay(50);
        Http = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await _app!.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.DeleteAll();
    }

    /// <summary>A folder of the repository.</summary>
    public static string Repository(string name)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Campaign.sln")))
                return Path.Combine(at.FullName, name);
        throw new DirectoryNotFoundException("The tests run inside the repository.");
    }
}

/// <summary>On SQLite.</summary>
public sealed class SqliteSite : WholeSite;

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresSite : WholeSite
{
    protected override bool OnPostgres => true;
}
