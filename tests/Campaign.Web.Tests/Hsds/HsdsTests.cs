using System.Net;
using System.Text.Json;
using Campaign.Core.Services;
using Campaign.Web.Tests.Api;

namespace Campaign.Web.Tests.Hsds;

public sealed class HsdsTests : IAsyncLifetime
{
    private ApiHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await ApiHost.StartAsync();
        var header = SampleSnapshot.Header(210, "trung-tam-mau", "Trung tâm mẫu") with
        {
            Places = ["00001"],
            Summary = "Tư vấn (mẫu).",
        };
        var shelter = _host.Store.Current.Items.OfType<Service>().Single(x => x.IsShelter);
        _host.Change([
            new Service(header)
            {
                Kinds = ["mau"],
                Operator = "Sở mẫu",
                Phones = [new("024 0000 0000", null, "Miễn phí", "Giờ hành chính")],
                Hours = new(false, [new(DayOfWeek.Monday, new(7, 30), new(11, 30))]),
                SpokenLanguages = ["vi-VN", "tyz"],
                Address = "Số 1 đường Mẫu",
                VerifiedOn = new(2021, 9, 1),
            },
            // An address that should never have been entered; even so, the directory does not show it.
            shelter with
            {
                Address = "Bí mật",
            },
        ]);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    private Task<JsonElement> Get(string path) => _host.GetAsync("/hsds/v3/" + path);

    [Theory]
    [InlineData("", "about")]
    [InlineData("services", "page:service")]
    [InlineData("services?full=true", "page:service")]
    [InlineData("services?minimal=true", "page:minimal")]
    [InlineData("organizations", "page:organization")]
    [InlineData("organizations?full=true", "page:organization")]
    [InlineData("service_at_locations", "page:service_at_location")]
    [InlineData("taxonomies", "page:taxonomy")]
    [InlineData("taxonomy_terms", "page:taxonomy_term")]
    public async Task Every_list_keeps_the_rules_of_the_specification(string path, string schema) =>
        await HsdsSchemas.ValidateAsync(await Get(path), schema);

    [Theory]
    [InlineData("services", "service")]
    [InlineData("organizations", "organization")]
    [InlineData("service_at_locations", "service_at_location")]
    [InlineData("taxonomies", "taxonomy")]
    [InlineData("taxonomy_terms", "taxonomy_term")]
    public async Task Every_entry_of_a_list_can_be_fetched(string path, string schema)
    {
        var contents = (await Get(path)).GetProperty("contents").EnumerateArray().ToList();
        Assert.NotEmpty(contents);
        foreach (var id in contents.Select(x => x.GetProperty("id").GetString()))
        {
            var one = await Get($"{path}/{id}");
            Assert.Equal(id, one.GetProperty("id").GetString());
            await HsdsSchemas.ValidateAsync(one, schema);
        }
    }

    [Fact]
    public async Task A_violation_of_the_specification_is_detected()
    {
        var wrong = JsonDocument.Parse("""{"id":"x","name":"a","status":"open"}""").RootElement;
        await Assert.ThrowsAnyAsync<Exception>(() => HsdsSchemas.ValidateAsync(wrong, "service"));
    }

