using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Keys;
using Campaign.Web.Tests.Whole.Killing;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Whole;

/// <summary>Calls every operation in the product's routes with harmful values.</summary>
public sealed partial class HostileTests(HostileTests.Site site) : IClassFixture<HostileTests.Site>
{
    private static readonly string[] Everywhere =
    [
        "X-Content-Type-Options",
        "Referrer-Policy",
        "Permissions-Policy",
        "Cross-Origin-Opener-Policy",
        "Content-Security-Policy",
    ];

    private static readonly string[] Segments =
    [
        "00000000-0000-0000-0000-00000000000a",
        "2021",
        "x'--%22%3Cb%3E",
        "%EF%BF%BF",
        "%F0%9F%98%80",
        "..%5C..%2F",
        new('a', 300),
    ];

    private static readonly string[] Queries =
    [
        "",
        "?lang=%00",
        "?lang=%EF%BF%BF&q=%EF%BF%BE",
        "?skip=-1&take=-1",
        "?skip=2147483647&take=2147483647",
        "?skip=x&take=99999999999",
        "?limit=99999999999999999999",
        "?cursor=%00%01&q=%27%22%3C",
        "?id=x&id=y",
        "?place=%F0%9F%98%80&asOf=0001-01-01",
        "?orderBy=x%00&orderDirection=Up&culture=%00",
        "?tieng=%00&thang=0000-00&xa=%EF%BF%BF",
        "?fetch=children:x&filter=a:b:c&sort=x:y",
        "?validOn=9999-12-31&edition=2100",
        "?account=x&token=%00&returnUrl=//x",
        "?minVersion=0&duties=true&audience=%EF%B7%90",
    ];

    private static readonly (string Type, string Body)[] Bodies =
    [
        ("", ""),
        ("application/json", ""),
        ("application/json", "{}"),
        ("application/json", "[]"),
        ("application/json", "null"),
        ("application/json", "\"x\""),
        ("application/json", "{\"a\":"),
        ("application/json; charset=utf-7", "{}"),
        ("application/json; charset=\"\"", "{}"),
        ("application/json", """{"sorting":[null],"values":[{}],"id":"x"}"""),
        (
            "application/json",
            """{"values":[{"alias":"title"}],"variants":[{}],"cultures":[null],"publishSchedules":[{}]}"""
        ),
        ("application/x-www-form-urlencoded; charset=x", "a=b"),
        ("application/x-www-form-urlencoded", "email=%00&password=&code=%EF%BF%BF&noi=%00"),
        ("text/plain", "x"),
        ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n"),
    ];

