using System.Net;
using Campaign.UmbracoHost.ReadersFirst;
using Campaign.Web.Keys;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Api;

public sealed class KeyTests : IAsyncLifetime
{
    private ApiHost _host = null!;

    private ApiKeyService Keys => _host.Services.GetRequiredService<ApiKeyService>();

    public async Task InitializeAsync() => _host = await ApiHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    private async Task<HttpStatusCode> Status(string path, string key)
    {
        using var response = await _host.SendAsync(HttpMethod.Get, path, ("Authorization", "Bearer " + key));
        return response.StatusCode;
    }

    [Fact]
    public async Task Only_the_hash_of_a_key_is_stored()
    {
        var (key, text) = await Keys.AddAsync("Đài mẫu", [Scopes.Webhooks]);
        Assert.StartsWith(key.Prefix, text);
        await using var db = _host.Services.GetRequiredService<IDbContextFactory<OperationsDb>>().CreateDbContext();
        var row = await db.Set<ApiKey>().SingleAsync();
        Assert.DoesNotContain(text[12..], string.Join(' ', row.Hash, row.Prefix, row.Name));
        Assert.Equal(64, row.Hash.Length);
    }

    [Fact]
    public async Task A_key_has_its_own_larger_quota()
    {
        var (_, text) = await Keys.AddAsync("Đài mẫu", []);
        using var response = await _host.SendAsync(
            HttpMethod.Get,
            "/api/v1/messages",
            ("Authorization", "Bearer " + text)
        );
        Assert.Equal("\"key\";q=12000;w=60", response.Headers.GetValues("RateLimit-Policy").Single());
    }

    [Fact]
    public async Task A_key_can_do_only_what_its_scopes_allow()
    {
        var (_, reader) = await Keys.AddAsync("Đài mẫu", []);
        var (_, hooks) = await Keys.AddAsync("Cổng mẫu", [Scopes.Webhooks]);
        Assert.Equal(HttpStatusCode.Forbidden, await Status("/api/v1/webhooks", reader));
        Assert.Equal(HttpStatusCode.OK, await Status("/api/v1/webhooks", hooks));
        await _host.GetAsync("/api/v1/webhooks", HttpStatusCode.Unauthorized);
        await Assert.ThrowsAsync<ArgumentException>(() => Keys.AddAsync("x", ["everything"]));
        await Assert.ThrowsAsync<ArgumentException>(() => Keys.AddAsync("x", [Scopes.Reports]));
    }

    [Fact]
    public async Task A_wrong_revoked_or_expired_key_is_refused_everywhere()
    {
        var (key, text) = await Keys.AddAsync("Đài mẫu", [], TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.OK, await Status("/api/v1/messages", text));
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await Status("/api/v1/messages", text[..^1] + (text[^1] == 'A' ? 'B' : 'A'))
        );
        _host.Time.Now += TimeSpan.FromDays(1);
        Assert.Equal(HttpStatusCode.Unauthorized, await Status("/api/v1/messages", text));
        var (second, secondText) = await Keys.AddAsync("Đài mẫu", []);
        Assert.Equal(HttpStatusCode.OK, await Status("/api/v1/messages", secondText));
        Assert.True(await Keys.RevokeAsync(second.Prefix));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status("/api/v1/messages", secondText));
        Assert.False(await Keys.RevokeAsync("cpk_none"));
        Assert.NotEqual(key.Prefix, second.Prefix);
    }

    [Fact]
    public async Task While_the_database_is_away_known_keys_stay_known_and_others_read_what_anybody_may()
    {
        var (_, known) = await Keys.AddAsync("Đài mẫu", []);
        var (_, hooks) = await Keys.AddAsync("Cổng mẫu", [Scopes.Webhooks]);
        Assert.Equal(HttpStatusCode.OK, await Status("/api/v1/messages", known));
        _host.Services.GetRequiredService<DatabaseState>().IsAway = true;
        _host.Time.Now += TimeSpan.FromHours(1);

        Assert.Equal("\"key\"", await QuotaAsync(known));
        // Never seen here: nobody can tell whose it is.
        Assert.Equal("\"default\"", await QuotaAsync(hooks));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Status("/api/v1/webhooks", hooks));
        // What is no key at all needs no database to be refused.
        Assert.Equal(HttpStatusCode.Unauthorized, await Status("/api/v1/messages", "x"));

        _host.Services.GetRequiredService<DatabaseState>().IsAway = false;
        _host.Time.Now += TimeSpan.FromMinutes(1);
        Assert.Equal("\"key\"", await QuotaAsync(hooks));
    }

    private async Task<string> QuotaAsync(string key)
    {
        using var answer = await _host.SendAsync(
            HttpMethod.Get,
            "/api/v1/messages",
            ("Authorization", "Bearer " + key)
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer.Headers.GetValues("RateLimit-Policy").Single().Split(';')[0];
    }

    [Fact]
    public async Task Rotation_overlaps_and_keeps_the_owner()
    {
        var (old, oldText) = await Keys.AddAsync("Đài mẫu", [Scopes.Reports], places: ["20"]);
        var (next, nextText) = (await Keys.RotateAsync(old.Prefix, TimeSpan.FromDays(7)))!.Value;
        Assert.Equal((old.OwnerId, old.Scopes, old.Places), (next.OwnerId, next.Scopes, next.Places));
        Assert.Equal(HttpStatusCode.OK, await Status("/api/v1/messages", oldText));
        _host.Time.Now += TimeSpan.FromDays(7);
        Assert.Equal(HttpStatusCode.Unauthorized, await Status("/api/v1/messages", oldText));
        Assert.Equal(HttpStatusCode.OK, await Status("/api/v1/messages", nextText));
    }
}
