using System.Globalization;
using System.IO.Compression;
using System.Net;
using Campaign.Core.Messages;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Queries;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Api;

public sealed class HttpTests : IAsyncLifetime
{
    private const string List = "/api/v1/messages";
    private ApiHost _host = null!;

    public async Task InitializeAsync() => _host = await ApiHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    private Task<HttpResponseMessage> Get(string path, params (string, string)[] headers) =>
        _host.SendAsync(HttpMethod.Get, path, headers);

    [Theory]
    [InlineData(List)]
    [InlineData("/api/v1")]
    [InlineData("/api/v1/changes")]
    [InlineData("/api/v1/places/68")]
    public async Task A_strong_tag_gives_304_on_the_first_and_on_later_requests(string path)
    {
        using var first = await Get(path);
        var tag = first.Headers.ETag!;
        Assert.False(tag.IsWeak);
        using var again = await Get(path, ("If-None-Match", tag.Tag));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(tag, again.Headers.ETag);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        await using var restarted = await ApiHost.StartAsync(snapshot: _host.Store.Current);
        using var other = await restarted.SendAsync(HttpMethod.Get, path, ("If-None-Match", tag.Tag));
        Assert.Equal(HttpStatusCode.NotModified, other.StatusCode);
    }

    [Fact]
    public async Task A_tag_changes_with_its_own_type_and_not_with_another()
    {
        using var first = await Get(List);
        _host.Change([SampleSnapshot.Message(2, "Khác.")]);
        using var second = await Get(List, ("If-None-Match", first.Headers.ETag!.Tag));
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.NotEqual(first.Headers.ETag, second.Headers.ETag);
        Assert.Contains("Khác.", await second.Content.ReadAsStringAsync());
        _host.Change([_host.Store.Current.Items.OfType<Campaign.Core.Events.Event>().First()]);
        using var third = await Get(List, ("If-None-Match", second.Headers.ETag!.Tag));
        Assert.Equal(HttpStatusCode.NotModified, third.StatusCode);
    }

    [Fact]
    public async Task Answers_that_depend_on_the_day_change_at_midnight_in_Ha_Noi()
    {
        using var before = await Get("/api/v1/services");
        _host.Time.Now = new(2021, 11, 20, 16, 59, 59, TimeSpan.Zero);
        using var same = await Get("/api/v1/services", ("If-None-Match", before.Headers.ETag!.Tag));
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        _host.Time.Now = new(2021, 11, 20, 17, 0, 0, TimeSpan.Zero);
        using var after = await Get("/api/v1/services", ("If-None-Match", before.Headers.ETag!.Tag));
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        _host.Time.Now = new(2021, 11, 20, 17, 0, 1, TimeSpan.Zero);
        using var later = await Get("/api/v1/services?limit=3");
        Assert.Equal("Sat, 20 Nov 2021 17:00:00 GMT", later.Content.Headers.GetValues("Last-Modified").Single());
    }

    [Fact]
    public async Task If_Modified_Since_works_without_a_tag()
    {
        using var first = await Get(List);
        var date = first.Content.Headers.GetValues("Last-Modified").Single();
        using var again = await Get(List, ("If-Modified-Since", date));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        using var older = await Get(List, ("If-Modified-Since", "Thu, 01 Jan 2015 00:00:00 GMT"));
        Assert.Equal(HttpStatusCode.OK, older.StatusCode);
    }

