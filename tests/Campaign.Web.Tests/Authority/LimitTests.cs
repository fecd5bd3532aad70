using System.Net;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Tests.Whole;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using static Campaign.Web.Tests.Authority.AuthoritySite;

namespace Campaign.Web.Tests.Authority;

/// <summary>What officers in several groups, writers and translators can do, over HTTP as in the backoffice.</summary>
[Collection("whole")]
public sealed partial class LimitTests(SqliteSite whole) : IClassFixture<SqliteSite>
{
    private static readonly OfficerGroup[] ProvinceAndTranslator =
    [
        OfficerGroup.ProvinceOfficer,
        OfficerGroup.Translator,
    ];

    private readonly AuthoritySite _site = new(whole);

    private IContentService Documents => _site.Get<IContentService>();

    private Guid National => Documents.GetRootContent().First(x => x.ContentType.Alias == "folder" && x.Published).Key;

    [Fact]
    public async Task A_group_for_one_province_grants_nothing_elsewhere_even_if_another_group_reaches_further()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        using var officer = await _site.SignInAsync(ProvinceAndTranslator);
        foreach (var parent in new[] { National, _site.Folder(Foreign) })
        {
            var id = await _site.PublishedMessageAsync(administrator, parent);
            foreach (
                var (method, path, body) in new (string, string, object?)[]
                {
                    ("PUT", $"document/{id}/publish", new { publishSchedules = new[] { new { culture = "vi-VN" } } }),
                    ("PUT", $"document/{id}/unpublish", new { cultures = new[] { "vi-VN" } }),
                    (
                        "PUT",
                        $"document/{id}/publish-with-descendants",
                        new { includeUnpublishedDescendants = true, cultures = new[] { "vi-VN" } }
                    ),
                    ("PUT", $"document/{id}/move", Target(_site.Folder(Own))),
                    ("POST", $"document/{id}/copy", Target(_site.Folder(Own))),
                    ("PUT", $"document/{id}/move-to-recycle-bin", null),
                    ("DELETE", $"document/{id}", null),
                }
            )
                await RefusedAsync(officer, method, path, body);
            Assert.True(Documents.GetById(id)!.Published);
        }
        var own = await _site.PublishedMessageAsync(officer, _site.Folder(Own));
        using var withdrawn = await officer.SendAsync(
            "PUT",
            $"document/{own}/unpublish",
            new { cultures = new[] { "vi-VN" } }
        );
        Assert.Equal(HttpStatusCode.OK, withdrawn.StatusCode);
    }

    [Fact]
    public async Task A_writer_cannot_move_what_is_public_or_scheduled()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        var hidden = await CreateAsync(administrator, "folder", "Thư mục chưa xuất bản", null);
        var id = await _site.PublishedMessageAsync(administrator, National);
        var due = await CreateAsync(
            administrator,
            "message",
            "Chờ đến giờ",
            National,
            Value("order", 7),
            Value("officialText", "Chờ.", "vi-VN")
        );
        Schedule(due);
        foreach (var document in new[] { id, due })
        {
            foreach (var target in new[] { hidden, _site.Folder(Own) })
                await RefusedAsync(writer, "PUT", $"document/{document}/move", Target(target));
            await RefusedAsync(writer, "PUT", $"document/{document}/move-to-recycle-bin", null);
            await RefusedAsync(writer, "DELETE", $"document/{document}", null);
        }
        var draft = await CreateAsync(writer, "message", "Nháp", National, Value("order", 8));
        using var moved = await writer.SendAsync("PUT", $"document/{draft}/move", Target(hidden));
        Assert.Equal(HttpStatusCode.OK, moved.StatusCode);
    }

    [Fact]
    public async Task Nobody_can_rename_move_or_delete_their_own_start_node_or_its_ancestors()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        var above = await CreateAsync(administrator, "folder", "Bên trên", _site.Folder(Own));
        var start = await CreateAsync(administrator, "folder", "Được giao", above);
        var inside = await CreateAsync(administrator, "folder", "Bên trong", start);
        var other = await CreateAsync(administrator, "folder", "Cũng được giao", above);
        using var officer = await _site.SignInAsync([OfficerGroup.ProvinceOfficer], start, other);
        using var writer = await _site.SignInAsync([OfficerGroup.Writer, OfficerGroup.ProvinceOfficer], start);
        using (var renamed = await SaveAsync(officer, start, x => x["variants"]![0]!["name"] = "Tên khác"))
            Assert.Equal(HttpStatusCode.Forbidden, renamed.StatusCode);
        foreach (var (session, id) in new[] { (officer, start), (writer, start), (writer, above) })
        {
            await RefusedAsync(session, "PUT", $"document/{id}/move-to-recycle-bin", null);
            await RefusedAsync(session, "DELETE", $"document/{id}", null);
            await RefusedAsync(session, "PUT", $"document/{id}/move", Target(session == officer ? other : National));
        }
        using var own = await officer.SendAsync("PUT", $"document/{inside}/move-to-recycle-bin");
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
    }

    [Fact]
    public async Task Provinces_cannot_create_or_change_what_central_groups_maintain()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var folder = await CreateAsync(administrator, "folder", "Ngăn", _site.Folder(Own));
        foreach (var type in new[] { "organisation", "place", "provinceFolder" })
        {
            var body = New(Guid.NewGuid(), type, "Của tỉnh", folder, Value("place", Picked(_site.Place(Own))));
            await RefusedAsync(
                officer,
                "POST",
                "document",
                type == "place" ? New(Guid.NewGuid(), type, "Nơi bịa", folder) : body
            );
        }
        foreach (var type in new[] { "campaign", "edition" })
            await RefusedAsync(officer, "POST", "document", New(Guid.NewGuid(), type, "Của tỉnh", null));
        using (
            var moved = await SaveAsync(officer, _site.Folder(Own), x => Put(x, "place", Picked(_site.Place(Foreign))))
        )
            Assert.Equal(HttpStatusCode.Forbidden, moved.StatusCode);
        var second = await CreateAsync(administrator, "folder", "Ngăn khác", _site.Folder(Own));
        var organisation = await CreateAsync(administrator, "organisation", "Sở Mẫu", folder);
        using (var renamed = await SaveAsync(officer, organisation, x => x["variants"]![0]!["name"] = "Tên bịa"))
            Assert.Equal(HttpStatusCode.Forbidden, renamed.StatusCode);
        foreach (
            var (method, path, body) in new (string, string, object?)[]
            {
                ("POST", $"document/{organisation}/copy", Target(folder)),
                (
                    "PUT",
                    $"document/{organisation}/publish",
                    new { publishSchedules = new[] { new { culture = "vi-VN" } } }
                ),
                ("PUT", $"document/{folder}/move-to-recycle-bin", null),
                ("DELETE", $"document/{organisation}", null),
                ("PUT", $"document/{organisation}/move", Target(second)),
            }
        )
            await RefusedAsync(officer, method, path, body);
    }

    private static async Task RefusedAsync(Session session, string method, string path, object? body)
    {
        using var answer = await session.SendAsync(method, path, body);
        Assert.True(
            answer.StatusCode == HttpStatusCode.Forbidden,
            $"{method} {path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}"
        );
    }
}
