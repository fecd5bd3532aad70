using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Campaign.Core.Services;
using Campaign.Web.Tests.Api;

namespace Campaign.Web.Tests.Items.Exports;

public sealed class ExportTests : IAsyncLifetime
{
    private ApiHost _host = null!;

    public async Task InitializeAsync() => _host = await ApiHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    private async Task<string> TextAsync(string path) =>
        Encoding.UTF8.GetString(await _host.Client.GetByteArrayAsync(path));

    [Theory]
    [InlineData("places")]
    [InlineData("services")]
    [InlineData("scripts")]
    public async Task Lines_are_the_items_of_the_list_in_its_order(string collection)
    {
        var listed = (await _host.GetAsync($"/api/v1/{collection}?limit=200")).GetProperty("items");
        var lines = (await TextAsync($"/api/v1/{collection}.ndjson")).Split('\n');
        Assert.Equal("", lines[^1]);
        Assert.Equal(
            listed.EnumerateArray().Select(x => JsonSerializer.Serialize(x)),
            lines[..^1].Select(x => JsonSerializer.Serialize(JsonDocument.Parse(x).RootElement))
        );
        Assert.NotEmpty(lines[..^1]);
    }

    [Theory]
    [InlineData("places", "code")]
    [InlineData("services", "phones")]
    [InlineData("scripts", "spokenText")]
    public async Task A_table_has_a_row_for_each_item_and_as_many_cells_as_headings(string collection, string heading)
    {
        var total = (await _host.GetAsync($"/api/v1/{collection}?limit=1")).GetProperty("total").GetInt32();
        var text = await TextAsync($"/api/v1/{collection}.csv");
        Assert.Equal('\uFEFF', text[0]);
        // A foreign reader of tables.
        var rows = JsonDocument.Parse(await Validators.PythonAsync("read_csv.py", text)).RootElement;
        Assert.Equal(total + 1, rows.GetArrayLength());
        Assert.Contains(heading, rows[0].EnumerateArray().Select(x => x.GetString()));
        Assert.All(rows.EnumerateArray(), x => Assert.Equal(rows[0].GetArrayLength(), x.GetArrayLength()));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x.invalid\")")]
    [InlineData("+84 1")]
    [InlineData("-1")]
    [InlineData("@SUM(1)")]
    [InlineData("\t=1")]
    [InlineData("＝1+1")]
    public async Task No_spreadsheet_takes_what_somebody_typed_for_a_formula(string typed)
    {
        var service = _host.Store.Current.Items.OfType<Service>().First(x => !x.IsShelter);
        _host.Change([service with { Operator = typed, Fees = "a, \"b\"\nc" }]);
        var rows = JsonDocument
            .Parse(await Validators.PythonAsync("read_csv.py", await TextAsync("/api/v1/services.csv")))
            .RootElement;
        var cells = rows.EnumerateArray().Single(x => x[0].GetString() == service.Id.ToString()).EnumerateArray();
        Assert.Contains(
            cells.Select(x => x.GetString()!),
            x => x.StartsWith('\'') && x.Replace("'", "", StringComparison.Ordinal) == typed
        );
        Assert.Contains("a, \"b\"\nc", cells.Select(x => x.GetString()));
    }

    [Fact]
    public async Task No_table_holds_the_address_of_a_shelter()
    {
        var shelter = _host.Store.Current.Items.OfType<Service>().Single(x => x.IsShelter);
        _host.Change([shelter with { Address = "Bí mật" }]);
        foreach (var ending in new[] { "csv", "ndjson" })
            Assert.DoesNotContain("Bí mật", await TextAsync($"/api/v1/services.{ending}"));
    }

    [Fact]
    public async Task It_is_filtered_as_the_list_is_and_refuses_what_it_does_not_know()
    {
        var list = await _host.GetAsync("/api/v1/services?place=68");
        var lines = (await TextAsync("/api/v1/services.ndjson?place=68")).Split('\n')[..^1];
        Assert.Equal(list.GetProperty("total").GetInt32(), lines.Length);
        var problem = await _host.GetAsync("/api/v1/services.csv?limit=1", HttpStatusCode.BadRequest);
        Assert.Equal("limit", problem.GetProperty("parameter").GetString());
        await _host.GetAsync("/api/v1/services.csv?place=khong-co", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Who_has_this_version_already_is_told_so_and_a_change_makes_another()
    {
        using var first = await _host.SendAsync(HttpMethod.Get, "/api/v1/places.csv");
        var tag = first.Headers.ETag!.ToString();
        using var again = await _host.SendAsync(HttpMethod.Get, "/api/v1/places.csv", ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        using var head = await _host.SendAsync(HttpMethod.Head, "/api/v1/places.csv");
        Assert.Equal(tag, head.Headers.ETag!.ToString());
        Assert.Equal("attachment; filename=\"places.csv\"", head.Content.Headers.ContentDisposition!.ToString());
        var place = _host.Store.Current.Items.OfType<Core.Places.Place>().First();
        _host.Change([place]);
        using var later = await _host.SendAsync(HttpMethod.Get, "/api/v1/places.csv", ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Fact]
    public async Task It_is_compressed_for_who_takes_that()
    {
        using var packed = await _host.SendAsync(HttpMethod.Get, "/api/v1/places.ndjson", ("Accept-Encoding", "gzip"));
        Assert.Equal(["gzip"], packed.Content.Headers.ContentEncoding);
        await using var body = new GZipStream(await packed.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var text = new StreamReader(body);
        Assert.Equal(await TextAsync("/api/v1/places.ndjson"), await text.ReadToEndAsync());
    }
}
