using System.Data.Common;
using System.Text.Json;
using Campaign.Testing.Databases;
using Campaign.Web.Tests.Whole;
using Campaign.Web.Tests.Whole.Killing;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Campaign.Web.Tests.Operations;

/// <summary>Processes that start on an empty database leave what one alone would have left.</summary>
public sealed class StartTogetherTests : IDisposable
{
    // What a start writes. Other tables are filled by jobs that run afterwards.
    private static readonly string[] Tables =
    [
        "node",
        "node_name",
        "version",
        "visible",
        "url_segment",
        "relation",
        "publication_log",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-together-");
    private readonly DirectoryInfo _reference = Directory.CreateTempSubdirectory("campaign-together-one-");

    public void Dispose()
    {
        _folder.DeleteAll();
        _reference.DeleteAll();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_processes_that_start_together_on_an_empty_database_install_everything_once(bool postgres)
    {
        var database = new Shared(_folder, postgres);
        using ProductProcess one = new(database.Settings),
            other = new(database.Settings);
        await Task.WhenAll(one.StartAsync(), other.StartAsync());
        // Both are ready, so both serve all of it.
        Assert.Equal(await ItemsAsync(one), await ItemsAsync(other));

        Assert.Equal(await AloneAsync(postgres), database.Count(Tables));
        Assert.Equal([1L], database.Count(["account"]).Values);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_first_start_that_was_killed_is_finished_by_the_next(bool postgres)
    {
        var database = new Shared(_folder, postgres);
        var alone = await AloneAsync(postgres);
        using ProductProcess killed = new(database.Settings),
            next = new(database.Settings);
        var started = killed.StartAsync();
        while (!(database.CountOrNone("visible") > 10))
            Assert.False(started.IsCompleted, "It was finished before anything was seen of it.");
        await killed.KillAsync();
        Assert.InRange(database.CountOrNone("visible"), 10, alone["visible"] - 1);
        await Assert.ThrowsAnyAsync<Exception>(() => started);

        await next.StartAsync();
        // The log may tell of an item once more than a start that was left alone.
        Assert.Equal(alone.Where(x => x.Key != "publication_log"), database.Count(Tables[..^1]));
    }

    private async Task<SortedDictionary<string, long>> AloneAsync(bool postgres)
    {
        var settings = await FirstStart.CopyToAsync(_reference, postgres);
        return new Shared(_reference, postgres, settings.GetValueOrDefault("ConnectionStrings:umbracoDbDSN")).Count(
            Tables
        );
    }

    private static async Task<string> ItemsAsync(ProductProcess product)
    {
        using var http = new HttpClient { BaseAddress = product.Address };
        using var start = JsonDocument.Parse(await http.GetStringAsync("/api/v1"));
        var lists = new List<string>();
        foreach (var list in start.RootElement.GetProperty("lists").EnumerateObject())
            lists.Add(await http.GetStringAsync($"/api/v1/{list.Name}?limit=200"));
        return string.Join('\n', lists).Replace(product.Address.Authority, "", StringComparison.Ordinal);
    }

    private sealed class Shared(DirectoryInfo folder, bool postgres, string? connection = null)
    {
        private readonly string _connection =
            connection
            ?? (
                postgres
                    ? PrivatePostgres.Instance.CreateDatabase()
                    : $"Data Source={Path.Combine(folder.FullName, "campaign.db")}"
            );

        public (string, string)[] Settings =>
            [
                ("Campaign__DataPath", folder.FullName),
                ("ConnectionStrings__umbracoDbDSN", _connection),
                ("ConnectionStrings__umbracoDbDSN_ProviderName", postgres ? "Npgsql" : "Microsoft.Data.Sqlite"),
            ];

        public SortedDictionary<string, long> Count(string[] tables)
        {
            using var open = Open();
            return new(tables.ToDictionary(x => x, x => Count(open, x)));
        }

        /// <summary>Rows of a table that may not be there yet.</summary>
        public long CountOrNone(string table)
        {
            try
            {
                using var open = Open();
                return Count(open, table);
            }
            catch (DbException)
            {
                return 0;
            }
        }

        private DbConnection Open()
        {
            DbConnection open = postgres
                ? new NpgsqlConnection($"{_connection};Pooling=false")
                : new SqliteConnection($"{_connection};Mode=ReadOnly;Pooling=false");
            open.Open();
            return open;
        }

        private static long Count(DbConnection open, string table)
        {
            using var command = open.CreateCommand();
            command.CommandText = $"SELECT count(*) FROM {table}";
            return (long)command.ExecuteScalar()!;
        }
    }
}
