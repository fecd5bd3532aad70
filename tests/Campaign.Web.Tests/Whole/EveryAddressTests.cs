using System.Net;
using Xunit.Abstractions;

namespace Campaign.Web.Tests.Whole;

/// <summary>What must be true of every public address, whichever part of the product answers it.</summary>
[Collection("whole")]
public sealed class EveryAddressTests(EveryAddressTests.Site site, ITestOutputHelper output)
    : IClassFixture<EveryAddressTests.Site>
{
    private static readonly string[] Codings = ["identity", "gzip", "br"];

    // What a browser or a proxy may tell about itself. An answer that heeds any of it has to say so in Vary.
    private static readonly (string Name, string Value)[] Told =
    [
        ("Accept", "*/*"),
        ("Accept-Language", "en"),
        ("Cookie", "a=b"),
        ("Origin", "https://example.com"),
        ("Preview", "true"),
        ("Referer", "https://example.com/"),
        ("Save-Data", "on"),
        ("Sec-Fetch-Site", "cross-site"),
        ("Start-Item", "thang-hanh-dong"),
        ("User-Agent", "Mozilla/5.0 (Linux; Android 5.1)"),
        ("X-Forwarded-Host", "example.com"),
        ("X-Requested-With", "XMLHttpRequest"),
    ];

    // The shipped content has no uploads, no recordings and no bulletins, and keys and links are made by officers.
    // Films are there where ffmpeg is.
    private static readonly string[] NotInTheSamples =
    [
        "/api/v1/boards/{place}.mp4",
        "/api/v1/bulletins/{id:guid}",
        "/api/v1/bulletins/{id:guid}/files/{name}",
        "/ban-tin/{slug}",
        "/api/v1/scripts/{id:guid}.mp3",
        "/api/v1/scripts/{id:guid}/files/{name}",
        "/api/v1/events/{id:guid}/files/{name}",
        "/api/v1/abbreviations/{id:guid}",
        "/api/v1/indicators/{id:guid}",
        "/api/v1/webhooks/{id:guid}",
        "/api/v1/webhooks/{id:guid}/deliveries",
        "/api/v1/webhooks/{id:guid}/deliveries/{n:long}",
        "/bao-cao/{alias}/{year}/{unit}/{token}",
        "/bao-cao/{alias}/{year}/{unit}/{token}/bieu-mau.csv",
        "/bao-cao/{alias}/{year}/{unit}/{token}/bieu-mau.xlsx",
        "/media/{folder}/{name}",
        "/thu-hoi/{id:guid}",
        "/hsds/v3/service_at_locations/{id}",
        "/umbraco/delivery/api/v2/media/item/{**path}",
        "/xem-truoc/chu-de/{theme}/{token}",
        "/xem-truoc/chu-de/{theme}/{token}/ap-phich.png",
    ];

    [Fact]
    public async Task Cached_or_new_compressed_or_plain_conditional_or_not_whoever_asks_the_answer_is_the_same()
    {
        var addresses = await PublicAddresses.FindAsync(site);
        foreach (var (route, found) in addresses.OrderBy(x => x.Key))
            output.WriteLine($"{route}: {string.Join(" ", found)}");
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            Timeout = TimeSpan.FromMinutes(10),
        };
        http.BaseAddress = site.Http.BaseAddress;
        var faults = addresses
            .Where(x => x.Value.Count == 0 && !NotInTheSamples.Contains(x.Key))
            .Select(x => $"nothing leads to {x.Key}")
            .ToList();
        foreach (var address in addresses.Values.SelectMany(x => x))
            faults.AddRange((await FaultsAsync(http, address)).Select(x => $"{address}: {x}"));
        Assert.True(faults.Count == 0, $"{faults.Count} faults:\n{string.Join('\n', faults.Take(300))}");
    }

    private static async Task<List<string>> FaultsAsync(HttpClient http, string address)
    {
        var faults = new List<string>();
        var plain = await Seen.AskAsync(http, address, "identity");
        void Must(bool holds, string what)
        {
            if (!holds)
                faults.Add($"{(int)plain.Status}: {what}");
        }

        Must(plain.Headers.ContainsKey("X-Content-Type-Options"), "no X-Content-Type-Options");
        Must(plain.Status != HttpStatusCode.OK || plain.Headers.ContainsKey("Cache-Control"), "no Cache-Control");
        foreach (var (name, value) in Told)
        {
            var told = await Seen.AskAsync(http, address, "identity", conditions: (name, value));
            Must(
                told.Differences(plain).Count == 0 || (plain.Varies(name) && told.Varies(name)),
                $"{name} is not in Vary: {Words(told.Differences(plain))}"
            );
        }
        foreach (var coding in Codings)
        {
            var (first, again) = (
                await Seen.AskAsync(http, address, coding),
                await Seen.AskAsync(http, address, coding)
            );
            Must(first.Status == plain.Status, $"{coding}: {(int)first.Status}");
            Must(first.Differences(again).Count == 0, $"{coding}, asked again: {Words(first.Differences(again))}");
            Must(first.Plain().AsSpan().SequenceEqual(plain.Body), $"{coding}: another body");
            var packed = first.Headers.ContainsKey("Content-Encoding");
            Must(!packed || first.Varies("Accept-Encoding"), $"{coding}: no Vary");
            Must(
                !packed || first["ETag"].Length == 0 || first["ETag"] != plain["ETag"],
                $"{coding}: the tag of another coding"
            );
            var head = await Seen.AskAsync(http, address, coding, HttpMethod.Head);
            Must(head.Body.Length == 0, $"{coding}: HEAD with a body");
            Must(
                head.Differences(first, withBody: false).Count == 0,
                $"{coding}, HEAD: {Words(head.Differences(first, false))}"
            );
            if (first.Status == HttpStatusCode.OK)
                await KnownAsync(first, coding);
            else
                await StillAsync(first, coding);
        }
        return faults;

        // A client that has the answer gets 304, by its tag or by the exact date; any other gets the whole answer.
        async Task KnownAsync(Seen answer, string coding)
        {
            var (tag, date) = (answer["ETag"], answer["Last-Modified"]);
            if (tag.Length > 0)
            {
                foreach (var known in new[] { tag, $"W/{tag}", $"\"x\", {tag}", "*" })
                    await NotModifiedAsync(("If-None-Match", known));
                await WholeAsync(("If-None-Match", "\"x\""), ("If-Modified-Since", date));
            }
            if (date.Length > 0)
                await NotModifiedAsync(("If-Modified-Since", date));
            // A file read in ranges needs its tag even if nobody may store it.
            if (
                answer["Cache-Control"].Contains("no-store", StringComparison.Ordinal)
                && answer["Accept-Ranges"].Length == 0
            )
                Must(tag.Length == 0 && date.Length == 0, $"{coding}: not to be stored, and yet with a validator");

            async Task NotModifiedAsync(params (string, string)[] conditions)
            {
                var known = await Seen.AskAsync(http, address, coding, conditions: conditions);
                Must(known.Status == HttpStatusCode.NotModified, $"{coding}, {Words(conditions)}: {(int)known.Status}");
                Must(known.Body.Length == 0, $"{coding}, {Words(conditions)}: 304 with a body");
                foreach (
                    var name in new[]
                    {
                        "ETag",
                        "Cache-Control",
                        "Vary",
                        "Last-Modified",
                        "Access-Control-Allow-Origin",
                    }
                )
                    Must(
                        known[name] == answer[name],
                        $"{coding}, {Words(conditions)}: 304 with {name} '{known[name]}', not '{answer[name]}'"
                    );
            }

            async Task WholeAsync(params (string, string)[] conditions)
            {
                var whole = await Seen.AskAsync(http, address, coding, conditions: conditions);
                Must(
                    whole.Differences(answer).Count == 0,
                    $"{coding}, {Words(conditions)}: {Words(whole.Differences(answer))}"
                );
            }
        }

        // An answer that is not 200 has nothing the client could already have.
        async Task StillAsync(Seen answer, string coding)
        {
            foreach (
                var condition in new[]
                {
                    ("If-None-Match", "*"),
                    ("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT"),
                }
            )
            {
                var still = await Seen.AskAsync(http, address, coding, conditions: condition);
                Must(
                    still.Differences(answer).Count == 0,
                    $"{coding}, {condition}: {Words(still.Differences(answer))}"
                );
            }
        }
    }

    private static string Words<T>(IEnumerable<T> of) => string.Join("; ", of);

    /// <summary>Without limits, which would otherwise answer instead of the addresses.</summary>
    public sealed class Site : WholeSite
    {
        protected override IReadOnlyDictionary<string, string?> Settings { get; } =
            new Dictionary<string, string?>
            {
                ["Campaign:RateLimit:PerAddress"] = "100000000",
                ["Campaign:Api:MinVersionWait"] = "00:00:00",
                ["Umbraco:CMS:DeliveryApi:Enabled"] = "true",
            };
    }
}
