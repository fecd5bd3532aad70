using System.Text.Json;
using Campaign.Core.Publication;

namespace Campaign.Web.Tests.Api;

public sealed class ItemTests : IAsyncLifetime
{
    private ApiHost _host = null!;

    public async Task InitializeAsync() => _host = await ApiHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    private async Task<string[]> Titles(string path) =>
        [
            .. (await _host.GetAsync(path))
                .GetProperty("items")
                .EnumerateArray()
                .Select(x => x.GetProperty("title").GetString()!),
        ];

    [Fact]
    public async Task A_message_carries_official_and_corrected_text_side_by_side()
    {
        var list = await _host.GetAsync("/api/v1/messages?edition=2021");
        Assert.Equal(3, list.GetProperty("total").GetInt32());
        var first = list.GetProperty("items")[0];
        Assert.StartsWith("Hướng ứng", first.GetProperty("officialText").GetString());
        Assert.StartsWith("Hưởng ứng", first.GetProperty("correctedText").GetString());
        Assert.Equal(JsonValueKind.Null, list.GetProperty("nextCursor").ValueKind);
        var url = first.GetProperty("url").GetString()!;
        Assert.Equal($"{ApiHost.BaseUrl}/api/v1/messages/{SampleSnapshot.Key(101)}", url);
        Assert.Equal(first.ToString(), (await _host.GetAsync(url[ApiHost.BaseUrl.Length..])).ToString());
    }

    [Fact]
    public async Task Vietnamese_is_sent_as_it_is_written() =>
        Assert.Contains("Hưởng ứng", await _host.Client.GetStringAsync("/api/v1/messages"));

    [Fact]
    public async Task An_edition_without_messages_gives_the_evergreen_ones_with_their_own_year()
    {
        var items = (await _host.GetAsync("/api/v1/messages?campaign=thang-hanh-dong&edition=2026")).GetProperty(
            "items"
        );
        Assert.Equal(2, items.GetArrayLength());
        Assert.All(items.EnumerateArray(), x => Assert.True(x.GetProperty("evergreen").GetBoolean()));
        Assert.All(items.EnumerateArray(), x => Assert.Equal(2021, x.GetProperty("edition").GetInt32()));
    }

    [Fact]
    public async Task An_edition_gives_both_wordings_of_its_theme_and_its_plans()
    {
        var edition = await _host.GetAsync("/api/v1/campaigns/thang-hanh-dong/editions/2021");
        Assert.Equal("Chủ đề mẫu năm 2021", edition.GetProperty("theme").GetProperty("national").GetString());
        var local = edition.GetProperty("theme").GetProperty("local")[0];
        Assert.Equal("68", local.GetProperty("place").GetProperty("code").GetString());
        Assert.Equal(
            "1/KH-MAU",
            edition.GetProperty("theme").GetProperty("source").GetProperty("document").GetProperty("number").GetString()
        );
        Assert.Equal(11, edition.GetProperty("allocations")[0].GetProperty("totalQuantity").GetInt32());
        Assert.Equal("2021-12-17", edition.GetProperty("reportingDuties")[0].GetProperty("dueBefore").GetString());
        Assert.Equal("during", edition.GetProperty("phase").GetString());
    }

