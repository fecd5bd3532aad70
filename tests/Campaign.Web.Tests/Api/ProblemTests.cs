using System.Net;
using System.Text;
using System.Text.Json;
using Campaign.Core.Campaigns;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Web.Items;
using Campaign.Web.Keys;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Api;

public sealed class ProblemTests : IAsyncLifetime
{
    private ApiHost _host = null!;

    public async Task InitializeAsync() => _host = await ApiHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    private async Task<JsonElement> Fails(
        HttpStatusCode status,
        string type,
        string path,
        params (string, string)[] headers
    )
    {
        using var response = await _host.SendAsync(HttpMethod.Get, path, headers);
        return await Read(response, status, type);
    }

    private static async Task<JsonElement> Read(HttpResponseMessage response, HttpStatusCode status, string type)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(status == response.StatusCode, text);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal($"{ApiHost.BaseUrl}/api/problems/{type}", problem.GetProperty("type").GetString());
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        return problem;
    }

    [Theory]
    [InlineData("/api/v1/messages?nam=2021", "unknown-parameter", "nam")]
    [InlineData("/api/v1?x=1", "unknown-parameter", "x")]
    [InlineData("/api/v1/messages?limit=0", "invalid-parameter", "limit")]
    [InlineData("/api/v1/messages?limit=201", "invalid-parameter", "limit")]
    [InlineData("/api/v1/messages?limit=-1", "invalid-parameter", "limit")]
    [InlineData("/api/v1/messages?limit=1&limit=2", "invalid-parameter", "limit")]
    [InlineData("/api/v1/messages?asOf=15/11/2021", "invalid-parameter", "asOf")]
    [InlineData("/api/v1/messages?validOn=2021-02-30", "invalid-parameter", "validOn")]
    [InlineData("/api/v1/messages?situation=war", "invalid-parameter", "situation")]
    [InlineData("/api/v1/messages?place=99", "invalid-parameter", "place")]
    [InlineData("/api/v1/messages?campaign=khac", "invalid-parameter", "campaign")]
    [InlineData("/api/v1/messages?audience=khac", "invalid-parameter", "audience")]
    [InlineData("/api/v1/messages?edition=nay", "invalid-parameter", "edition")]
    [InlineData("/feeds/all.rss?lang=%00", "invalid-parameter", "lang")]
    [InlineData("/feeds/all.atom?lang=%EF%BF%BF", "invalid-parameter", "lang")]
    [InlineData("/api/v1/messages?q=a%1Bb", "invalid-parameter", "q")]
    [InlineData("/api/v1/messages?cursor=!!", "invalid-cursor", "cursor")]
    [InlineData("/api/v1/changes?since=abc", "invalid-cursor", "since")]
    public async Task A_parameter_that_cannot_be_used_is_named(string path, string type, string parameter)
    {
        var problem = await Fails(HttpStatusCode.BadRequest, type, path);
        Assert.Equal(parameter, problem.GetProperty("parameter").GetString());
        Assert.Contains(parameter, problem.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/v1/messages/not-a-key")]
    [InlineData("/api/v1/messages/00000000-0000-0000-0000-000000000009")]
    [InlineData("/api/v1/campaigns/none")]
    [InlineData("/api/v1/campaigns/thang-hanh-dong/editions/1999")]
    [InlineData("/api/v1/places/99")]
    [InlineData("/api/problems/none")]
    public async Task What_is_not_there_is_404(string path) => await Fails(HttpStatusCode.NotFound, "not-found", path);

    [Fact]
    public async Task An_item_of_one_type_is_not_found_under_another() =>
        await Fails(HttpStatusCode.NotFound, "not-found", $"/api/v1/events/{SampleSnapshot.Key(101)}");

    [Fact]
    public async Task Another_language_is_never_sent_silently()
    {
        var problem = await Fails(
            HttpStatusCode.NotFound,
            "language-not-available",
            $"/api/v1/messages/{SampleSnapshot.Key(101)}?lang=en-US"
        );
        Assert.Equal("vi-VN", problem.GetProperty("availableLanguages")[0].GetString());
        await Fails(HttpStatusCode.NotFound, "language-not-available", "/api/v1/places/68?lang=en-US");
        Assert.Equal(0, (await _host.GetAsync("/api/v1/messages?lang=en-US")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_withdrawn_item_is_410_with_its_reason_at_once()
    {
        var item = SampleSnapshot.Message(2, "Chấm dứt bạo lực, vun đắp yêu thương.");
        var path = $"/api/v1/messages/{item.Id}";
        using var before = await _host.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        _host.Change([], item);
        var problem = await Fails(HttpStatusCode.Gone, "withdrawn", path, ("If-None-Match", before.Headers.ETag!.Tag));
        Assert.Equal("unpublished", problem.GetProperty("reason").GetString());
        Assert.DoesNotContain("vun đắp", await _host.Client.GetStringAsync("/api/v1/messages"));
    }

    [Fact]
    public async Task A_withdrawn_item_addressed_by_name_is_410_too_and_the_changes_name_its_address()
    {
        var now = _host.Store.Current;
        PublishedItem[] gone =
        [
            .. now.All<CampaignInfo>(),
            .. now.All<Edition>(),
            now.All<Place>().First(x => x.Ref == "68"),
        ];
        string[] paths = [.. gone.Select(Campaign.Testing.ProductKinds.All.PathOf)];
        Assert.Contains("/api/v1/campaigns/thang-hanh-dong/editions/2021", paths);
        foreach (var path in paths)
            await _host.GetAsync(path);
        var seq = now.Seq;
        _host.Change([], gone);
        foreach (var path in paths)
        {
            var problem = await Fails(HttpStatusCode.Gone, "withdrawn", path);
            Assert.Equal("unpublished", problem.GetProperty("reason").GetString());
        }
        var changes = await _host.GetAsync("/api/v1/changes?limit=200");
        var urls = changes
            .GetProperty("changes")
            .EnumerateArray()
            .Where(x => x.GetProperty("seq").GetInt64() > seq)
            .Select(x => new Uri(x.GetProperty("url").GetString()!))
            .ToList();
        Assert.Equal(paths, urls.Select(x => x.AbsolutePath));
        foreach (var url in urls)
            await Fails(HttpStatusCode.Gone, "withdrawn", url.PathAndQuery);
        // An item that comes back is available again.
        _host.Change([gone[0]]);
        await _host.GetAsync(paths[0]);
    }

    [Fact]
    public async Task Another_method_is_405_with_those_allowed()
    {
        using var response = await _host.Client.PostAsync("/api/v1/messages", new StringContent("{}"));
        await Read(response, HttpStatusCode.MethodNotAllowed, "method-not-allowed");
        Assert.Contains("GET", response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/xml")]
    [InlineData("application/json;q=0")]
    [InlineData("application/json")]
    public async Task An_address_has_one_form_whatever_the_client_says_it_accepts(string accept)
    {
        for (var i = 0; i < 2; i++)
        {
            using var response = await _host.SendAsync(HttpMethod.Get, "/api/v1/messages", ("Accept", accept));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        }
    }

    [Fact]
    public async Task Every_problem_type_has_its_page()
    {
        var list = await _host.GetAsync("/api/problems");
        foreach (var type in list.GetProperty("items").EnumerateArray().Select(x => x.GetProperty("type").GetString()!))
            Assert.Equal(type, (await _host.GetAsync(type[ApiHost.BaseUrl.Length..])).GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_version_unknown_to_this_node_is_503_after_waiting()
    {
        await using var host = await ApiHost.StartAsync(new() { ["Campaign:Api:MinVersionWait"] = "00:00:00.05" });
        using var response = await host.Client.GetAsync("/api/v1/messages?minVersion=99999");
        await Read(response, HttpStatusCode.ServiceUnavailable, "not-yet");
        Assert.Equal(TimeSpan.FromSeconds(1), response.Headers.RetryAfter!.Delta);
    }

    [Fact]
    public async Task What_has_to_be_made_is_counted_before_it_is_made_whatever_comes_of_it()
    {
        await using var host = await ApiHost.StartAsync(new() { ["Campaign:RateLimit:PerAddress"] = "3" });
        using var known = await host.Client.GetAsync("/api/v1/messages");
        // What does not exist counts, and so does what a client says it has without naming it.
        using var missing = await host.Client.GetAsync($"/api/v1/messages/{Guid.NewGuid()}");
        await Read(missing, HttpStatusCode.NotFound, "not-found");
        Assert.Equal("\"default\";r=1;t=60", missing.Headers.GetValues("RateLimit").Single());
        using var any = await host.SendAsync(HttpMethod.Get, "/api/v1/messages?minVersion=1", ("If-None-Match", "*"));
        Assert.Equal(HttpStatusCode.NotModified, any.StatusCode);
        Assert.Equal("\"default\";r=0;t=60", any.Headers.GetValues("RateLimit").Single());

        // From now on nothing is looked up: even what does not exist is one request too many.
        foreach (var path in new[] { "/api/v1/messages?minVersion=2", $"/api/v1/messages/{Guid.NewGuid()}" })
        {
            using var late = await host.SendAsync(HttpMethod.Get, path, ("If-None-Match", "*"));
            await Read(late, HttpStatusCode.TooManyRequests, "too-many-requests");
        }
        using var free = await host.SendAsync(
            HttpMethod.Get,
            "/api/v1/messages",
            ("If-None-Match", known.Headers.ETag!.Tag)
        );
        Assert.Equal(HttpStatusCode.NotModified, free.StatusCode);
    }

    [Fact]
    public async Task Whoever_names_the_tag_gets_304_for_nothing_also_where_nothing_is_ready()
    {
        var snapshot = SampleSnapshot.Create();
        string tag;
        await using (var before = await ApiHost.StartAsync(snapshot: snapshot))
        {
            using var known = await before.Client.GetAsync("/api/v1/messages");
            tag = known.Headers.ETag!.Tag;
        }
        await using var restarted = await ApiHost.StartAsync(
            new() { ["Campaign:RateLimit:PerAddress"] = "1" },
            snapshot
        );
        for (var i = 0; i < 3; i++)
        {
            using var same = await restarted.SendAsync(HttpMethod.Get, "/api/v1/messages", ("If-None-Match", tag));
            Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
            Assert.Equal(tag, same.Headers.ETag!.Tag);
            Assert.False(same.Headers.Contains("RateLimit"));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_is_too_large_is_refused_whether_or_not_it_says_how_large_it_is(bool inPieces)
    {
        var keys = _host.Services.GetRequiredService<ApiKeyService>();
        var (_, text) = await keys.AddAsync("Cổng mẫu", [Scopes.Webhooks]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/webhooks")
        {
            Content = new StringContent(
                $$"""{"url": "https://a.example/{{new string('a', 80_000)}}"}""",
                Encoding.UTF8,
                "application/json"
            ),
        };
        request.Headers.TransferEncodingChunked = inPieces;
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + text);
        using var response = await _host.Client.SendAsync(request);
        var problem = await Read(response, HttpStatusCode.RequestEntityTooLarge, "too-large");
        Assert.Equal("At most 65536 bytes.", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Too_many_requests_are_429_and_304s_are_free()
    {
        await using var host = await ApiHost.StartAsync(new() { ["Campaign:RateLimit:PerAddress"] = "2" });
        using var first = await host.Client.GetAsync("/api/v1/messages");
        Assert.Equal("\"default\";q=2;w=60", first.Headers.GetValues("RateLimit-Policy").Single());
        Assert.Equal("\"default\";r=1;t=60", first.Headers.GetValues("RateLimit").Single());
        for (var i = 0; i < 5; i++)
            (
                await host.SendAsync(HttpMethod.Get, "/api/v1/messages", ("If-None-Match", first.Headers.ETag!.Tag))
            ).Dispose();
        using var second = await host.Client.GetAsync("/api/v1/messages");
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        using var third = await host.Client.GetAsync("/api/v1/messages");
        await Read(third, HttpStatusCode.TooManyRequests, "too-many-requests");
        Assert.Equal(TimeSpan.FromSeconds(60), third.Headers.RetryAfter!.Delta);
        host.Time.Now += TimeSpan.FromSeconds(60);
        using var later = await host.Client.GetAsync("/api/v1/messages");
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }
}
