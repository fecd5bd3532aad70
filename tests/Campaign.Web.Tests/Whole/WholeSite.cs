using Campaign.Testing.Databases;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Campaign.Web.Tests.Whole;

/// <summary>The product as it is served: real database, real content, real Kestrel, one for a class of tests.</summary>
public abstract class WholeSite : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-whole-");
    private WebApplication? _app;

    public IServiceProvider Services => _app!.Services;

    public HttpClient Http { get; private set; } = new();

    /// <summary>Settings of the database.</summary>
    protected abstract IReadOnlyDictionary<string, string?> Database { get; }

    public async Task InitializeAsync()
    {
        _app = Application.Build([], Adjust);
        await Application.PrepareAsync(_app);
        Application.Map(_app);
        await _app.StartAsync();
        Http = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await _app!.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(true);
    }

    /// <summary>A folder of the repository.</summary>
    public static string Repository(string name)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Campaign.sln")))
                return Path.Combine(at.FullName, name);
        throw new DirectoryNotFoundException("The tests run inside the repository.");
    }

    private void Adjust(WebApplicationBuilder builder)
    {
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>(Database)
            {
                ["urls"] = "http://127.0.0.1:0",
                ["Campaign:DataPath"] = _folder.FullName,
                ["Campaign:ContentPath"] = Repository("content"),
                ["Campaign:ThemesPath"] = Repository("themes"),
            }
        );
    }
}

/// <summary>On SQLite.</summary>
public sealed class SqliteSite : WholeSite
{
    protected override IReadOnlyDictionary<string, string?> Database { get; } = new Dictionary<string, string?>();
}

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresSite : WholeSite
{
    protected override IReadOnlyDictionary<string, string?> Database { get; } =
        new Dictionary<string, string?>
        {
            ["ConnectionStrings:umbracoDbDSN"] = PrivatePostgres.Instance.CreateDatabase(),
            ["ConnectionStrings:umbracoDbDSN_ProviderName"] = "Npgsql",
        };
}
