using System.Net;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;

namespace Campaign.UmbracoHost.Tests.Management;

[Collection(OnBackoffice.Name)]
public sealed class Media_in_public_use_stays(BackofficeFixture fixture)
{
    [Fact]
    public async Task A_writer_can_neither_bin_nor_delete_what_a_public_page_uses()
    {
        var administrator = fixture.As(OfficerGroup.Administrator);
        var media = await BackofficeFixture.CreateMediaFolderAsync(administrator, "Ảnh áp phích", null);
        var inside = await BackofficeFixture.CreateMediaFolderAsync(administrator, "Ảnh bên trong", media);
        var page = await PageWithAsync(administrator, inside, fixture.National);
        var writer = fixture.As(OfficerGroup.Writer);
        foreach (var key in new[] { media, inside })
        foreach (
            var (method, path) in new[] { ("PUT", $"media/{key}/move-to-recycle-bin"), ("DELETE", $"media/{key}") }
        )
            await AnswerAsync(writer, method, path, HttpStatusCode.BadRequest);
        using (
            var gone = await administrator.SendAsync(
                "PUT",
                $"document/{page}/unpublish",
                new { cultures = new[] { "vi-VN" } }
            )
        )
            Assert.Equal(HttpStatusCode.OK, gone.StatusCode);
        await AnswerAsync(writer, "PUT", $"media/{media}/move-to-recycle-bin", HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_officer_of_a_province_cannot_bin_what_a_page_outside_uses()
    {
        var administrator = fixture.As(OfficerGroup.Administrator);
        var (foreign, own) = (
            await BackofficeFixture.CreateMediaFolderAsync(administrator, "Dùng ở ngoài", fixture.ProvinceMedia),
            await BackofficeFixture.CreateMediaFolderAsync(administrator, "Dùng ở trong", fixture.ProvinceMedia)
        );
        await PageWithAsync(administrator, foreign, fixture.National);
        using (
            var above = await administrator.SendAsync(
                "PUT",
                $"document/{fixture.Province}/publish",
                new { publishSchedules = new[] { new { culture = "vi-VN" } } }
            )
        )
            Assert.True(above.IsSuccessStatusCode, await above.Content.ReadAsStringAsync());
        var page = await PageWithAsync(administrator, own, fixture.Province);
        var officer = fixture.As(OfficerGroup.ProvinceOfficer);
        await AnswerAsync(officer, "PUT", $"media/{foreign}/move-to-recycle-bin", HttpStatusCode.BadRequest);
        await AnswerAsync(officer, "PUT", $"media/{own}/move-to-recycle-bin", HttpStatusCode.BadRequest);
        using (
            var gone = await officer.SendAsync(
                "PUT",
                $"document/{page}/unpublish",
                new { cultures = new[] { "vi-VN" } }
            )
        )
            Assert.Equal(HttpStatusCode.OK, gone.StatusCode);
        await AnswerAsync(officer, "PUT", $"media/{own}/move-to-recycle-bin", HttpStatusCode.OK);
    }

    private async Task<Guid> PageWithAsync(Session administrator, Guid media, Guid parent)
    {
        using (
            var above = await administrator.SendAsync(
                "PUT",
                $"document/{fixture.National}/publish",
                new { publishSchedules = new[] { new { culture = "vi-VN" } } }
            )
        )
            Assert.True(above.IsSuccessStatusCode, await above.Content.ReadAsStringAsync());
        object[] picked =
        [
            new
            {
                key = Guid.NewGuid(),
                mediaKey = media,
                mediaTypeAlias = "Folder",
                crops = Array.Empty<object>(),
                focalPoint = (object?)null,
            },
        ];
        var page = await administrator.CreateAsync(
            SampleTypes.Page,
            $"Trang có ảnh {media}",
            parent,
            "vi-VN",
            [("title", "vi-VN", "Trang có ảnh"), ("image", null, picked)]
        );
        await administrator.PublishAsync(page);
        return page;
    }

    private static async Task AnswerAsync(Session session, string method, string path, HttpStatusCode expected)
    {
        using var answer = await session.SendAsync(method, path);
        Assert.True(
            answer.StatusCode == expected,
            $"{method} {path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}"
        );
    }
}