    [Fact]
    public async Task A_shelter_has_no_location()
    {
        var shelter = await _host.GetAsync($"/api/v1/services/{SampleSnapshot.Key(201)}");
        Assert.Equal(JsonValueKind.Null, shelter.GetProperty("address").ValueKind);
        Assert.DoesNotContain(
            shelter.EnumerateObject(),
            x => x.Name.Contains("location", StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public async Task A_place_gets_what_it_and_its_province_and_the_nation_publish()
    {
        Assert.Equal(
            ["Tổng đài mẫu 111", "Nơi tạm lánh (mẫu)"],
            await Titles("/api/v1/services?place=00001&asOf=2026-01-01")
        );
        Assert.Equal(["Tổng đài mẫu 111"], await Titles("/api/v1/services?place=20"));
    }

    [Fact]
    public async Task A_former_unit_stands_for_what_it_became()
    {
        Assert.Contains("Nơi tạm lánh (mẫu)", await Titles("/api/v1/services?place=dak-nong&asOf=2026-01-01"));
        Assert.DoesNotContain("Nơi tạm lánh (mẫu)", await Titles("/api/v1/services?place=dak-nong&asOf=2021-11-20"));
    }

    [Fact]
    public async Task Places_are_those_that_exist_on_the_day()
    {
        Assert.Contains("Tỉnh Đắk Nông", await Titles("/api/v1/places?asOf=2021-11-20"));
        Assert.DoesNotContain("Tỉnh Đắk Nông", await Titles("/api/v1/places?asOf=2026-01-01"));
        Assert.Contains("Tỉnh Đắk Nông", await Titles("/api/v1/places"));
        var former = await _host.GetAsync("/api/v1/places/dak-nong");
        Assert.Equal("68", former.GetProperty("successions")[0].GetProperty("to").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("bao luc", 2)]
    [InlineData("BẠO LỰC", 2)]
    [InlineData("vun dap", 1)]
    [InlineData("khong co", 0)]
    [InlineData("vun đắp yêu thươ", 1)]
    [InlineData("\"*", 0)]
    public async Task Words_are_found_with_and_without_marks(string words, int expected) =>
        Assert.Equal(expected, (await Titles($"/api/v1/messages?q={Uri.EscapeDataString(words)}")).Length);

    [Fact]
    public async Task Words_filter_every_list_of_services_and_its_pages()
    {
        var all = await Titles("/api/v1/services?q=mau");
        Assert.True(all.Length > 1, string.Join(", ", all));
        var first = await _host.GetAsync("/api/v1/services?q=mau&limit=1");
        Assert.Equal(all.Length, first.GetProperty("total").GetInt32());
        var next = await Titles(
            $"/api/v1/services?q=mau&limit=200&cursor={first.GetProperty("nextCursor").GetString()}"
        );
        Assert.Equal(all[1..], next);
    }

    [Fact]
    public async Task The_short_form_of_a_language_stands_for_the_published_one() =>
        Assert.Equal(3, (await Titles("/api/v1/messages?lang=vi")).Length);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Pages_give_every_item_once_in_order(int limit)
    {
        var seen = new List<string>();
        for (var path = $"/api/v1/messages?limit={limit}"; path is not null; )
        {
            using var response = await _host.Client.GetAsync(path);
            var page = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(x => x.GetProperty("id").GetString()!));
            Assert.Equal(3, page.GetProperty("total").GetInt32());
            var next = response.Headers.TryGetValues("Link", out var link) ? link.Single().Split('<', '>')[1] : null;
            Assert.Equal(next is null, page.GetProperty("nextCursor").ValueKind == JsonValueKind.Null);
            path = next?[ApiHost.BaseUrl.Length..];
        }
        Assert.Equal(Enumerable.Range(101, 3).Select(x => SampleSnapshot.Key(x).ToString()), seen);
    }

    [Fact]
    public async Task A_cursor_outlives_the_item_it_names()
    {
        var first = await _host.GetAsync("/api/v1/messages?limit=1");
        _host.Change([], SampleSnapshot.Message(1, "x"));
        var second = await _host.GetAsync(
            $"/api/v1/messages?limit=1&cursor={first.GetProperty("nextCursor").GetString()}"
        );
        Assert.Equal(SampleSnapshot.Key(102), second.GetProperty("items")[0].GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task Every_type_of_the_log_can_be_listed_and_fetched_at_the_address_its_change_names()
    {
        var changes = await _host.GetAsync("/api/v1/changes");
        var rows = changes.GetProperty("changes").EnumerateArray().ToList();
        Assert.Equal(_host.Store.Current.Count, rows.Count);
        Assert.Equal(
            Campaign.Testing.ProductKinds.All.All.Length,
            rows.Select(x => x.GetProperty("type").GetString()).Distinct().Count()
        );
        foreach (var row in rows)
        {
            var item = await _host.GetAsync(row.GetProperty("url").GetString()![ApiHost.BaseUrl.Length..]);
            Assert.Equal(row.GetProperty("id").GetGuid(), item.GetProperty("id").GetGuid());
        }
        var start = await _host.GetAsync("/api/v1");
        var total = 0;
        foreach (var list in start.GetProperty("lists").EnumerateObject())
            total += (await _host.GetAsync(list.Value.GetString()![ApiHost.BaseUrl.Length..]))
                .GetProperty("total")
                .GetInt32();
        Assert.Equal(_host.Store.Current.Count, total);
        Assert.Equal(changes.GetProperty("cursor").GetString(), start.GetProperty("cursor").GetString());
        Assert.Equal(2021, start.GetProperty("currentEdition").GetProperty("year").GetInt32());
    }
}
