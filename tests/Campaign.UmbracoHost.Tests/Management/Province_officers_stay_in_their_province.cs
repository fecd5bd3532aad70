using System.Net;
using System.Text.Json.Nodes;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;

namespace Campaign.UmbracoHost.Tests.Management;

[Collection(OnBackoffice.Name)]
public sealed class Province_officers_stay_in_their_province(BackofficeFixture fixture)
{
    private Session Officer => fixture.As(OfficerGroup.ProvinceOfficer);

    // every route that names one document or media item must refuse one outside; look-ups must leave it out
    [Fact]
    public async Task No_route_shows_or_changes_what_is_outside()
    {
        var leaks = new List<string>();
        foreach (var route in ApiRoute.All(fixture.Host).Where(x => x.Path.StartsWith("v1", StringComparison.Ordinal)))
        {
            var (outside, name) =
                route.Path.Contains("media", StringComparison.Ordinal)
                && !route.Path.Contains("media-type", StringComparison.Ordinal)
                    ? (fixture.NationalMedia, "Ảnh chung")
                    : (fixture.NationalPage, "Trang toàn quốc");
            if (route.Path.Contains("back-office", StringComparison.Ordinal))
                continue;
            var query =
                route.Method == "GET"
                    ? $"?id={outside}&parentId={outside}&documentId={outside}&target={outside}"
                        + $"&descendantId={outside}&query=To%C3%A0n&filter=To%C3%A0n"
                    : "";
            using var answer = await Officer.SendAsync(
                route.Method,
                route.Fill(outside) + query,
                route.EmptyBody(outside)
            );
            var text = await answer.Content.ReadAsStringAsync();
            var changes =
                route.Method != "GET" && route.Path.Contains("{id", StringComparison.Ordinal) && IsContent(route);
            if (text.Contains(name, StringComparison.Ordinal) || (changes && answer.IsSuccessStatusCode))
                leaks.Add(
                    $"{route.Method} {route.Path}: {(int)answer.StatusCode} {text[..Math.Min(200, text.Length)]}"
                );
        }
        Assert.Empty(leaks);
        using var still = await fixture
            .As(OfficerGroup.Administrator)
            .SendAsync("GET", $"document/{fixture.NationalPage}");
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    [Fact]
    public async Task The_tree_begins_at_the_officers_own_province()
    {
        var root = (await Officer.GetAsync("tree/document/root"))["items"]!.AsArray();
        Assert.Equal(fixture.Province, Assert.Single(root)!["id"]!.GetValue<Guid>());
        Assert.Null(root[0]!["parent"]);
        var ancestors = (
            await Officer.GetAsync($"tree/document/ancestors?descendantId={fixture.ProvincePage}")
        ).AsArray();
        Assert.Equal([fixture.Province, fixture.ProvincePage], ancestors.Select(x => x!["id"]!.GetValue<Guid>()));
    }

    [Fact]
    public async Task Their_own_media_folder_opens_and_has_its_media_below_it()
    {
        var own = await BackofficeFixture.CreateMediaFolderAsync(Officer, "Ảnh lễ hội", fixture.ProvinceMedia);
        Assert.Equal(own, (await Officer.GetAsync($"media/{own}"))["id"]!.GetValue<Guid>());
        var listed = (await Officer.GetAsync($"tree/media/children?parentId={fixture.ProvinceMedia}"))[
            "items"
        ]!.AsArray();
        Assert.Contains(
            listed,
            x => x!["id"]!.GetValue<Guid>() == own && x["parent"]!["id"]!.GetValue<Guid>() == fixture.ProvinceMedia
        );
    }

    [Fact]
    public async Task Pages_are_made_moved_and_published_inside_and_nowhere_else()
    {
        var own = await Officer.CreateAsync(SampleTypes.Page, "Trang mới của tỉnh", fixture.Province);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Officer.CreateAsync(SampleTypes.Page, "Lạc", fixture.National)
        );
        await Assert.ThrowsAsync<InvalidOperationException>(() => Officer.CreateAsync(SampleTypes.Folder, "Lạc", null));
        foreach (
            var (method, path, body) in new (string, string, object)[]
            {
                ("PUT", $"document/{own}/move", new { target = new { id = fixture.National } }),
                ("PUT", $"document/{own}/move", new { target = (object?)null }),
                ("POST", $"document/{own}/copy", new { target = new { id = fixture.National } }),
                (
                    "PUT",
                    "document/sort",
                    new { parent = new { id = fixture.National }, sorting = new[] { new { id = own, sortOrder = 0 } } }
                ),
                (
                    "PUT",
                    "document/sort",
                    new
                    {
                        parent = new { id = fixture.Province },
                        sorting = new[] { new { id = fixture.NationalPage, sortOrder = 0 } },
                    }
                ),
            }
        )
        {
            using var answer = await Officer.SendAsync(method, path, body);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_version_of_a_page_outside_is_not_shown_or_brought_back()
    {
        var administrator = fixture.As(OfficerGroup.Administrator);
        var page = await administrator.CreateAsync(SampleTypes.Page, "Trang toàn quốc có lịch sử", fixture.National);
        var versions = (await administrator.GetAsync($"document-version?documentId={page}&culture=vi-VN"))[
            "items"
        ]!.AsArray();
        var version = versions[0]!["id"]!.GetValue<Guid>();
        foreach (
            var (method, path) in new[]
            {
                ("GET", ""),
                ("POST", "/rollback"),
                ("PUT", "/prevent-cleanup?preventCleanup=true"),
            }
        )
        {
            using var answer = await Officer.SendAsync(method, $"document-version/{version}{path}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task They_find_in_the_bin_what_they_put_there_and_nothing_from_others()
    {
        var own = await Officer.CreateAsync(SampleTypes.Page, "Bỏ đi của tỉnh", fixture.Province);
        var other = await fixture
            .As(OfficerGroup.Administrator)
            .CreateAsync(SampleTypes.Page, "Bỏ đi của trung ương", fixture.National);
        (await Officer.SendAsync("PUT", $"document/{own}/move-to-recycle-bin")).EnsureSuccessStatusCode().Dispose();
        (await fixture.As(OfficerGroup.Administrator).SendAsync("PUT", $"document/{other}/move-to-recycle-bin"))
            .EnsureSuccessStatusCode()
            .Dispose();
        var bin = (await Officer.GetAsync("recycle-bin/document/root"))["items"]!
            .AsArray()
            .Select(x => x!["id"]!.GetValue<Guid>())
            .ToList();
        Assert.Contains(own, bin);
        Assert.DoesNotContain(other, bin);
        using var refused = await Officer.SendAsync("GET", $"document/{other}");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var restored = await Officer.SendAsync(
            "PUT",
            $"recycle-bin/document/{own}/restore",
            new { target = new { id = fixture.Province } }
        );
        Assert.True(restored.IsSuccessStatusCode, await restored.Content.ReadAsStringAsync());
    }

    private static bool IsContent(ApiRoute route) =>
        route.Path.Contains("/document/", StringComparison.Ordinal)
        || route.Path.Contains("/media/", StringComparison.Ordinal);
}