    [Fact]
    public async Task A_shelter_has_no_location_anywhere()
    {
        var shelter = await Get($"services/{SampleSnapshot.Key(201)}");
        Assert.Empty(shelter.GetProperty("service_at_locations").EnumerateArray());
        foreach (
            var path in (string[])
                [
                    "services?full=true",
                    "organizations?full=true",
                    "service_at_locations",
                    $"services/{SampleSnapshot.Key(201)}",
                ]
        )
            Assert.DoesNotContain("Bí mật", (await Get(path)).ToString());
        Assert.Equal("Tỉnh Lâm Đồng", shelter.GetProperty("service_areas")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task An_entry_not_checked_for_long_says_when_it_was_last_checked()
    {
        var service = _host.Store.Current.All<Service>().Single(x => x.Id == SampleSnapshot.Key(210));
        _host.Change([service with { VerifiedOn = new(2021, 1, 31), CallTested = true }]);
        Assert.Equal(
            "Chưa kiểm tra lại từ ngày 31/01/2021.",
            (await Get($"services/{service.Id}")).GetProperty("alert").GetString()
        );
        var api = await _host.GetAsync($"/api/v1/services/{service.Id}");
        Assert.Equal(
            ("overdue", "2021-01-31", "2022-07-31"),
            (
                api.GetProperty("verification").GetString(),
                api.GetProperty("verifiedOn").GetString(),
                api.GetProperty("withdrawsOn").GetString()
            )
        );
    }

    [Fact]
    public async Task Minimal_with_modified_after_is_a_delta()
    {
        var path = "services?minimal=true&modified_after=2021-11-01";
        Assert.Equal(2, (await Get(path)).GetProperty("total_items").GetInt32());
        Assert.Equal(3, (await Get("services?minimal=true")).GetProperty("total_items").GetInt32());
        Assert.Equal(3, (await Get("services?minimal=true")).GetProperty("size").GetInt32());
    }

    [Fact]
    public async Task Pages_and_filters_work()
    {
        var page = await Get("services?per_page=2&page=2");
        Assert.Equal(
            (3, 2, 2, 1),
            (
                page.GetProperty("total_items").GetInt32(),
                page.GetProperty("total_pages").GetInt32(),
                page.GetProperty("page_number").GetInt32(),
                page.GetProperty("size").GetInt32()
            )
        );
        Assert.True(page.GetProperty("last_page").GetBoolean());
        Assert.True((await Get("services?page=9")).GetProperty("empty").GetBoolean());
        var term = (await Get("taxonomy_terms")).GetProperty("contents")[0].GetProperty("id").GetString();
        Assert.Equal(1, (await Get($"services?taxonomy_term_id={term}")).GetProperty("total_items").GetInt32());
        Assert.Equal(1, (await Get("services?search=TRUNG%20TAM")).GetProperty("total_items").GetInt32());
        var organization = SampleSnapshot.Key(600);
        Assert.Equal(1, (await Get($"services?organization_id={organization}")).GetProperty("total_items").GetInt32());
        await _host.GetAsync("/hsds/v3/services?nearby=1", HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("organizations?full_service=true")]
    [InlineData("service_at_locations?full=false")]
    [InlineData("taxonomy_terms?top_only=true")]
    public async Task Parameters_of_the_specification_are_taken(string path) =>
        Assert.False((await Get(path)).GetProperty("empty").GetBoolean());

    [Fact]
    public async Task No_term_is_below_another() =>
        Assert.True((await Get("taxonomy_terms?parent_id=x")).GetProperty("empty").GetBoolean());

    [Theory]
    [InlineData("postcode")]
    [InlineData("proximity")]
    public async Task What_the_directory_does_not_know_is_said_by_name(string parameter)
    {
        var problem = await _host.GetAsync($"/hsds/v3/service_at_locations?{parameter}=1", HttpStatusCode.BadRequest);
        Assert.Equal(parameter, problem.GetProperty("parameter").GetString());
        Assert.Contains("postcodes", problem.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("services", "service")]
    [InlineData("organizations", "organization")]
    [InlineData("taxonomy_terms", "taxonomy_term")]
    public async Task As_ndjson_every_entry_is_a_line_without_pages(string list, string schema)
    {
        using var answer = await _host.SendAsync(HttpMethod.Get, $"/hsds/v3/{list}?format=ndjson&per_page=1");
        Assert.Equal("application/x-ndjson", answer.Content.Headers.ContentType!.MediaType);
        var lines = (await answer.Content.ReadAsStringAsync()).Split('\n')[..^1];
        Assert.Equal((await Get(list)).GetProperty("total_items").GetInt32(), lines.Length);
        await HsdsSchemas.ValidateAsync(JsonDocument.Parse(lines[0]).RootElement, schema);
    }
}