    [Fact]
    public async Task Two_changes_within_a_second_never_share_a_date()
    {
        var item = _host.Store.Current.All<KeyMessage>().First();
        _host.Change([item]);
        using var early = await Get(List);
        Assert.False(early.Content.Headers.Contains("Last-Modified"));
        _host.Time.Now += TimeSpan.FromSeconds(1);
        _host.Change([item]);
        _host.Time.Now += TimeSpan.FromSeconds(1);
        using var first = await Get(List);
        var date = first.Content.Headers.GetValues("Last-Modified").Single();
        _host.Change([item]);
        using var second = await Get(List, ("If-Modified-Since", date));
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    [Fact]
    public async Task After_the_clock_was_set_back_no_answer_is_dated_in_the_future_and_no_change_gets_304()
    {
        var item = _host.Store.Current.All<KeyMessage>().First();
        _host.Change([item]);
        _host.Time.Now += TimeSpan.FromSeconds(5);
        using var first = await Get(List);
        var date = first.Content.Headers.GetValues("Last-Modified").Single();
        // The log continues a second after its last row, whatever the machine's clock says.
        _host.Time.Now += TimeSpan.FromSeconds(-4);
        _host.Change([item]);
        _host.Time.Now -= TimeSpan.FromHours(1);
        using var changed = await Get(List, ("If-Modified-Since", date));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.False(changed.Content.Headers.Contains("Last-Modified"));
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("gzip;q=1, br;q=0", "gzip")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("identity", null)]
    [InlineData(null, null)]
    public async Task Each_coding_has_its_own_tag_and_the_same_content(string? accepted, string? coding)
    {
        using var plain = await Get(List);
        using var packed = accepted is null ? await Get(List) : await Get(List, ("Accept-Encoding", accepted));
        Assert.Equal(coding, packed.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("Accept-Encoding", packed.Headers.Vary.Single());
        Assert.Equal(coding is null, plain.Headers.ETag!.Equals(packed.Headers.ETag));
        await using var body = await packed.Content.ReadAsStreamAsync();
        await using Stream reader = coding switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        Assert.Equal(await plain.Content.ReadAsStringAsync(), await new StreamReader(reader).ReadToEndAsync());
    }

    [Fact]
    public async Task Head_has_the_headers_of_get_and_no_body()
    {
        for (var i = 0; i < 2; i++)
        {
            using var head = await _host.SendAsync(HttpMethod.Head, List);
            using var get = await Get(List);
            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
            Assert.Equal(get.Headers.ETag, head.Headers.ETag);
            Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task Caches_and_pages_of_other_origins_may_use_it()
    {
        using var response = await Get(List);
        Assert.Equal("public, max-age=20, s-maxage=30", response.Headers.GetValues("Cache-Control").Single());
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        using var preflight = await _host.SendAsync(
            HttpMethod.Options,
            List,
            ("Origin", "https://xa.example"),
            ("Access-Control-Request-Method", "GET")
        );
        Assert.Equal(HttpStatusCode.NoContent, preflight.StatusCode);
        Assert.Equal("GET, HEAD", preflight.Headers.GetValues("Access-Control-Allow-Methods").Single());
    }

    [Theory]
    [InlineData("If-None-Match", "*")]
    [InlineData("If-Modified-Since", null)]
    public async Task A_condition_counts_only_where_the_plain_answer_is_200(string header, string? value)
    {
        var item = SampleSnapshot.Message(2, "Chấm dứt bạo lực, vun đắp yêu thương.");
        _host.Change([], item);
        _host.Time.Now += TimeSpan.FromMinutes(1);
        using (var plain = await Get(List))
            value ??= plain.Content.Headers.LastModified!.Value.ToString("r", CultureInfo.InvariantCulture);
        foreach (
            var (path, status) in ((string, HttpStatusCode)[])
                [
                    ("/api/v1/messages/00000000-0000-0000-0000-000000000009", HttpStatusCode.NotFound),
                    ($"/api/v1/messages/{item.Id}", HttpStatusCode.Gone),
                    ("/api/v1/places/99", HttpStatusCode.NotFound),
                    ("/api/v1/messages?place=99", HttpStatusCode.BadRequest),
                    ("/api/v1/messages?cursor=!!", HttpStatusCode.BadRequest),
                    ("/feeds/all.rss?campaign=khac", HttpStatusCode.BadRequest),
                    ("/hsds/v3/services/x", HttpStatusCode.NotFound),
                    (List, HttpStatusCode.NotModified),
                ]
        )
            for (var i = 0; i < 2; i++)
            {
                using var answer = await Get(path, (header, value));
                Assert.True(status == answer.StatusCode, $"{path}: {answer.StatusCode}");
            }
    }

    [Fact]
    public async Task Answers_404_and_410_are_cached_like_content_and_other_problems_not_at_all()
    {
        var item = SampleSnapshot.Message(2, "Chấm dứt bạo lực, vun đắp yêu thương.");
        _host.Change([], item);
        foreach (
            var (path, kept) in ((string, bool)[])
                [
                    ("/api/v1/nothing", true),
                    ("/api/v1/places/99", true),
                    ($"/api/v1/messages/{item.Id}", true),
                    ("/api/v1/places/68?lang=en-US", true),
                    ("/api/v1/messages?limit=0", false),
                    ("/api/v1/changes?since=abc", false),
                ]
        )
        {
            using var answer = await Get(path);
            var caching = answer.Headers.GetValues("Cache-Control").Single();
            Assert.True(
                caching == (kept ? "public, max-age=20, s-maxage=30" : "no-store"),
                $"{path}: {caching}, {await answer.Content.ReadAsStringAsync()}"
            );
        }
        using var keyed = await Get("/api/v1/nothing", ("Authorization", "Bearer x"));
        Assert.Equal("no-store", keyed.Headers.GetValues("Cache-Control").Single());
    }

    [Fact]
    public async Task A_prepared_answer_has_every_header_of_the_first_one()
    {
        string[] names =
        [
            "Strict-Transport-Security",
            "Referrer-Policy",
            "Permissions-Policy",
            "X-Content-Type-Options",
            "Content-Security-Policy",
        ];
        foreach (
            var path in (string[])[List, "/api/v1/nothing", "/feeds/all.rss", "/openapi/v1.json", "/swagger/index.html"]
        )
        {
            using var first = await Get(path);
            using var second = await Get(path);
            foreach (var name in names)
                Assert.True(first.Headers.Contains(name) && second.Headers.Contains(name), $"{path}: {name}");
        }
    }

    [Fact]
    public void A_client_may_name_a_version_at_every_address() =>
        Assert.All(
            _host
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.Select(x => x.Metadata.GetMetadata<Campaign.Web.Http.Answers.Resource>())
                .OfType<Campaign.Web.Http.Answers.Resource>(),
            x => Assert.Contains(Campaign.Web.Http.Queries.Parameter.MinVersion, x.Parameters)
        );

    [Fact]
    public async Task An_answer_is_never_given_under_another_address_or_coding()
    {
        using var one = await Get("/api/v1/messages?limit=1", ("Accept-Encoding", "br"));
        using var two = await Get("/api/v1/messages?limit=2");
        using var three = await Get("/api/v1/messages?limit=1");
        Assert.NotEqual(one.Headers.ETag, two.Headers.ETag);
        Assert.NotEqual(one.Headers.ETag, three.Headers.ETag);
        Assert.Contains("rel=\"next\"", one.Headers.GetValues("Link").Single());
        Assert.StartsWith("{", await three.Content.ReadAsStringAsync());
    }
}
