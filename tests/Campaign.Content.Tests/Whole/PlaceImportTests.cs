using Campaign.Core.Places;
using Campaign.UmbracoHost.Startup;

namespace Campaign.Content.Tests.Whole;

/// <summary>The country's units from the public list: all or none, and a change of name begins a new version.</summary>
public sealed class PlaceImportTests : IAsyncLifetime, IDisposable
{
    private const string List = """
        [{"Code": "68", "FullName": "Tỉnh Lâm Đồng", "Wards": [
            {"Code": "24712", "FullName": "Xã Mẫu", "ProvinceCode": "68"},
            {"Code": "24713", "FullName": "xã Mẫu Hai", "ProvinceCode": "68"}]}]
        """;

    private readonly ContentFolder _folder = new();
    private readonly string _file = Path.GetTempFileName();
    private ContentHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await ContentHost.StartAsync(DatabaseProvider.Sqlite, _folder.Path);
        Assert.Empty((await _host.Commands.ImportAsync(_folder.Path)).Faults);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose()
    {
        _folder.Dispose();
        File.Delete(_file);
    }

    private Content.Files.ImportResult Import(string json, DateOnly? from = null)
    {
        File.WriteAllText(_file, json);
        return _host.Commands.ImportPlaces(_file, from);
    }

    [Fact]
    public async Task Communes_come_in_below_their_province_once()
    {
        Assert.Equal((2, 0, 1), Counts(Import(List)));
        Assert.Equal((0, 0, 3), Counts(Import(List)));
        var places = (await _host.FollowAsync()).Places;
        Assert.Equal(["24712", "24713"], places.Children("68").Select(x => x.Ref));
        Assert.False(places.Find("24712")!.ExistsOn(new DateOnly(2025, 6, 30)));
        _host.Commands.Export(_folder.Path);
        Assert.Contains("  - id: \"24713\"\n", _folder.Text("places/68.yaml"), StringComparison.Ordinal);
        Assert.Equal(
            (0, 0),
            (
                (await _host.Commands.ImportAsync(_folder.Path)).Created,
                (await _host.Commands.ImportAsync(_folder.Path)).Updated
            )
        );
    }

    [Fact]
    public async Task A_new_kind_begins_a_version_on_its_day_and_an_older_list_changes_nothing()
    {
        Import(List);
        var ward = List.Replace("Xã Mẫu\"", "Phường Mẫu\"", StringComparison.Ordinal);
        Assert.Equal("FullName", Assert.Single(Import(ward).Faults).Field);
        Assert.Equal((0, 1, 2), Counts(Import(ward, new DateOnly(2026, 9, 20))));
        Assert.Equal((0, 0, 3), Counts(Import(List)));
        var place = (await _host.FollowAsync()).Places.Find("24712")!;
        Assert.Equal(["Xã Mẫu", "Phường Mẫu"], place.Versions.Select(x => x.FullName));
        Assert.Equal(new DateOnly(2026, 9, 19), place.Versions[0].ValidTo);
    }

    [Theory]
    [InlineData("[{\"Code\": \"68\",")]
    [InlineData("{}")]
    [InlineData("[{\"Code\": \"68\"}]")]
    [InlineData("[{\"Code\": \"6\", \"FullName\": \"Tỉnh Sai\", \"Wards\": []}]")]
    [InlineData("[{\"Code\": \"68\", \"FullName\": \"Huyện Sai\", \"Wards\": []}]")]
    [InlineData(
        "[{\"Code\": \"68\", \"FullName\": \"Tỉnh A\", \"Wards\": [{\"Code\": \"24712\", \"FullName\": \"Xã B\", "
            + "\"ProvinceCode\": \"20\"}]}]"
    )]
    public async Task A_wrong_list_changes_nothing_and_says_why(string json)
    {
        var head = await _host.HeadAsync();
        Assert.NotEmpty(Import(json).Faults);
        Assert.Equal(head, await _host.HeadAsync());
    }

    [Fact]
    public async Task A_table_of_former_units_comes_in_once_and_leads_to_what_they_became()
    {
        Import(List);
        const string table = """
            ref\tkind\tname\tparent\tvalidTo\tsuccessors\thow\tbasis\tsource
            huyen-mau\thuyện\tMẫu Cũ\t68\t2025-06-30\t24712 24713\tsplit\tNghị quyết mẫu\tBảng mẫu
            xa-mau-cu\txã\tMẫu Con\thuyen-mau\t2025-06-30\t24712\tmerge\t\tBảng mẫu
            """;
        Assert.Equal((2, 0, 0), Counts(Former(table)));
        Assert.Equal((0, 0, 2), Counts(Former(table)));
        var places = (await _host.FollowAsync()).Places;
        var today = new DateOnly(2026, 11, 15);
        Assert.Equal(["24712", "24713"], places.Resolve("huyen-mau", today).Select(x => x.Ref));
        Assert.Equal("24712", Assert.Single(new PlaceLookup(places, today).Find("xã Mẫu Con").Places).Ref);
    }

    [Theory]
    [InlineData("a\txã\tA\t68\t2025-06-30\t99999\tmerge\t\t", "successors")]
    [InlineData("a\ttổng\tA\t68\t2025-06-30\t68\tmerge\t\t", "kind")]
    [InlineData("a\txã\tA\t68\t30/6/2025\t68\tmerge\t\t", "validTo")]
    [InlineData("a\txã\tA\t68\t2025-06-30\t68\tgone\t\t", "how")]
    [InlineData("68\tthành phố\tA\t\t2025-06-30\t68\tmerge\t\t", "ref")]
    [InlineData("a\txã\tA", "")]
    public async Task A_wrong_table_changes_nothing_and_says_where(string row, string field)
    {
        Import(List);
        var head = await _host.HeadAsync();
        var fault = Assert.Single(
            Former($"ref\tkind\tname\tparent\tvalidTo\tsuccessors\thow\tbasis\tsource\n{row}\n").Faults
        );
        Assert.Equal((2, field), (fault.Line, fault.Field));
        Assert.Equal(head, await _host.HeadAsync());
    }

    private Content.Files.ImportResult Former(string table)
    {
        File.WriteAllText(_file, table.Replace("\\t", "\t", StringComparison.Ordinal));
        return _host.Commands.ImportFormerPlaces(_file);
    }

    private static (int, int, int) Counts(Content.Files.ImportResult result)
    {
        Assert.Empty(result.Faults);
        return (result.Created, result.Updated, result.Unchanged);
    }
}
