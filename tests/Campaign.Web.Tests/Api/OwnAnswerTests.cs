namespace Campaign.Web.Tests.Api;

public sealed class OwnAnswerTests
{
    private static readonly string[] Targets =
    [
        "/api/v1",
        "/api/v1/messages",
        "/api/v1/messages?",
        "/api/v1/messages/",
        "/API/v1/Messages",
        "/api/v1/messages?limit=1",
        "/api/v1/messages?limit=2",
        "/api/v1/messages?limit=%31",
        "/api/v1/messages%3Flimit=1",
        "/api/v1/messages?limit=1&lang=vi-VN",
        "/api/v1/messages?lang=vi-VN&limit=1",
        "/api/v1/messages?limit=0",
        "/api/v1/messages/00000000-0000-0000-0000-000000000000",
        "/api/v1/places",
        "/api/v1/places/68",
        "/api/v1/places/%36%38",
        "/api/v1/places/67",
        "/api/v1/changes",
        "/api/v1/search?q=a",
        "/api/v1/search?q=A",
        "/api/v1/services",
        "/api/v1/calendar.ics",
        "/api/problems",
        "/feeds/all.atom",
        "/feeds/all.rss",
        "/feeds/all.json",
        "/hsds/v3",
        "/hsds/v3/services",
        "/openapi/v1.json",
        "/api/v1/../v1/messages",
    ];

    [Fact]
    public async Task An_answer_of_the_api_depends_on_its_own_request_alone()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Campaign:BaseUrl"] = null,
            ["Campaign:RateLimit:PerAddress"] = "1000000",
        };
        var snapshot = SampleSnapshot.Create();
        await using var first = await ApiHost.StartAsync(settings, snapshot);
        await using var second = await ApiHost.StartAsync(settings, snapshot);
        await RawRequests.CheckAsync(
            RawRequests.Of(200, Targets, "Accept-Language: en\r\n", "Cookie: a=b\r\n"),
            first.Client.BaseAddress!,
            () => Task.FromResult(second.Client.BaseAddress!)
        );
    }
}
