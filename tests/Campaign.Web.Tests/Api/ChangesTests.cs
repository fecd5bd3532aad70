using System.Net;
using System.Text.Json;
using Campaign.Core.Publication;

namespace Campaign.Web.Tests.Api;

public sealed class ChangesTests : IAsyncLifetime
{
    private ApiHost _host = null!;

    public async Task InitializeAsync() => _host = await ApiHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    private static string Cursor(JsonElement answer) => answer.GetProperty("cursor").GetString()!;

    [Fact]
    public async Task A_client_is_told_of_new_and_withdrawn_items_once()
    {
        var cursor = Cursor(await _host.GetAsync("/api/v1/changes"));
        Assert.Empty((await _host.GetAsync($"/api/v1/changes?since={cursor}")).GetProperty("changes").EnumerateArray());
        _host.Change([SampleSnapshot.Message(4, "Mới.")], SampleSnapshot.Message(1, "x"));
        var answer = await _host.GetAsync($"/api/v1/changes?since={cursor}");
        var rows = answer.GetProperty("changes").EnumerateArray().ToList();
        Assert.Equal(["delete", "upsert"], rows.Select(x => x.GetProperty("action").GetString()));
        Assert.Equal("unpublished", rows[0].GetProperty("reason").GetString());
        Assert.Equal(SampleSnapshot.Key(101), rows[0].GetProperty("id").GetGuid());
        Assert.False(answer.GetProperty("more").GetBoolean());
        Assert.Empty(
            (await _host.GetAsync($"/api/v1/changes?since={Cursor(answer)}")).GetProperty("changes").EnumerateArray()
        );
    }

    [Fact]
    public async Task Small_steps_give_the_same_rows_as_one_large_one()
    {
        var all = (await _host.GetAsync("/api/v1/changes"))
            .GetProperty("changes")
            .EnumerateArray()
            .Select(x => x.ToString())
            .ToList();
        var seen = new List<string>();
        var more = true;
        for (var since = ""; more; )
        {
            var answer = await _host.GetAsync($"/api/v1/changes?limit=7&since={since}");
            seen.AddRange(answer.GetProperty("changes").EnumerateArray().Select(x => x.ToString()));
            (since, more) = (Cursor(answer), answer.GetProperty("more").GetBoolean());
        }
        Assert.Equal(all, seen);
    }

    [Fact]
    public async Task A_cursor_survives_a_restart_and_another_node()
    {
        var cursor = Cursor(await _host.GetAsync("/api/v1/changes?limit=5"));
        await using var other = await ApiHost.StartAsync(snapshot: _host.Store.Current);
        Assert.Equal(
            (await _host.GetAsync($"/api/v1/changes?since={cursor}")).ToString(),
            (await other.GetAsync($"/api/v1/changes?since={cursor}")).ToString()
        );
    }

    [Fact]
    public async Task A_node_that_lags_behind_never_moves_a_cursor_back()
    {
        var behind = _host.Store.Current;
        _host.Change([SampleSnapshot.Message(4, "Mới.")]);
        var cursor = Cursor(await _host.GetAsync("/api/v1/changes"));
        await using var other = await ApiHost.StartAsync(snapshot: behind);
        var answer = await other.GetAsync($"/api/v1/changes?since={cursor}");
        Assert.Empty(answer.GetProperty("changes").EnumerateArray());
        Assert.Equal(cursor, Cursor(answer));
    }

    [Fact]
    public async Task A_cursor_from_another_database_gets_410_and_is_told_how_to_start_again()
    {
        await using var other = await ApiHost.StartAsync(
            snapshot: CampaignSnapshot
                .Empty(SampleSnapshot.Vocabularies)
                .Apply([SampleSnapshot.Message(1, "Một.")], [], 101)
        );
        var cursor = Cursor(await _host.GetAsync("/api/v1/changes"));
        var problem = await other.GetAsync($"/api/v1/changes?since={cursor}", HttpStatusCode.Gone);
        Assert.EndsWith("/api/problems/cursor-expired", problem.GetProperty("type").GetString());
        await other.GetAsync($"/api/v1/changes?since={Cursor(problem)}");
        Assert.All(
            problem.GetProperty("lists").EnumerateArray(),
            x => Assert.Contains("minVersion=101", x.GetString())
        );
    }

    [Fact]
    public async Task Rows_older_than_the_retention_are_forgotten_and_clients_are_told()
    {
        var early = Cursor(await _host.GetAsync("/api/v1/changes?limit=5"));
        var head = Cursor(await _host.GetAsync("/api/v1"));
        _host.Time.Now = SampleSnapshot.Then.AddDays(402);
        await _host.GetAsync($"/api/v1/changes?since={early}", HttpStatusCode.Gone);
        await _host.GetAsync("/api/v1/changes", HttpStatusCode.Gone);
        await _host.GetAsync($"/api/v1/changes?since={head}");
    }
}
