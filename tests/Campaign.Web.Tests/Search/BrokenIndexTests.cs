using System.Net;
using System.Text.Json;
using Campaign.Core.Publication;
using Campaign.Web.Search;
using Campaign.Web.Tests.Api;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaign.Web.Tests.Search;

/// <summary>The index is a file, and files can break while in use.</summary>
public sealed class BrokenIndexTests : IAsyncLifetime
{
    private ApiHost _host = null!;

    private SearchService Search => _host.Services.GetRequiredService<SearchService>();

    private string File => FileOf(_host);

    public async Task InitializeAsync() => _host = await ApiHost.StartAsync(withSearch: true);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public static TheoryData<string> Ways() => ["overwritten", "cut short", "deleted"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_broken_index_is_noticed_by_the_health_check_and_rebuilt(string way)
    {
        var before = Search.Search(new SearchRequest("mẫu")).Total;
        Assert.NotEqual(0, before);
        var broken = File;
        Break(broken, way);

        var health = await HealthAsync();
        Assert.Equal(HealthStatus.Degraded, health);

        Assert.True(SpinWait.SpinUntil(() => Search.IsReady, TimeSpan.FromMinutes(5)));
        Assert.Equal(HealthStatus.Healthy, await HealthAsync());
        Assert.Equal(before, Search.Search(new SearchRequest("mẫu")).Total);
        Assert.True(SpinWait.SpinUntil(() => File != broken, TimeSpan.FromMinutes(5)));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_search_in_a_broken_index_never_ends_in_a_server_error(string way)
    {
        Break(File, way);
        using var answer = await _host.Client.GetAsync("/api/v1/services?q=m%E1%BA%ABu");
        Assert.Contains((int)answer.StatusCode, (int[])[200, 503]);
        Assert.NotNull(Search.Search(new SearchRequest("bạo lực")));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_call_for_help_is_answered_while_the_index_is_broken(string way)
    {
        Break(File, way);
        using var answer = await _host.Client.GetAsync("/api/v1/search?q=cuu+em+voi+chong+dang+danh+em");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.True(body.RootElement.GetProperty("isHelpCall").GetBoolean());
    }

    [Fact]
    public async Task An_index_that_broke_while_the_site_was_down_is_noticed_and_rebuilt()
    {
        var data = Directory.CreateTempSubdirectory("campaign-search-");
        var settings = new Dictionary<string, string?> { ["Campaign:DataPath"] = data.FullName };
        string broken;
        await using (var before = await ApiHost.StartAsync(settings, store: _host.Store))
            broken = FileOf(before);
        using (var file = new SqliteConnection($"Data Source={broken};Pooling=False"))
        {
            file.Open();
            // Damages the part with the words; everything that is read when the file is opened stays intact.
            new SqliteCommand(
                "UPDATE text_data SET block = zeroblob(length(block)) WHERE id > 10",
                file
            ).ExecuteNonQuery();
        }
        await using (var after = await ApiHost.StartAsync(settings, store: _host.Store))
        {
            var search = after.Services.GetRequiredService<SearchService>();
            Assert.True(
                SpinWait.SpinUntil(
                    () => search.IsReady && FileOf(after) != broken && search.CanRead(),
                    TimeSpan.FromMinutes(5)
                )
            );
            Assert.NotEqual(0, search.Search(new SearchRequest("mẫu")).Total);
        }
        data.DeleteAll();
    }

    // The previous file exists for a moment longer.
    private static string FileOf(ApiHost host) =>
        Directory
            .GetFiles(host.Services.GetRequiredService<SearchIndexer>().Folder, "index-*.db")
            .Order(StringComparer.Ordinal)
            .Last();

    private static void Break(string file, string way)
    {
        foreach (var log in (string[])[file + "-wal", file + "-shm"])
            System.IO.File.Delete(log);
        if (way == "deleted")
        {
            System.IO.File.Delete(file);
            return;
        }
        using var stream = new FileStream(
            file,
            FileMode.Open,
            FileAccess.Write,
            FileShare.ReadWrite | FileShare.Delete
        );
        if (way == "cut short")
            stream.SetLength(4096);
        else
            stream.Write(Enumerable.Repeat((byte)0xA5, (int)stream.Length).ToArray());
    }

    private async Task<HealthStatus> HealthAsync()
    {
        var check = ActivatorUtilities.CreateInstance<Web.Operations.Health.SearchCheck>(_host.Services);
        return (await check.CheckHealthAsync(new HealthCheckContext())).Status;
    }
}
