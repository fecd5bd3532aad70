using Campaign.Testing.Databases;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Campaign.Web.Tests.Whole;

/// <summary>
/// The result of the product's first start, with its content installed. It is made once per test run, and each site
/// gets its own copy, so that none sees what another did and each starts as on any later day.
/// </summary>
internal sealed class FirstStart
{
    private static readonly Lazy<Task<FirstStart>> Sqlite = new(() => MakeAsync(postgres: false));
    private static readonly Lazy<Task<FirstStart>> Postgres = new(() => MakeAsync(postgres: true));

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("campaign-first-");
    private readonly string? _database;

    private FirstStart(string? database)
    {
        _database = database;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => _data.DeleteAll();
    }

    /// <summary>Fills an empty data folder and returns the settings of the copied database.</summary>
    public static async Task<Dictionary<string, string?>> CopyToAsync(DirectoryInfo folder, bool postgres = false)
    {
        var made = await (postgres ? Postgres : Sqlite).Value;
        Copy(made._data, folder);
        return Settings(folder, made._database is { } like ? PrivatePostgres.Instance.CreateDatabase(like) : null);
    }

    /// <summary>Folders and database of a product under test.</summary>
    public static Dictionary<string, string?> Settings(DirectoryInfo data, string? database)
    {
        var settings = new Dictionary<string, string?>
        {
            ["urls"] = "http://127.0.0.1:0",
            ["Campaign:DataPath"] = data.FullName,
            ["Campaign:ContentPath"] = WholeSite.Repository("content"),
            ["Campaign:ThemesPath"] = WholeSite.Repository("themes"),
            // Thousands of communes would slow down every start and search in the tests; RegisterTests includes them.
            ["Campaign:Register"] = "",
            // A busy machine may take long for a page. Timeouts are tested with a moved clock instead.
            ["Campaign:Rendering:TimeoutSeconds"] = "300",
            // Every site would draw all posters in the background: two thirds of the work of such tests.
            ["Campaign:Rendering:PreRender"] = "false",
        };
        if (database is not null)
        {
            settings["ConnectionStrings:umbracoDbDSN"] = database;
            settings["ConnectionStrings:umbracoDbDSN_ProviderName"] = "Npgsql";
        }
        return settings;
    }

    private static async Task<FirstStart> MakeAsync(bool postgres)
    {
        var first = new FirstStart(postgres ? PrivatePostgres.Instance.CreateDatabase() : null);
        await using (
            var app = Application.Build(
                [],
                builder =>
                {
                    builder.Logging.SetMinimumLevel(LogLevel.Warning);
                    builder.Configuration.AddInMemoryCollection(Settings(first._data, first._database));
                }
            )
        )
            await Application.PrepareAsync(app);
        // All connections are closed, so that the files are complete.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return first;
    }

    private static void Copy(DirectoryInfo from, DirectoryInfo to)
    {
        foreach (var folder in from.EnumerateDirectories())
            Copy(folder, to.CreateSubdirectory(folder.Name));
        foreach (var file in from.EnumerateFiles())
            file.CopyTo(Path.Combine(to.FullName, file.Name));
    }
}
