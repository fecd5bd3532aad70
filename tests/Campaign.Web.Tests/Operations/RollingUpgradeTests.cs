using System.Net;
using System.Text.Json;
using Campaign.Testing;
using Campaign.Testing.Databases;
using Campaign.Web.Tests.Whole.Killing;
using Npgsql;

namespace Campaign.Web.Tests.Operations;

/// <summary>
/// Nodes of this version while another node has already brought the tables to the next one, by first adding something
/// and later taking something away. The next version is played by its migrations alone.
/// </summary>
public sealed class RollingUpgradeTests : IDisposable
{
    private const string Adds = "29990101000000_AddSample_beside_20261130040000";
    private const string TakesAway = "29990201000000_DropSample_beside_29990101000000";

    private readonly string _database = PrivatePostgres.Instance.CreateDatabase();
    private readonly DirectoryInfo _media = Directory.CreateTempSubdirectory("campaign-rolling-media-");
    private readonly ProductProcess _first;
    private readonly ProductProcess _second;

    public RollingUpgradeTests() => (_first, _second) = (Node("nut-1"), Node("nut-2"));

    public void Dispose()
    {
        _first.Dispose();
        _second.Dispose();
        _media.DeleteAll();
    }

    [Fact]
    public async Task Old_nodes_go_on_and_start_beside_what_was_added_and_stop_at_what_was_taken_away()
    {
        await _first.StartAsync();
        using var officer = new Officer(_first.Address);
        await officer.SignInAsync();
        var message = await MessageAsync();
        await ExecuteAsync(
            "ALTER TABLE webhook_delivery ADD COLUMN \"Sample\" text",
            $"INSERT INTO operations_migration VALUES ('{Adds}', '99')"
        );

        await officer.RewriteAsync(message, "Viết khi bảng đã thêm cột");
        await ShownAsync(_first, message, "Viết khi bảng đã thêm cột");
        await _second.StartAsync();
        await officer.RewriteAsync(message, "Viết khi nút thứ hai đã chạy");
        await ShownAsync(_second, message, "Viết khi nút thứ hai đã chạy");

        await _second.KillAsync();
        await ExecuteAsync($"INSERT INTO operations_migration VALUES ('{TakesAway}', '99')");
        using var http = new HttpClient { BaseAddress = _first.Address };
        // What health found is kept for some seconds.
        string said;
        do
        {
            await Task.Delay(200);
            using var ready = await http.GetAsync("/healthz/ready");
            said = $"{ready.StatusCode} {await ready.Content.ReadAsStringAsync()}";
        } while (said.StartsWith("OK", StringComparison.Ordinal));
        Assert.StartsWith("ServiceUnavailable", said, StringComparison.Ordinal);
        Assert.Contains("\"schema\":\"failed\"", said, StringComparison.Ordinal);
        // A command says why it does not start.
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => _second.CommandAsync("users", "list"));
        Assert.Contains(TakesAway, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_build_that_starts_or_runs_a_command_leaves_the_types_of_a_newer_one_alone()
    {
        await _first.StartAsync();
        const string Is = "alias = 'message' AND json LIKE '{%\"groups\"%'";
        await ExecuteAsync(
            $"UPDATE node SET json = jsonb_set(json::jsonb, '{{description}}', '\"Của bản sau\"') WHERE {Is}",
            "UPDATE key_value SET value = '9999' WHERE id = 'typesVersion'"
        );

        await _second.StartAsync();
        await _second.CommandAsync("users", "list");
        Assert.Equal("Của bản sau", await ScalarAsync($"SELECT json::jsonb ->> 'description' FROM node WHERE {Is}"));
        Assert.Equal("9999", await ScalarAsync("SELECT value FROM key_value WHERE id = 'typesVersion'"));
    }

    private async Task<object?> ScalarAsync(string text)
    {
        await using var connection = new NpgsqlConnection($"{_database};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(text, connection);
        return await command.ExecuteScalarAsync();
    }

    private ProductProcess Node(string name) =>
        new(
            ("ConnectionStrings__umbracoDbDSN", _database),
            ("ConnectionStrings__umbracoDbDSN_ProviderName", "Npgsql"),
            ("Campaign__MediaPath", _media.FullName),
            ("Campaign__Node", name)
        );

    private async Task<Guid> MessageAsync()
    {
        using var http = new HttpClient { BaseAddress = _first.Address };
        using var list = JsonDocument.Parse(await http.GetStringAsync("/api/v1/messages?edition=2021&limit=1"));
        return list.RootElement.GetProperty("items")[0].GetProperty("id").GetGuid();
    }

    private static async Task ShownAsync(ProductProcess node, Guid message, string text)
    {
        using var http = new HttpClient { BaseAddress = node.Address };
        while (!(await http.GetStringAsync($"/api/v1/messages/{message}")).Contains(text, StringComparison.Ordinal))
            await Task.Delay(50);
    }

    private async Task ExecuteAsync(params string[] commands)
    {
        await using var connection = new NpgsqlConnection($"{_database};Pooling=false");
        await connection.OpenAsync();
        foreach (var text in commands)
        {
            await using var command = new NpgsqlCommand(text, connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