    [Fact]
    public async Task No_request_of_a_stranger_makes_the_server_fail()
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        http.BaseAddress = site.Http.BaseAddress;
        AssertNone(await WalkAsync(http, x => !IsDelivery(x)));
    }

    [Fact]
    public async Task No_request_of_a_key_holder_makes_the_server_fail()
    {
        var (_, text) = await site
            .Services.GetRequiredService<ApiKeyService>()
            .AddAsync("Đài mẫu", Scopes.All, places: ["20"]);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        http.BaseAddress = site.Http.BaseAddress;
        http.DefaultRequestHeaders.Authorization = new("Bearer", text);
        http.DefaultRequestHeaders.Add("Idempotency-Key", "one");
        AssertNone(await WalkAsync(http, x => x.StartsWith("/api/", StringComparison.Ordinal)));
    }

    // Umbraco builds Delivery's answers with services of the host that was started last in a process, and tests start
    // many.
    [Fact]
    public async Task No_request_to_Delivery_makes_the_server_fail()
    {
        using var product = new ProductProcess(("Umbraco__CMS__DeliveryApi__Enabled", "true"));
        await product.StartAsync();
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        http.BaseAddress = product.Address;
        using (var there = await http.GetAsync("/umbraco/delivery/api/v2/content"))
            Assert.Equal(HttpStatusCode.OK, there.StatusCode);
        AssertNone(await WalkAsync(http, IsDelivery));
    }

    private static bool IsDelivery(string route) => route.Contains("umbraco/delivery", StringComparison.Ordinal);

    [Fact]
    public async Task No_request_of_an_administrator_makes_the_server_fail()
    {
        using var session = await site.SignInAsync(OfficerGroup.Administrator);
        AssertNone(
            await WalkAsync(
                session.Http,
                x => x.StartsWith("/umbraco", StringComparison.Ordinal) && !IsDelivery(x) && !SignedOut().IsMatch(x)
            )
        );
        // The session must still be the administrator's, so that all answers before were given to one.
        using var me = await session.SendAsync("GET", "user/current");
        Assert.Equal(HttpStatusCode.OK, me.StatusCode);
    }

    [Theory]
    [InlineData("xn--a")]
    [InlineData("xn--a:80")]
    [InlineData("a.xn--a.example")]
    public async Task An_invalid_host_name_is_refused(string host)
    {
        string[] paths =
        [
            "/",
            "/api/v1",
            "/api/v1/nothing",
            "/feeds/all.rss",
            "/umbraco/login",
            "/healthz/live",
            "/khong-co",
        ];
        foreach (var path in paths)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = host } };
            using var answer = await site.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Empty(Missing(answer));
        }
    }

    private async Task<List<string>> WalkAsync(HttpClient http, Func<string, bool> isWanted)
    {
        var faults = new List<string>();
        var endpoints = site
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .ToList();
        Assert.True(endpoints.Count > 150);
        endpoints.RemoveAll(x => !isWanted(RouteOf(x)));
        Assert.NotEmpty(endpoints);
        foreach (var (endpoint, number) in endpoints.Select((x, i) => (x, i)))
        foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"])
        foreach (var request in RequestsOf(endpoint.RoutePattern, method, number))
            using (request)
            {
                var what =
                    $"{method} {request.RequestUri} {request.Content?.Headers.ContentType} ({RouteOf(endpoint)})";
                using var answer = await http.SendAsync(request);
                if ((int)answer.StatusCode is >= 500 and not 501)
                    faults.Add($"{what}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
                faults.AddRange(Missing(answer).Select(x => $"{what}: {(int)answer.StatusCode} without {x}"));
            }
        return faults;
    }

    private static string RouteOf(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    private static void AssertNone(List<string> faults) =>
        Assert.True(faults.Count == 0, $"{faults.Count} faults:\n{string.Join('\n', faults.Take(200))}");

    private static IEnumerable<string> Missing(HttpResponseMessage answer) =>
        Everywhere.Where(x => !answer.Headers.Contains(x));

    // Every body or otherwise every query, and the parts of the path in turn.
    private static IEnumerable<HttpRequestMessage> RequestsOf(RoutePattern pattern, string method, int number)
    {
        var reads = method is "GET" or "HEAD";
        for (var i = 0; i < (reads ? Queries.Length : Bodies.Length); i++)
        {
            var query = Queries[(reads ? i : number + i) % Queries.Length];
            var request = new HttpRequestMessage(new(method), PathOf(pattern, number + i) + query);
            request.Headers.TryAddWithoutValidation("If-None-Match", i % 2 == 0 ? "*" : "W/\"\", x");
            request.Headers.TryAddWithoutValidation("Range", "bytes=9-1,x");
            if (!reads && Bodies[i].Type.Length > 0)
            {
                request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Bodies[i].Body));
                request.Content.Headers.TryAddWithoutValidation("Content-Type", Bodies[i].Type);
            }
            yield return request;
        }
    }

    private static string PathOf(RoutePattern pattern, int turn) =>
        "/"
        + string.Join(
            '/',
            pattern.PathSegments.Select(x =>
                string.Concat(
                    x.Parts.Select(part =>
                        part switch
                        {
                            RoutePatternLiteralPart literal => literal.Content,
                            RoutePatternSeparatorPart separator => separator.Content,
                            RoutePatternParameterPart { ParameterPolicies: var policies } => policies.Any(p =>
                                p.Content == "guid"
                            )
                                ? Segments[0]
                            : policies.Count > 0 ? Segments[1]
                            : Segments[turn % Segments.Length],
                            _ => throw new NotSupportedException(part.GetType().Name),
                        }
                    )
                )
            )
        );

    // Matches operations that end the session.
    [GeneratedRegex("sign-?out|logout|revoke", RegexOptions.IgnoreCase)]
    private static partial Regex SignedOut();

    /// <summary>Without limits, which would otherwise answer instead of the operations.</summary>
    public sealed class Site : WholeSite
    {
        protected override IReadOnlyDictionary<string, string?> Settings { get; } =
            new Dictionary<string, string?>
            {
                ["Campaign:RateLimit:PerAddress"] = "100000000",
                ["Campaign:Api:MinVersionWait"] = "00:00:00",
                // Rendering is not tested here.
                ["Campaign:Rendering:BrowserPath"] = "/nonexistent",
                ["Umbraco:CMS:DeliveryApi:Enabled"] = "true",
            };
    }
}
