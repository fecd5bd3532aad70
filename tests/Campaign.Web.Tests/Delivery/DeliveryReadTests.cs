using System.Net;
using System.Text.Json;
using Campaign.Web.Tests.Whole;

namespace Campaign.Web.Tests.Delivery;

/// <summary>Reading by Umbraco's Content Delivery API: finding, languages, options, memory.</summary>
[Collection("whole")]
public sealed class DeliveryReadTests(SqliteSite site) : IClassFixture<SqliteSite>
{
    private readonly DeliverySite _delivery = new(site);

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("en-US")]
    [InlineData("fr-FR")]
    public async Task Every_document_of_a_list_is_found_again_by_id_and_by_path(string language)
    {
        var list = await _delivery.JsonAsync("content?take=1000", ("Accept-Language", language));
        var items = list.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(list.GetProperty("total").GetInt32(), items.Count);
        foreach (var item in items.Where((_, at) => at % 7 == 0))
        {
            var route = item.GetProperty("route");
            var byId = await _delivery.JsonAsync(
                $"content/item/{DeliverySite.Id(item)}",
                ("Accept-Language", language)
            );
            var byPath = await _delivery.JsonAsync(
                $"content/item{route.GetProperty("path").GetString()}",
                ("Accept-Language", language),
                ("Start-Item", route.GetProperty("startItem").GetProperty("path").GetString()!)
            );
            Assert.Equal(item.GetRawText(), byId.GetRawText());
            Assert.Equal(item.GetRawText(), byPath.GetRawText());
        }
    }

    [Fact]
    public async Task A_language_is_never_answered_with_another_one_from_memory()
    {
        const string path = "content?filter=contentType:service&take=100";
        var bodies = new List<string>();
        foreach (var language in (string[])["vi-VN", "en-US", "vi", "en;q=0.9, fr", "fr-FR", "vi-VN"])
        {
            using var answer = await _delivery.GetAsync(path, ("Accept-Language", language));
            bodies.Add(await answer.Content.ReadAsStringAsync());
            Assert.Equal(
                language.StartsWith("fr", StringComparison.Ordinal) ? [] : [language[..2] == "vi" ? "vi-VN" : "en-US"],
                answer.Content.Headers.ContentLanguage
            );
            Assert.Contains("Accept-Language", answer.Headers.Vary);
            Assert.Contains("Start-Item", answer.Headers.Vary);
        }
        Assert.Equal(bodies[0], bodies[2]);
        Assert.Equal(bodies[0], bodies[5]);
        Assert.Equal(bodies[1], bodies[3]);
        Assert.NotEqual(bodies[0], bodies[1]);
        Assert.Equal("{\"total\":0,\"items\":[]}", bodies[4]);
        var only = (await _delivery.ItemsAsync("filter=contentType:edition")).First(x =>
            x.GetProperty("cultures").EnumerateObject().Count() == 1
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            await _delivery.StatusAsync($"content/item/{DeliverySite.Id(only)}", ("Accept-Language", "en-US"))
        );
    }

    [Fact]
    public async Task A_client_gets_304_only_for_the_language_it_has()
    {
        using var first = await _delivery.GetAsync("content?take=20", ("Accept-Language", "vi-VN"));
        var tag = first.Headers.ETag!.ToString();
        Assert.Equal(
            HttpStatusCode.NotModified,
            await _delivery.StatusAsync("content?take=20", ("Accept-Language", "vi-VN"), ("If-None-Match", tag))
        );
        Assert.Equal(
            HttpStatusCode.OK,
            await _delivery.StatusAsync("content?take=20", ("Accept-Language", "en-US"), ("If-None-Match", tag))
        );
        Assert.Equal(
            HttpStatusCode.OK,
            await _delivery.StatusAsync("content?take=21", ("Accept-Language", "vi-VN"), ("If-None-Match", tag))
        );
    }

    [Fact]
    public async Task Pages_follow_each_other_and_go_on_past_ten_thousand()
    {
        var all = (await _delivery.ItemsAsync("sort=name:asc")).Select(DeliverySite.Id).ToList();
        var paged = new List<Guid>();
        for (var skip = 0; skip < all.Count; skip += 50)
            paged.AddRange(
                (await _delivery.JsonAsync($"content?sort=name:asc&take=50&skip={skip}"))
                    .GetProperty("items")
                    .EnumerateArray()
                    .Select(DeliverySite.Id)
            );
        Assert.Equal(all, paged);
        var beyond = await _delivery.JsonAsync("content?skip=10000&take=50");
        Assert.Equal(all.Count, beyond.GetProperty("total").GetInt32());
        Assert.Empty(beyond.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Fetch_filter_and_sort_choose_and_order()
    {
        var edition = await _delivery.JsonAsync("content/item/2021");
        var key = DeliverySite.Id(edition);
        var below = await _delivery.ItemsAsync($"fetch=descendants:{key}");
        Assert.Contains(below, x => Type(x) == "message");
        Assert.Equal(16, (await _delivery.ItemsAsync("fetch=descendants:2021&filter=contentType:message")).Count);
        Assert.Equal(
            below.Count - 16,
            (await _delivery.ItemsAsync("fetch=descendants:2021&filter=contentType:!message")).Count
        );
        Assert.All(
            await _delivery.ItemsAsync($"fetch=children:{key}"),
            x => Assert.Contains(DeliverySite.Id(x), below.Select(DeliverySite.Id))
        );
        var message = below.First(x => Type(x) == "message");
        Assert.Equal(
            ["campaign", "edition", "folder"],
            (await _delivery.ItemsAsync($"fetch=ancestors:{DeliverySite.Id(message)}")).Select(Type)
        );
        var named = await _delivery.ItemsAsync($"filter=name:{Uri.EscapeDataString("ĐẮK nông")}");
        Assert.All(
            named,
            x => Assert.Contains("Đắk Nông", x.GetProperty("name").GetString(), StringComparison.OrdinalIgnoreCase)
        );
        Assert.NotEmpty(named);
        Assert.Empty(await _delivery.ItemsAsync("filter=createDate<2020-01-01"));
        Assert.NotEmpty(await _delivery.ItemsAsync("filter=updateDate>2020-01-01T00:00:00Z"));
        var dates = (await _delivery.ItemsAsync("sort=createDate:desc"))
            .Select(x => x.GetProperty("createDate").GetDateTimeOffset())
            .ToList();
        Assert.Equal(dates.OrderDescending(), dates);
        var under = await _delivery.ItemsAsync("", ("Start-Item", "thang-gia-dinh"));
        Assert.NotEmpty(under);
        Assert.All(
            under,
            x =>
                Assert.Equal(
                    "thang-gia-dinh",
                    x.GetProperty("route").GetProperty("startItem").GetProperty("path").GetString()
                )
        );
        Assert.Equal(
            2,
            (
                await _delivery.JsonAsync($"content/items?id={key}&id={DeliverySite.Id(message)}&id={Guid.NewGuid()}")
            ).GetArrayLength()
        );
    }

    [Theory]
    [InlineData("content?fetch=siblings:2021", "siblings")]
    [InlineData("content?fetch=children", "children")]
    [InlineData("content?filter=colour:red", "colour")]
    [InlineData("content?filter=contentType>a", "contentType")]
    [InlineData("content?filter=createDate>soon", "soon")]
    [InlineData("content?sort=name:up", "up")]
    [InlineData("content?sort=colour:asc", "colour")]
    [InlineData("content?skip=-1", "skip")]
    [InlineData("content?take=1001", "take")]
    [InlineData("content?filtre=name:a", "filtre")]
    [InlineData("content?expand=properties[", "expand")]
    [InlineData("content?fields=title", "fields")]
    [InlineData(
        "content?expand=properties[a[properties[b[properties[c[properties[d[properties[e[properties[f]]]]]]]]]]]",
        "expand"
    )]
    [InlineData("content/items?id=2021", "id")]
    [InlineData("media?fetch=descendants:/", "descendants")]
    public async Task An_option_that_is_not_known_is_refused_by_name(string path, string named)
    {
        using var answer = await _delivery.GetAsync(path);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Contains(named, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task References_are_expanded_as_far_as_requested_and_only_requested_fields_are_sent()
    {
        const string message = "content?fetch=descendants:2021&filter=contentType:message&take=1";
        JsonElement Source(JsonElement list) =>
            list.GetProperty("items")[0].GetProperty("properties").GetProperty("source")[0];
        Assert.Empty(Source(await _delivery.JsonAsync(message)).GetProperty("properties").EnumerateObject());
        var opened = Source(await _delivery.JsonAsync(message + "&expand=properties[source]"))
            .GetProperty("properties");
        Assert.Equal("Kế hoạch", opened.GetProperty("kind").GetString());
        Assert.Empty(opened.GetProperty("issuerPlace")[0].GetProperty("properties").EnumerateObject());
        var twice = Source(
            await _delivery.JsonAsync(
                message
                    + "&expand=properties[source[properties[issuerPlace]]]"
                    + "&fields=properties[source[properties[issuerPlace[properties[code]]]]]"
            )
        );
        Assert.Equal(["issuerPlace"], twice.GetProperty("properties").EnumerateObject().Select(x => x.Name));
        Assert.Equal(
            ["code"],
            twice
                .GetProperty("properties")
                .GetProperty("issuerPlace")[0]
                .GetProperty("properties")
                .EnumerateObject()
                .Select(x => x.Name)
        );
    }

    private static string? Type(JsonElement item) => item.GetProperty("contentType").GetString();
}
