using System.Net;
using System.Text.Json.Nodes;
using Campaign.Content.Projection;
using Campaign.Content.Types;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Tests.Whole;
using Umbraco.Cms.Core.Services;
using static Campaign.Web.Tests.Authority.AuthoritySite;

namespace Campaign.Web.Tests.Authority;

/// <summary>A provincial officer can choose among all public records, but cannot open or change any outside.</summary>
[Collection("whole")]
public sealed class PickerTests(SqliteSite whole) : IClassFixture<SqliteSite>
{
    private readonly AuthoritySite _site = new(whole);

    [Theory]
    [InlineData("edition", "pick-edition-campaign")]
    [InlineData("place", "pick-many-place")]
    [InlineData("document", "pick-many-document")]
    [InlineData("organisation", "pick-organisation")]
    public async Task A_picker_shows_every_public_record_of_its_types_with_its_path(string type, string picker)
    {
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var dataType = await DataTypeAsync(type, picker);
        var shown = new Dictionary<Guid, JsonNode>();
        await WalkAsync(officer, $"tree/document/root?dataTypeId={dataType}&take=5000", dataType, shown, depth: 0);

        var key = RecordTypes.OfProduct.Tables.Find(type)!.Key;
        var expected = _site
            .Snapshot.Items.Where(x => x.Type.ToString().Equals(type, StringComparison.OrdinalIgnoreCase))
            .Select(x => x.Id)
            .ToHashSet();
        var selectable = shown
            .Values.Where(x => x["documentType"]!["id"]!.GetValue<Guid>() == key && !x["noAccess"]!.GetValue<bool>())
            .Select(x => x["id"]!.GetValue<Guid>())
            .ToHashSet();
        Assert.NotEmpty(expected);
        Assert.Subset(selectable, expected);
        var one = expected.First();
        var items = (await officer.GetAsync($"item/document?id={one}")).AsArray();
        Assert.Equal(one, Assert.Single(items)!["id"]!.GetValue<Guid>());
        Assert.NotEmpty((await officer.GetAsync($"tree/document/ancestors?descendantId={one}")).AsArray());
    }

    [Fact]
    public async Task A_picker_finds_only_public_records_of_its_types()
    {
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var dataType = await DataTypeAsync("place", "pick-many-place");
        var found = (await officer.GetAsync($"item/document/search?query=H%C3%A0+N%E1%BB%99i&dataTypeId={dataType}"))[
            "items"
        ]!.AsArray();
        Assert.Contains(found, x => x!["id"]!.GetValue<Guid>() == _site.Place(Foreign));
        Assert.All(found, x => Assert.Equal("place", x!["documentType"]!["alias"]!.GetValue<string>()));
        Assert.Empty((await officer.GetAsync("item/document/search?query=H%C3%A0+N%E1%BB%99i"))["items"]!.AsArray());
    }

    [Fact]
    public async Task Foreign_drafts_and_other_types_are_not_shown_and_nothing_foreign_is_opened_or_changed()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var folder = _site
            .Get<IContentService>()
            .GetRootContent()
            .First(x => x.ContentType.Alias == "folder" && x.Published)
            .Key;
        var draft = await CreateAsync(administrator, "document", "Văn bản mật chưa công bố", folder);
        var dataType = await DataTypeAsync("document", "pick-many-document");
        var listed = (
            await officer.GetAsync($"tree/document/children?parentId={folder}&dataTypeId={dataType}&take=5000")
        ).ToJsonString();
        Assert.DoesNotContain($"{draft}", listed, StringComparison.Ordinal);
        Assert.Empty((await officer.GetAsync($"item/document?id={draft}")).AsArray());
        foreach (
            var path in new[]
            {
                $"document/{_site.Place(Foreign)}",
                $"tree/document/children?parentId={folder}",
                $"tree/document/ancestors?descendantId={draft}",
            }
        )
        {
            using var refused = await officer.SendAsync("GET", path);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }
        using var changed = await officer.SendAsync(
            "PUT",
            $"document/{_site.Place(Foreign)}",
            new { values = Array.Empty<object>(), variants = Array.Empty<object>() }
        );
        Assert.Equal(HttpStatusCode.Forbidden, changed.StatusCode);
    }

    private async Task<Guid> DataTypeAsync(string type, string picker)
    {
        var all = await _site.Get<IDataTypeService>().GetAllAsync();
        var filter = RecordTypes.OfProduct.Tables.Find(type)!.Key.ToString();
        return all.First(x =>
            x.EditorAlias == "Umbraco.MultiNodeTreePicker"
                && x.ConfigurationData.TryGetValue("filter", out var taken)
                && taken.ToString()!.Split(',')[0] == filter
            || x.Name == picker
        ).Key;
    }

    private static async Task WalkAsync(
        Session officer,
        string path,
        Guid dataType,
        Dictionary<Guid, JsonNode> shown,
        int depth
    )
    {
        foreach (var item in (await officer.GetAsync(path))["items"]!.AsArray())
        {
            var id = item!["id"]!.GetValue<Guid>();
            if (shown.TryAdd(id, item) && item["hasChildren"]!.GetValue<bool>() && depth < 6)
                await WalkAsync(
                    officer,
                    $"tree/document/children?parentId={id}&dataTypeId={dataType}&take=5000",
                    dataType,
                    shown,
                    depth + 1
                );
        }
    }
}
