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

    private static (int, int, int) Counts(Content.Files.ImportResult result)
    {
        Assert.Empty(result.Faults);
        return (result.Created, result.Updated, result.Unchanged);
    }
}
